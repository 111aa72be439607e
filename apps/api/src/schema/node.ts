import { builder } from '../builder.ts';

/** What a row is, for interfaces that must tell their rows apart. */
export const typenames = new WeakMap<object, string>();

/** Marks a row with its GraphQL type. */
export const as = <Row extends object>(typename: string, row: Row): Row => {
  typenames.set(row, typename);
  return row;
};

export const Node = builder.interfaceRef<{ readonly id: string }>('Node').implement({
  resolveType: (row) => typenames.get(row) ?? null,
  description:
    'Anything that can be fetched again by its id (Relay). Ids are unique over all types, and stable.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Unique over all types, opaque, and never changed (Relay).' }),
  }),
});
