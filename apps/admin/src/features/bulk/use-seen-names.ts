import { useEffect, useRef } from 'react';

/** What entries of a list are called, also once they have left it; the id of one that was never there. */
export function useSeenNames(entries: readonly { readonly id: string; readonly name: string }[]) {
  const seen = useRef(new Map<string, string>());
  useEffect(() => {
    for (const { id, name } of entries) seen.current.set(id, name);
  }, [entries]);
  return (id: string): string => entries.find((entry) => entry.id === id)?.name ?? seen.current.get(id) ?? id;
}
