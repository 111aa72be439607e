'use client';
import type { List, ListView } from '@chancery/domain';
import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { useNames } from '../../lib/names.ts';
import { longestSearch } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { type Selection, useSelection } from '../bulk/use-selection.ts';
import { AddFilter } from './add-filter.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { FilterChips } from './filter-chips.tsx';
import { type ListSource, useList } from './list-source.ts';
import { ListTable } from './list-table.tsx';
import { followView, showView, useView } from './use-view.ts';
import { ViewsMenu } from './views-menu.tsx';

type Parts<Node extends { readonly id: string }> = {
  readonly source: ListSource<Node>;
  /** Views that are one press away, above the filters. */
  readonly presets?: (view: ListView, show: (view: ListView) => void) => ReactNode;
  /** What can be done to several entries at once; they can be chosen then. */
  readonly bulk?: ((selection: Selection, nodes: readonly Node[]) => ReactNode) | null;
  /** What is said where there is no entry at all. */
  readonly none: ReactNode;
};

/** A list as a view that the address keeps has it: its filters, columns, order and views, and its entries. */
export function ListBody<Node extends { readonly id: string }>(parts: Parts<Node>) {
  const { source, presets } = parts;
  const { list } = source;
  const say = useSay();
  const { view, saved, broken, waits } = useView(list);
  const change = { list, view, onChange: showView };
  return (
    <>
      {broken && (
        <Text size="sm" role="alert">
          {say('list.broken')}
        </Text>
      )}
      {presets?.(view, showView)}
      <WordsFilter key={waits ? 'waits' : 'known'} list={list} view={view} />
      <Stack gap="xs">
        <Group gap="xs">
          <AddFilter list={list} view={view} onAdd={showView} />
          <ColumnsMenu {...change} />
          {saved.data && <ViewsMenu list={list} view={view} saved={saved.data} onShow={showView} />}
        </Group>
        <FilterChips {...change} />
      </Stack>
      {waits ? <LoadingState label={say('list.loadingViews')} /> : <Entries {...parts} view={view} />}
    </>
  );
}

function WordsFilter({ list, view }: { readonly list: List; readonly view: ListView }) {
  const say = useSay();
  const { kinds: named } = useNames();
  const [typed, setTyped] = useState<string | null>(null);
  const follow = useDebouncedCallback((name: string) => {
    followView({ ...view, name: name.trim() || null });
    setTyped(null);
  }, 250);
  const isOfRecords = list.head === 'caption';
  return (
    <TextInput
      type="search"
      label={isOfRecords ? say('list.filterByName', { kinds: named(list.name) }) : say('list.filterByWords')}
      description={isOfRecords ? say('list.filterByNameNote') : say('list.filterByWordsNote')}
      leftSection={<IconSearch size={14} aria-hidden />}
      maxLength={longestSearch - 1}
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

function Entries<Node extends { readonly id: string }>({
  source,
  view,
  bulk,
  none,
}: Parts<Node> & { readonly view: ListView }) {
  const say = useSay();
  const query = useList(source, view);
  const nodes = (query.data?.pages ?? []).flatMap((page) => page.list.nodes);
  const selection = useSelection(nodes.map(({ id }) => id));
  return (
    <Asked query={query} label={say('list.loading')}>
      {({ pages }) => (
        <>
          {bulk?.(selection, nodes)}
          {nodes.length === 0 ? (
            <Nothing list={source.list} view={view} none={none} />
          ) : (
            <Stack gap="sm">
              <ListTable source={source} view={view} nodes={nodes} selection={bulk ? selection : undefined} />
              <LoadMore pages={query} shown={nodes.length} total={pages[0]?.list.totalCount ?? 0} />
            </Stack>
          )}
        </>
      )}
    </Asked>
  );
}

function Nothing({
  list,
  view: { name, conditions },
  none,
}: {
  readonly list: List;
  readonly view: ListView;
  readonly none: ReactNode;
}) {
  const say = useSay();
  const { kindsInside } = useNames();
  const kinds = kindsInside(list.name);
  if (conditions.length > 0)
    return <EmptyState title={say('list.noneForAll', { kinds })}>{say('list.noneForAllWays')}</EmptyState>;
  if (!name) return none;
  return list.head === 'caption' ? (
    <EmptyState title={say('list.noneNamed', { kinds, name })}>{say('list.noneNamedWays')}</EmptyState>
  ) : (
    <EmptyState title={say('list.noneWithWords', { kinds, words: name })}>
      {say('list.noneWithWordsWays')}
    </EmptyState>
  );
}
