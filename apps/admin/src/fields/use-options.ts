import { useDebouncedValue } from '@mantine/hooks';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { viewerKey } from '../components/ask-who.ts';
import type { Kind } from '../generated/graphql.ts';
import type { Found, Option } from './picker-options.ts';
import { keepRecent, type Recent, readRecents, recentOf } from './recents.ts';
import { findRecords, readRecords } from './records.ts';

const none: readonly Found[] = [];

const keys = { found: 'pick', recent: 'recent' } as const;
/** The keys of what pickers have found. */
export const pickerKeys = Object.values(keys).map((key) => [key] as const);

const searchFor = (sought: string, kinds: readonly Kind[]) =>
  queryOptions({
    queryKey: [keys.found, sought, kinds],
    queryFn: ({ signal }) => findRecords(sought, kinds, 8, signal),
    enabled: sought !== '',
  });

// A quick answer needs no sign that one waits for it: one that comes and goes with each letter has to be drawn too.
const slow = 300;

/**
 * What a picker offers: what is found for the present words, or what was picked last where there are none. No options
 * while they are still those of the words before.
 */
export function useOptions(text: string, kinds: readonly Kind[], isOpen: boolean) {
  const client = useQueryClient();
  const present = text.trim();
  // What was asked for words that are no longer there is called off.
  const found = useQuery(searchFor(present, kinds));
  const recents = useRecents(kinds, isOpen && present === '');
  const matches: readonly Found[] | null = present === '' ? null : (found.data ?? null);
  const options: readonly Option[] | null = present === '' ? recents.options : matches;
  const isFetching = found.isFetching || recents.isFetching;
  const [isSlow] = useDebouncedValue(isFetching, slow);
  /** Asks at once for what was just typed: after the page is drawn would be late. */
  const ask = (typed: string) => {
    const search = searchFor(typed.trim(), kinds);
    if (search.enabled) void client.prefetchQuery(search); // why it failed is known by its query
  };
  const error = found.error;
  return { options, matches: matches ?? none, isSlow: isFetching && isSlow, error, ask, keep: recents.keep };
}

/** The records that the reader picked last in this browser, read anew; null where there are none. */
function useRecents(kinds: readonly Kind[], isAsked: boolean) {
  const viewer = useQueryClient().getQueryData<{ readonly id: string } | null>(viewerKey)?.id ?? null;
  const ids = isAsked && viewer !== null ? recentOf(readRecents(viewer), kinds) : [];
  const { data, isFetching } = useQuery({
    queryKey: [keys.recent, ids],
    queryFn: () => readRecords(ids),
    enabled: ids.length > 0,
  });
  const options = ids.length > 0 && data && data.length > 0 ? data : null;
  const keep = (picked: Recent) => viewer !== null && keepRecent(viewer, picked);
  return { options, isFetching, keep };
}
