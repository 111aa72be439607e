import { LRUCache } from 'lru-cache';
import type pg from 'pg';

/** Statements that a connection keeps prepared, at most: each costs the server some memory. */
const mostPrepared = 500;
/** Characters of all of them: for each, the server keeps some fifty bytes. */
const mostCharacters = 2_000_000;

/** Names a statement as one connection knows it, where it is to be prepared there. */
export type NameOn = (client: pg.PoolClient, text: string) => string | undefined;

// What node-postgres has, and its types leave out.
type Wire = {
  readonly connection: {
    readonly close: (what: { readonly type: 'S'; readonly name: string }) => void;
    /** Texts by their names: it would keep them for as long as the connection. */
    readonly parsedStatements: Record<string, string>;
  };
};

// Nobody else asks anything over the connection just now: what is asked next has the server answer to this too, and it is
// no mistake to close what was never prepared (PostgreSQL, 54.2.3 Extended Query).
const close = (client: pg.PoolClient, name: string): void => {
  const { connection } = client as unknown as Wire;
  connection.close({ type: 'S', name });
  delete connection.parsedStatements[name];
};

/**
 * Has each connection keep prepared what was asked over it last, and close what is in its way. Only what is asked again is
 * prepared, as a filter that nobody asks twice is not worth it. To be called right before the statement is asked, over a
 * connection that is nobody else's.
 */
export const keepPrepared = (): NameOn => {
  const asked = new LRUCache<string, true>({
    max: 2 * mostPrepared,
    maxSize: mostCharacters,
    sizeCalculation: (_, text) => text.length,
  });
  const isAskedAgain = (text: string): boolean => {
    if (asked.get(text)) return true;
    asked.set(text, true);
    return false;
  };

  const kept = new WeakMap<pg.PoolClient, LRUCache<string, string>>();
  const keptBy = (client: pg.PoolClient): LRUCache<string, string> => {
    const known = kept.get(client);
    if (known) return known;
    const names = new LRUCache<string, string>({
      max: mostPrepared,
      maxSize: mostCharacters,
      sizeCalculation: (_, text) => text.length,
      dispose: (name) => close(client, name),
    });
    kept.set(client, names);
    return names;
  };

  let count = 0;
  return (client, text) => {
    const names = keptBy(client);
    const known = names.get(text);
    if (known !== undefined || !isAskedAgain(text)) return known;
    count += 1;
    const name = `read${count}`;
    names.set(text, name);
    return name;
  };
};
