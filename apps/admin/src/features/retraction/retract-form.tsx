import { Alert, Box, Button, Checkbox, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { FailureNote } from '../../components/error-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { useNotice } from '../../components/use-notice.ts';
import { useWordsOfValue } from '../../fields/words-of-value.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { KeptNote } from '../kept/kept-note.tsx';
import type { NoticePlace } from './notice-document.ts';
import { NoticeWords } from './notice-words.tsx';
import {
  hasMoved,
  type Preview,
  type RetractionEntry,
  type Source,
  type useClaimsOfSource,
  useRetract,
} from './retraction-document.ts';
import { kinds, type Taking, type useTaking, wordsOfTaking } from './use-taking.ts';
import { WhichBack } from './which-back.tsx';

const longestReason = 1_000;

/** Where the page tells what would change. */
export const wouldPlace = 'would-change';

type Props = {
  readonly source: Source;
  readonly taking: ReturnType<typeof useTaking>;
  /** The claims that may be corrected. */
  readonly choices: ReturnType<typeof useClaimsOfSource>;
  /** What was taken back before, newest first. */
  readonly entries: readonly RetractionEntry[];
  /** What was looked at; null while it is not there. */
  readonly preview: Preview | null;
};

/** What is taken back, why, and where that is said. What was typed stays through what somebody else did. */
export function RetractForm({
  source,
  taking: { taking, typed, kept, set },
  choices,
  entries,
  preview,
}: Props) {
  const say = useSay();
  const router = useRouter();
  const tell = useNotice();
  const entering = useRetract();
  const { kind, claims, retraction, reason, noticeUrl, notice } = taking;
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
        retraction: preview.takesBack?.id ?? null,
        reason: reason.trim(),
        noticeUrl: noticeUrl.trim() || null,
        notice: notice.place && placeOf(notice.place),
        expectedState: preview.state,
      },
      {
        onSuccess: ({ isInForce, claimCount }) => {
          const count = kind === 'REINSTATEMENT' ? claimCount - preview.heldCount : claimCount;
          kept.drop();
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
          onChange={(value) => set({ kind: kinds.find((each) => each === value) ?? 'RETRACTION' })}
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
        {kind === 'CORRECTION' && (
          <Claims
            claims={claims}
            choices={choices}
            entries={entries}
            onClaims={(chosen) => set({ claims: chosen })}
          />
        )}
        {kind === 'REINSTATEMENT' && (
          <WhichBack
            entries={entries}
            chosen={retraction ?? preview?.takesBack?.id ?? null}
            onChosen={(id) => set({ retraction: id })}
          />
        )}
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
            set({ reason: event.currentTarget.value });
            setLacks(false);
          }}
        />
        <TextInput
          label={say('retraction.noticeUrl')}
          description={say('retraction.noticeUrlNote')}
          type="url"
          dir="ltr"
          value={noticeUrl}
          onChange={(event) => set({ noticeUrl: event.currentTarget.value })}
        />
        <NoticeWords
          notice={notice}
          lacks={wasSent && lacksPlace}
          onNotice={(found) => set({ notice: found })}
        />
        <KeptNote form={kept} mine={typed} tell={wordsOfTaking} />
        {/* Beside the form where there is room, and else below it. */}
        <Box hiddenFrom="md">
          <TextLink href={`#${wouldPlace}`}>{say('identity.would')}</TextLink>
        </Box>
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

function Claims({
  claims,
  choices,
  entries,
  onClaims,
}: Pick<Taking, 'claims'> &
  Pick<Props, 'choices' | 'entries'> & { readonly onClaims: (claims: readonly string[]) => void }) {
  const say = useSay();
  const names = useNames();
  const wordsOf = useWordsOfValue();
  const some = (choices.data?.pages ?? []).flatMap(({ nodes }) => nodes);
  if (choices.data && some.length === 0) {
    const isHeld = entries.some(({ kind, holds }) => kind === 'RETRACTION' && holds);
    return <Text size="sm">{say(isHeld ? 'retraction.allHeld' : 'retraction.noneToCorrect')}</Text>;
  }
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
