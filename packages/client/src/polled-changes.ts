import { type Change, changeOf } from './change.ts';
import { ask, type Connection } from './connection.ts';
import { wait } from './wait.ts';

/** The feed as a query. */
export const changesDocument = `query Changes($first: Int, $after: String) {
  changes(first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { cursor node { sequence action at recordId kind version } }
  }
}`;

type Answer = {
  readonly changes: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  };
};

/** The changes after a cursor, asked for again and again; `every` milliseconds lie between two empty answers. */
export async function* polledChanges(
  connection: Connection,
  from: string | null,
  { signal, every }: { readonly signal: AbortSignal | undefined; readonly every: number },
): AsyncGenerator<Change, void, undefined> {
  let after = from;
  for (;;) {
    const data = await ask(connection, changesDocument, { first: 100, after }, signal ? { signal } : {});
    const { edges, pageInfo } = (data as Answer).changes; // as the document asks
    for (const { cursor, node } of edges) yield changeOf(cursor, node);
    after = pageInfo.endCursor ?? after;
    if (!pageInfo.hasNextPage) await wait(every, signal);
  }
}
