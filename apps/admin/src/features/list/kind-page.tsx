'use client';
import { type KindName, kinds } from '@chancery/domain';
import { Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { Page } from '../../components/page.tsx';
import { longestSearch } from '../../lib/paths.ts';
import { RecordTable } from './record-table.tsx';
import { useRecords } from './use-records.ts';

/** Every record of a kind, with a filter by name that the address keeps. */
export function KindPage({ kind }: { readonly kind: KindName }) {
  const { plural } = kinds[kind];
  const { typed, setTyped, name } = useNameFilter();
  return (
    <Page title={plural}>
      <TextInput
        type="search"
        label={`Filter ${plural.toLowerCase()} by name`}
        description="Any name or alias, in any case and accent"
        leftSection={<IconSearch size={14} aria-hidden />}
        maxLength={longestSearch}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        maw={420}
      />
      <Records kind={kind} name={name} />
    </Page>
  );
}

function Records({ kind, name }: { readonly kind: KindName; readonly name: string }) {
  const query = useRecords(kind, name);
  const plural = kinds[kind].plural.toLowerCase();
  return (
    <Asked query={query} label={`Loading ${plural}`}>
      {({ pages }) => {
        const records = pages.flatMap((page) => page.records.nodes);
        if (records.length === 0)
          return name ? (
            <EmptyState title={`No ${plural} with “${name}” in a name`}>Try fewer letters.</EmptyState>
          ) : (
            <EmptyState title={`No ${plural} yet`}>
              A record appears once a claim about it was accepted.
            </EmptyState>
          );
        return (
          <Stack gap="sm">
            <RecordTable kind={kind} records={records} />
            <LoadMore pages={query} shown={records.length} total={pages[0]?.records.totalCount ?? 0} />
          </Stack>
        );
      }}
    </Asked>
  );
}

function useNameFilter() {
  const params = useSearchParams();
  const [typed, setTyped] = useState(params.get('name') ?? '');
  const [settled] = useDebouncedValue(typed, 250);
  const name = settled.trim();
  useEffect(() => {
    const address = new URL(window.location.href);
    if (name) address.searchParams.set('name', name);
    else address.searchParams.delete('name');
    window.history.replaceState(null, '', address);
  }, [name]);
  return { typed, setTyped, name };
}
