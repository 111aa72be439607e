import { useRef, useState } from 'react';
import { type Reading, readArticle } from './reading-document.ts';
import { inputOf, nameOf, type Source } from './sources.ts';

type Phase =
  | { readonly phase: 'WAITING' | 'READING' }
  | { readonly phase: 'READ'; readonly reading: Reading }
  | { readonly phase: 'FAILED'; readonly error: Error };

/** Something that is being read, or was and waits to be imported. */
export type Item = Phase & { readonly id: number; readonly name: string };

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** What was asked to be read, in that order; one is read after the other, as each may take seconds. */
export function useReadings() {
  const [items, setItems] = useState<readonly Item[]>([]);
  const count = useRef(0);
  const busy = useRef<Promise<void>>(Promise.resolve());
  const put = (id: number, phase: Phase) =>
    setItems((before) => before.map((item) => (item.id === id ? { id, name: item.name, ...phase } : item)));
  const read = async (id: number, source: Source): Promise<void> => {
    put(id, { phase: 'READING' });
    try {
      put(id, { phase: 'READ', reading: await readArticle(await inputOf(source)) });
    } catch (thrown) {
      put(id, { phase: 'FAILED', error: asError(thrown) });
    }
  };
  const add = (sources: readonly Source[]) => {
    for (const source of sources) {
      count.current += 1;
      const id = count.current;
      setItems((before) => [...before, { id, name: nameOf(source), phase: 'WAITING' }]);
      busy.current = busy.current.then(async () => read(id, source));
    }
  };
  const remove = (id: number) => setItems((before) => before.filter((item) => item.id !== id));
  return { items, add, remove };
}

export type Readings = ReturnType<typeof useReadings>;
