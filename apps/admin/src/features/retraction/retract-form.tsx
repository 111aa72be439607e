import { Alert, Button, Checkbox, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { FailureNote } from '../../components/error-state.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { useNotice } from '../../components/use-notice.ts';
import { useWordsOfValue } from '../../fields/words-of-value.ts';
import type { RetractionKind } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import type { NoticePlace } from './notice-document.ts';
import { type Notice, NoticeWords, noNotice } from './notice-words.tsx';
import {
  hasMoved,
  type Preview,
  type Source,
  type useClaimsOfSource,
  useRetract,
} from './retraction-document.ts';

const kinds = ['RETRACTION', 'CORRECTION', 'REINSTATEMENT'] as const;
const longestReason = 1_000;

type Props = {
  readonly source: Source;
  readonly kind: RetractionKind;
  /** Those that are corrected. */
  readonly claims: readonly string[];
  /** Those that may be. */
  readonly choices: ReturnType<typeof useClaimsOfSource>;
  /** What was looked at; null while it is not there. */
  readonly preview: Preview | null;
  readonly onKind: (kind: RetractionKind) => void;
  readonly onClaims: (claims: readonly string[]) => void;
};

/** What is taken back, why, and where that is said. What was typed stays through what somebody else did. */
export function RetractForm({ source, kind, claims, choices, preview, onKind, onClaims }: Props) {
  const say = useSay();
  const router = useRouter();
  const tell = useNotice();
  const entering = useRetract();
  const [reason, setReason] = useState('');
  const [noticeUrl, setNoticeUrl] = useState('');
  const [notice, setNotice] = useState<Notice>(noNotice);
  const [lacks, setLacks] = useState(false);
  const lacksPlace = notice.words.trim() !== '' && notice.place === null;
  const [wasSent, setWasSent] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const isEmpty = preview?.claimCount === 0;
  const isOutlet = 'outlet' in source;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!preview || isEmpty || entering.isPending) return;
    setLacks(reason.trim() === '');
    setWasSent(true);
    if (reason.trim() === '') return field.current?.focus();
    if (lacksPlace) return;
    entering.mutate(
      {
        kind,
        ...source,
        claims: kind === 'CORRECTION' ? [...claims] : null,
        reason: reason.trim(),
        noticeUrl: noticeUrl.trim() || null,
        notice: notice.place && placeOf(notice.place),
        expectedState: preview.state,
      },
      {
        onSuccess: ({ isInForce, claimCount: count }) => {
          tell(isInForce ? say(`retraction.done.${kind}`, { count }) : say('retraction.noted'));
          router.push(isOutlet ? paths.record(source.outlet) : paths.article(source.article));
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {hasMoved(entering.error) ? (
          <Alert color="gray" variant="outline" role="alert">
            {say('retraction.moved')}
          </Alert>
        ) : (
          <FailureNote failure={entering.error} />
        )}
        <Radio.Group
          label={say('retraction.what')}
          value={kind}
          onChange={(value) => onKind(kinds.find((each) => each === value) ?? 'RETRACTION')}
        >
          <Stack gap={6} mt={4}>
            {kinds.map((each) => (
              <Radio
                key={each}
                value={each}
                label={say(isOutlet ? `retraction.kind.OUTLET.${each}` : `retraction.kind.ARTICLE.${each}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {kind === 'CORRECTION' && <Claims claims={claims} choices={choices} onClaims={onClaims} />}
        <Textarea
          ref={field}
          label={say('review.reason')}
          description={say('retraction.reasonNote')}
          dir="auto"
          autosize
          minRows={2}
          maxLength={longestReason}
          value={reason}
          error={lacks && say('retraction.reasonMissing')}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setLacks(false);
          }}
        />
        <TextInput
          label={say('retraction.noticeUrl')}
          description={say('retraction.noticeUrlNote')}
          type="url"
          dir="ltr"
          value={noticeUrl}
          onChange={(event) => setNoticeUrl(event.currentTarget.value)}
        />
        <NoticeWords notice={notice} lacks={wasSent && lacksPlace} onNotice={setNotice} />
        <Group>
          <Button type="submit" disabled={!preview || isEmpty} loading={entering.isPending}>
            {say(isOutlet ? `retraction.act.OUTLET.${kind}` : `retraction.act.ARTICLE.${kind}`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

// Where it stands, as the API takes it.
const placeOf = ({ article, start, end, exact }: NoticePlace) => ({ article, start, end, exact });

function Claims({ claims, choices, onClaims }: Pick<Props, 'claims' | 'choices' | 'onClaims'>) {
  const say = useSay();
  const names = useNames();
  const wordsOf = useWordsOfValue();
  const some = (choices.data?.pages ?? []).flatMap(({ nodes }) => nodes);
  return (
    <>
      <Checkbox.Group label={say('retraction.which')} value={[...claims]} onChange={onClaims}>
        <Stack gap={6} mt={4}>
          {some.map((claim) => (
            <Checkbox
              key={claim.id}
              value={claim.id}
              label={say('retraction.claim', {
                claim: names.claim(claim),
                value: claim.value ? wordsOf(claim.value) : say('record.notStated'),
              })}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      {choices.hasNextPage && (
        <LoadMore pages={choices} shown={some.length} total={choices.data?.pages[0]?.totalCount ?? 0} />
      )}
    </>
  );
}
