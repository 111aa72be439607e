import type { Page } from '@chancery/db';
import type { InterfaceRef, ObjectRef } from '@pothos/core';
import { builder, type Types } from '../builder.ts';

export const PageInfo = builder
  .objectRef<{ readonly cursors: readonly string[]; readonly hasNext: boolean; readonly isFirst: boolean }>(
    'PageInfo',
  )
  .implement({
    description: 'Where a page stands in its list (Relay).',
    fields: (t) => ({
      hasNextPage: t.boolean({ resolve: ({ hasNext }) => hasNext }),
      hasPreviousPage: t.boolean({
        description: 'Whether the page was asked for after a cursor.',
        resolve: ({ isFirst }) => !isFirst,
      }),
      startCursor: t.string({ nullable: true, resolve: ({ cursors }) => cursors[0] ?? null }),
      endCursor: t.string({ nullable: true, resolve: ({ cursors }) => cursors.at(-1) ?? null }),
    }),
  });

/** A page with what its connection answers besides. */
export type Connected<Row> = {
  readonly page: Page<Row>;
  readonly isFirst: boolean;
  /** Asked only when the client asks. */
  readonly total: () => Promise<number>;
};

export const pageInfoOf = ({ page, isFirst }: Connected<unknown>) => ({
  cursors: page.items.map(({ cursor }) => cursor),
  hasNext: page.hasNext,
  isFirst,
});

/** The edge and connection types of one kind of node. */
export const connectionOf = <Row extends object>(
  name: string,
  node: ObjectRef<Types, Row, Row> | InterfaceRef<Types, Row, Row>,
) => {
  const type = node as ObjectRef<Types, Row, Row>; // an interface is asked for in the same way
  const edge = builder.objectRef<{ readonly cursor: string; readonly row: Row }>(`${name}Edge`).implement({
    fields: (t) => ({
      cursor: t.exposeString('cursor'),
      node: t.field({ type: type as never, resolve: ({ row }) => row as never }),
    }),
  });
  return builder.objectRef<Connected<Row>>(`${name}Connection`).implement({
    fields: (t) => ({
      edges: t.field({ type: [edge], resolve: ({ page }) => [...page.items] }),
      nodes: t.field({
        type: [type] as never,
        resolve: (({ page }: Connected<Row>) => page.items.map(({ row }) => row)) as never,
      }),
      pageInfo: t.field({ type: PageInfo, resolve: pageInfoOf }),
      totalCount: t.int({ resolve: ({ total }) => total() }),
    }),
  });
};
