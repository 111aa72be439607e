import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { viewerKey } from '../components/ask-who.ts';
import type { Kind } from '../generated/graphql.ts';
import type { Found, Option } from './picker-options.ts';
import { keepRecent, type Recent, readRecents, recentOf } from './recents.ts';
import { findRecords, readRecords } from './records.ts';

const none: readonly Found[] = [];

/**
 * What a picker offers: what is found for the present words, or what was picked last where there are none. No options
 * while they are still those of the words before.
 */
export function useOptions(text: string, kinds: readonly Kind[], isOpen: boolean) {
  const present = text.trim();
  // Long enough for several letters at once, of a fast hand or another keyboard; what was asked before is called off.
  const [sought] = useDebouncedValue(present, 15);
  const found = useQuery({
    queryKey: ['pick', sought, kinds],
    queryFn: ({ signal }) => findRecords(sought, kinds, 8, signal),
    enabled: sought !== '',
  });
  const recents = useRecents(kinds, isOpen && present === '');
  const matches: readonly Found[] | null = present !== '' && present === sought ? (found.data ?? null) : null;
  const options: readonly Option[] | null = present === '' ? recents.options : matches;
  const isFetching = found.isFetching || recents.isFetching;
  return { options, matches: matches ?? none, isFetching, error: found.error, keep: recents.keep };
}

/** The records that the reader picked last in this browser, read anew; null where there are none. */
function useRecents(kinds: readonly Kind[], isAsked: boolean) {
  const viewer = useQueryClient().getQueryData<{ readonly id: string } | null>(viewerKey)?.id ?? null;
  const ids = isAsked && viewer !== null ? recentOf(readRecents(viewer), kinds) : [];
  const { data, isFetching } = useQuery({
    queryKey: ['recent', ids],
    queryFn: () => readRecords(ids),
    enabled: ids.length > 0,
  });
  const options = ids.length > 0 && data && data.length > 0 ? data : null;
  const keep = (picked: Recent) => viewer !== null && keepRecent(viewer, picked);
  return { options, isFetching, keep };
}
