/** A page of a Relay connection. */
type Page<Node> = {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/** Everything that a connection has, page by page; nothing where there is none. */
export const everyPage = async <Node>(
  ask: (after: string | null) => Promise<Page<Node> | null | undefined>,
): Promise<readonly Node[]> => {
  const found: Node[] = [];
  let after: string | null = null;
  do {
    const page: Page<Node> | null | undefined = await ask(after);
    found.push(...(page?.nodes ?? []));
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
};
