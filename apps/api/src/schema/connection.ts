import { defaultPage, maximumPage, type Page } from '@chancery/db';
import type { InterfaceRef, ObjectRef } from '@pothos/core';
import { builder, type Types } from '../builder.ts';

/** The arguments of every connection. */
export const pageArguments = builder.args((t) => ({
  first: t.int({
    description: `How many entries from the start, or after \`after\`: 0 to ${maximumPage}; ${defaultPage} where neither \`first\` nor \`last\` is given.`,
  }),
  after: t.string({ description: 'A cursor of this list: the entries after it.' }),
  last: t.int({
    description: `How many entries from the end, or before \`before\`: 0 to ${maximumPage}. Not together with \`first\`.`,
  }),
  before: t.string({ description: 'A cursor of this list: the entries before it.' }),
}));

type Place = Omit<Page<unknown>, 'items'> & {
  readonly cursors: readonly string[];
  readonly place: string | null;
};

export const PageInfo = builder.objectRef<Place>('PageInfo').implement({
  description: 'Where a page stands in its list (Relay).',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNext', {
      description:
        'Whether entries follow: exact when paging forwards; backwards, whether `before` was given.',
    }),
    hasPreviousPage: t.exposeBoolean('hasPrevious', {
      description:
        'Whether entries come before: exact when paging backwards; forwards, whether `after` was given.',
    }),
    startCursor: t.string({
      nullable: true,
      description: 'The cursor of the first entry; null on an empty page.',
      resolve: ({ cursors }) => cursors[0] ?? null,
    }),
    endCursor: t.string({
      nullable: true,
      description:
        'The cursor of the last entry. On an empty page null, but of `changes` the one that was given, so that who follows keeps its place.',
      resolve: ({ cursors, place }) => cursors.at(-1) ?? place,
    }),
  }),
});

/** A page with what its connection answers besides. */
export type Connected<Row> = {
  readonly page: Page<Row>;
  /** Asked only when the client asks. */
  readonly total: () => Promise<number>;
  /** Where an empty page of a list that is followed stands. */
  readonly place?: string | null;
};

export const pageInfoOf = ({
  page: { items, hasNext, hasPrevious },
  place = null,
}: Connected<unknown>): Place => ({
  place,
  cursors: items.map(({ cursor }) => cursor),
  hasNext,
  hasPrevious,
});

export const cursorText = 'Where the entry stands: for `after` and `before` of the same list.';
export const countText = 'How many entries the whole list has. Costs a count of its own.';

/** The edge and connection types of one kind of node. */
export const connectionOf = <Row extends object>(
  name: string,
  node: ObjectRef<Types, Row, Row> | InterfaceRef<Types, Row, Row>,
) => {
  const type = node as ObjectRef<Types, Row, Row>; // an interface is asked for in the same way
  const edge = builder.objectRef<{ readonly cursor: string; readonly row: Row }>(`${name}Edge`).implement({
    description: `An entry of a ${name}Connection (Relay).`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: cursorText }),
      node: t.field({
        type: type as never,
        description: 'The entry itself.',
        resolve: ({ row }) => row as never,
      }),
    }),
  });
  return builder.objectRef<Connected<Row>>(`${name}Connection`).implement({
    description: `A page of a list whose entries are of the type ${name} (Relay).`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The entries with their cursors, in the order of the list.',
        resolve: ({ page }) => [...page.items],
      }),
      nodes: t.field({
        type: [type] as never,
        description: 'The entries without their cursors.',
        resolve: (({ page }: Connected<Row>) => page.items.map(({ row }) => row)) as never,
      }),
      pageInfo: t.field({ type: PageInfo, description: 'Where the page stands.', resolve: pageInfoOf }),
      totalCount: t.int({ description: countText, resolve: ({ total }) => total() }),
    }),
  });
};
