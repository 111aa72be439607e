'use client';
import { kindNames } from '@chancery/domain';
import { NativeSelect, Stack, Text } from '@mantine/core';
import { useSearchParams } from 'next/navigation';
import { useMemo, useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { Page } from '../../components/page.tsx';
import type { Kind } from '../../generated/graphql.ts';
import { apiKind } from '../../lib/format.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import { PairList } from './pair-list.tsx';
import { type DuplicateChoice, pairId, useDuplicates } from './use-duplicates.ts';

/** The records that may be one, each two beside each other with what speaks for it; reviewers judge them here. */
export function DuplicatesPage() {
  const say = useSay();
  return (
    <Page title={say('duplicate.title')}>
      <SignedIn role="EDITOR">{(viewer) => <Queue viewer={viewer} />}</SignedIn>
    </Page>
  );
}

const kinds = kindNames.map((name) => ({ name, kind: apiKind(name) }));

function useChoice(): DuplicateChoice {
  const params = useSearchParams();
  return {
    kind: kinds.find(({ kind }) => kind === params.get('kind'))?.kind ?? null,
    record: params.get('record'),
  };
}

function narrow(kind: string): void {
  const address = new URL(window.location.href);
  if (kind) address.searchParams.set('kind', kind);
  else address.searchParams.delete('kind');
  window.history.pushState(null, '', address);
}

function Queue({ viewer }: { readonly viewer: Viewer }) {
  const say = useSay();
  const choice = useChoice();
  return (
    <Stack gap="sm">
      {choice.record === null ? (
        <KindChoice kind={choice.kind} />
      ) : (
        <TextLink href={paths.duplicates()} w="fit-content">
          {say('duplicate.all')}
        </TextLink>
      )}
      <Pairs key={`${choice.kind} ${choice.record}`} choice={choice} viewer={viewer} />
    </Stack>
  );
}

function KindChoice({ kind }: { readonly kind: Kind | null }) {
  const say = useSay();
  const names = useNames();
  return (
    <NativeSelect
      label={say('dispute.kind')}
      value={kind ?? ''}
      w="fit-content"
      onChange={({ currentTarget: { value } }) => narrow(value)}
      data={[
        { value: '', label: say('dispute.everyKind') },
        ...kinds.map((each) => ({ value: each.kind, label: names.kinds(each.name) })),
      ]}
    />
  );
}

/** The pairs that are read and not hidden: left for later, or judged and about to leave the queue. */
function useShown(query: ReturnType<typeof useDuplicates>) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const { data } = query;
  const pairs = useMemo(() => data?.pages.flatMap(({ nodes }) => nodes) ?? [], [data]);
  const shown = useMemo(() => pairs.filter((pair) => !hidden.has(pairId(pair))), [pairs, hidden]);
  const hide = (pair: string, isHidden: boolean) =>
    setHidden(
      (before) => new Set([...before].filter((each) => each !== pair).concat(isHidden ? [pair] : [])),
    );
  const total = (data?.pages[0]?.totalCount ?? 0) - (pairs.length - shown.length);
  return { shown, hide, total };
}

function Pairs({ choice, viewer }: { readonly choice: DuplicateChoice; readonly viewer: Viewer }) {
  const say = useSay();
  const query = useDuplicates(choice);
  const { shown, hide, total } = useShown(query);
  return (
    <Asked query={query} label={say('duplicate.loading')}>
      {() => (
        <>
          {shown.length === 0 && !query.hasNextPage ? (
            <EmptyState title={say('duplicate.none')}>{say('duplicate.noneWhy')}</EmptyState>
          ) : (
            <Text size="sm" c="dimmed" id="duplicate-keys">
              {say(atLeast(viewer, 'REVIEWER') ? 'duplicate.keys' : 'duplicate.keysToRead')}
            </Text>
          )}
          <PairList pairs={shown} viewer={viewer} onHidden={hide} />
          <LoadMore pages={query} shown={shown.length} total={total} />
        </>
      )}
    </Asked>
  );
}
