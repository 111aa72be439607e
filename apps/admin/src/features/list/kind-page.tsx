'use client';
import type { KindName, ListView } from '@chancery/domain';
import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { Page } from '../../components/page.tsx';
import { useNames } from '../../lib/names.ts';
import { longestSearch } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { AddFilter } from './add-filter.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { FilterChips } from './filter-chips.tsx';
import { RecordTable } from './record-table.tsx';
import { useRecords } from './use-records.ts';
import { followView, showView, useView } from './use-view.ts';
import { ViewsMenu } from './views-menu.tsx';

type Shown = { readonly kind: KindName; readonly view: ListView };

/** Every record of a kind, as a view that the address keeps has them. */
export function KindPage({ kind }: { readonly kind: KindName }) {
  const say = useSay();
  const { kinds: named } = useNames();
  const { view, saved, broken, waits } = useView(kind);
  const change = { kind, view, onChange: showView };
  return (
    <Page title={named(kind)}>
      {broken && (
        <Text size="sm" role="alert">
          {say('list.broken')}
        </Text>
      )}
      <NameFilter key={waits ? 'waits' : 'known'} kind={kind} view={view} />
      <Stack gap="xs">
        <Group gap="xs">
          <AddFilter kind={kind} view={view} onAdd={showView} />
          <ColumnsMenu {...change} />
          {saved.data && <ViewsMenu kind={kind} view={view} saved={saved.data} onShow={showView} />}
        </Group>
        <FilterChips {...change} />
      </Stack>
      {waits ? <LoadingState label={say('list.loadingViews')} /> : <Records kind={kind} view={view} />}
    </Page>
  );
}

function NameFilter({ kind, view }: Shown) {
  const say = useSay();
  const { kinds: named } = useNames();
  const [typed, setTyped] = useState<string | null>(null);
  const follow = useDebouncedCallback((name: string) => {
    followView({ ...view, name: name.trim() || null });
    setTyped(null);
  }, 250);
  return (
    <TextInput
      type="search"
      label={say('list.filterByName', { kinds: named(kind) })}
      description={say('list.filterByNameNote')}
      leftSection={<IconSearch size={14} aria-hidden />}
      maxLength={longestSearch}
      value={typed ?? view.name ?? ''}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        follow(value);
      }}
      dir="auto"
      maw={420}
    />
  );
}

function Records({ kind, view }: Shown) {
  const say = useSay();
  const query = useRecords(kind, view);
  return (
    <Asked query={query} label={say('list.loading')}>
      {({ pages }) => {
        const records = pages.flatMap((page) => page.list.nodes);
        if (records.length === 0) return <Nothing kind={kind} view={view} />;
        return (
          <Stack gap="sm">
            <RecordTable kind={kind} view={view} records={records} />
            <LoadMore pages={query} shown={records.length} total={pages[0]?.list.totalCount ?? 0} />
          </Stack>
        );
      }}
    </Asked>
  );
}

function Nothing({ kind, view: { name, conditions } }: Shown) {
  const say = useSay();
  const { kindsInside } = useNames();
  const kinds = kindsInside(kind);
  if (conditions.length > 0)
    return <EmptyState title={say('list.noneForAll', { kinds })}>{say('list.noneForAllWays')}</EmptyState>;
  return name ? (
    <EmptyState title={say('list.noneNamed', { kinds, name })}>{say('list.noneNamedWays')}</EmptyState>
  ) : (
    <EmptyState title={say('list.none', { kinds })}>{say('list.noneWhy')}</EmptyState>
  );
}
