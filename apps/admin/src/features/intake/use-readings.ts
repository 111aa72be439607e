import { useEffect, useRef, useState } from 'react';
import { patiently } from './patiently.ts';
import { type Reading, readArticle } from './reading-document.ts';
import { inputOf, nameOf, type Source } from './sources.ts';

type Phase =
  | { readonly phase: 'WAITING' | 'READING' }
  /** More was asked than is allowed in a minute; it goes on by itself. */
  | { readonly phase: 'PAUSED'; readonly seconds: number }
  | { readonly phase: 'READ'; readonly reading: Reading }
  | { readonly phase: 'FAILED'; readonly error: Error };

/** Something that is being read, or was and waits to be imported. */
export type Item = Phase & { readonly id: number; readonly source: Source; readonly name: string };

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** What was asked to be read, in that order; one is read after the other, as each may take seconds. */
export function useReadings() {
  const [items, setItems] = useState<readonly Item[]>([]);
  const count = useRef(0);
  const wanted = useRef(new Set<number>());
  const busy = useRef<Promise<void>>(Promise.resolve());
  // Nobody waits any more for what a page that was left had asked for.
  useEffect(() => {
    const { current } = wanted;
    return () => current.clear();
  }, []);
  const put = (id: number, phase: Phase) =>
    setItems((before) =>
      before.map((item) => (item.id === id ? { id, source: item.source, name: item.name, ...phase } : item)),
    );
  const read = async (id: number, source: Source): Promise<void> => {
    const isOver = () => !wanted.current.has(id);
    if (isOver()) return;
    try {
      const input = await inputOf(source);
      const ask = async () => {
        put(id, { phase: 'READING' });
        return readArticle(input);
      };
      const onWait = (time: number) => put(id, { phase: 'PAUSED', seconds: Math.ceil(time / 1000) });
      put(id, { phase: 'READ', reading: await patiently(ask, { onWait, isOver }) });
    } catch (thrown) {
      put(id, { phase: 'FAILED', error: asError(thrown) });
    }
  };
  const queue = (id: number, source: Source) => {
    busy.current = busy.current.then(async () => read(id, source));
  };
  const add = (sources: readonly Source[]) => {
    for (const source of sources) {
      count.current += 1;
      const id = count.current;
      wanted.current.add(id);
      setItems((before) => [...before, { id, source, name: nameOf(source), phase: 'WAITING' }]);
      queue(id, source);
    }
  };
  /** Reads what failed once more, after what waits. */
  const retry = ({ id, source }: Item) => {
    put(id, { phase: 'WAITING' });
    queue(id, source);
  };
  const remove = (id: number) => {
    wanted.current.delete(id);
    setItems((before) => before.filter((item) => item.id !== id));
  };
  /** Has just these addresses read, beside what came of files and the one that is in the form. */
  const bring = (addresses: readonly string[], taken: number | null) => {
    const there = items.flatMap(({ id, source }) =>
      source.kind === 'ADDRESS' ? [{ id, url: source.url }] : [],
    );
    for (const { id, url } of there) if (id !== taken && !addresses.includes(url)) remove(id);
    add(
      addresses
        .filter((url) => !there.some((item) => item.url === url))
        .map((url) => ({ kind: 'ADDRESS', url }) as const),
    );
  };
  return { items, add, retry, remove, bring };
}

export type Readings = ReturnType<typeof useReadings>;
