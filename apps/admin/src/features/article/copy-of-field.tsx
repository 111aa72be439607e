import { NativeSelect } from '@mantine/core';
import { useSay } from '../../messages/say.tsx';
import { useKnown } from '../intake/use-known.ts';
import type { DeskArticle } from './article-document.ts';
import type { Details } from './details.ts';

type Original = NonNullable<Details['copyOf']>;

/** Of which article it is a copy: none, the one that was said, or one that has its text, its address or much of the same. */
export function CopyOfField({
  article: { id, revision },
  url,
  copyOf,
  said,
  error,
  onCopyOf,
}: {
  readonly article: DeskArticle;
  /** The address as it is typed. */
  readonly url: string;
  readonly copyOf: Original | null;
  /** What the form was begun with. */
  readonly said: Original | null;
  readonly error: string | null;
  readonly onCopyOf: (article: Original | null) => void;
}) {
  const say = useSay();
  const { same } = useKnown({ content: revision.text ?? '', isHtml: false, url });
  const all = [
    ...[copyOf, said].filter((each) => each !== null),
    ...same.map(({ article }) => ({ id: article.id, caption: article.headline })),
  ].filter((each) => each.id !== id);
  const choices = [...new Map(all.map((each) => [each.id, each])).values()];
  if (choices.length === 0) return null;
  return (
    <NativeSelect
      label={say('record.history.copyOf')}
      description={say('intake.copyQuestion')}
      value={copyOf?.id ?? ''}
      error={error}
      onChange={({ currentTarget: { value } }) => onCopyOf(choices.find((each) => each.id === value) ?? null)}
      data={[
        { value: '', label: say('intake.noCopy') },
        ...choices.map(({ id: value, caption: headline }) => ({
          value,
          label: say('intake.copyOf', { headline }),
        })),
      ]}
    />
  );
}
