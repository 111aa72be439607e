import { NativeSelect, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useSay } from '../../messages/say.tsx';
import { type NoticePlace, useNoticePlaces } from './notice-document.ts';

const longest = 200;

/** The words of a notice as they were typed, and where they stand. */
export type Notice = { readonly words: string; readonly place: NoticePlace | null };
export const noNotice: Notice = { words: '', place: null };

const isPlace = (stored: object): stored is NoticePlace => {
  const { article, headline, start, end, exact }: { readonly [part in keyof NoticePlace]?: unknown } = stored;
  return (
    [article, headline, exact].every((part) => typeof part === 'string') &&
    [start, end].every((part) => typeof part === 'number')
  );
};

/** Whether that is a notice, which an earlier version of the app may have kept. */
export const isNotice = (stored: unknown): stored is Notice =>
  typeof stored === 'object' &&
  stored !== null &&
  'words' in stored &&
  typeof stored.words === 'string' &&
  'place' in stored &&
  (stored.place === null || (typeof stored.place === 'object' && isPlace(stored.place)));

/** The words of a notice that stands in an article here: typed or pasted, and found in it. */
export function NoticeWords({
  notice: { words, place },
  lacks,
  onNotice,
}: {
  readonly notice: Notice;
  /** Whether words were sent that stand nowhere. */
  readonly lacks: boolean;
  readonly onNotice: (notice: Notice) => void;
}) {
  const say = useSay();
  const [sought] = useDebouncedValue(words.trim(), 200);
  const { data: places = [], isFetching } = useNoticePlaces(sought);
  const found = sought === words.trim() ? places : [];
  const isNowhere = sought !== '' && sought === words.trim() && !isFetching && places.length === 0;
  return (
    <>
      <Textarea
        label={say('retraction.noticeWords')}
        description={say('retraction.noticeWordsHow')}
        dir="auto"
        autosize
        maxLength={longest}
        value={words}
        error={(isNowhere || lacks) && say('retraction.noticeNowhere')}
        onChange={(event) => onNotice({ words: event.currentTarget.value, place: null })}
      />
      {found.length > 0 && (
        <NativeSelect
          label={say('retraction.noticeIn')}
          value={place ? keyOf(place) : ''}
          data={[
            { value: '', label: say('retraction.noticeChoose') },
            ...found.map((each) => ({
              value: keyOf(each),
              label: say('retraction.noticePlace', { article: each.headline, words: each.exact }),
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onNotice({ words, place: found.find((each) => keyOf(each) === value) ?? null })
          }
        />
      )}
    </>
  );
}

const keyOf = ({ article, start }: NoticePlace): string => `${article} ${start}`;
