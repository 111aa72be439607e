import { ask, type Connection } from './connection.ts';
import type { TypedDocument } from './document.ts';
import { ServerError } from './errors.ts';

/** One page of a list (a Relay connection). */
export type Page = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined };
};

/** The variables of a document that pages forward. */
export type PagedVariables = { readonly after?: string | null | undefined };

/** Every page of a list from `after` on, each asked for when the one before it was used up. */
export async function* pages<Data, Variables extends PagedVariables, Each extends Page>(
  connection: Connection,
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => Each | null | undefined,
  options: { readonly signal?: AbortSignal } = {},
): AsyncGenerator<Each, void, undefined> {
  let after = variables.after ?? null;
  for (;;) {
    const page = pick(await ask(connection, document, { ...variables, after }, options));
    if (!page) return;
    yield page;
    const { hasNextPage, endCursor = null } = page.pageInfo;
    if (!hasNextPage || endCursor === null) return;
    if (endCursor === after)
      throw new ServerError({
        code: 'BAD_ANSWER',
        message: 'The list goes on after a page that goes nowhere.',
      });
    after = endCursor;
  }
}

/** Every node of a list, page after page. */
export async function* nodes<Data, Variables extends PagedVariables, Node>(
  connection: Connection,
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => (Page & { readonly nodes: readonly Node[] }) | null | undefined,
  options: { readonly signal?: AbortSignal } = {},
): AsyncGenerator<Node, void, undefined> {
  for await (const page of pages(connection, document, variables, pick, options)) yield* page.nodes;
}
