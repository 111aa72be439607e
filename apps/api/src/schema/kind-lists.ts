import {
  countFrom,
  countRecords,
  facetsFrom,
  type KindFilter,
  listFrom,
  listRecords,
  type PageArguments,
  type RecordFilter,
  type RecordRow,
  recordFacets,
} from '@chancery/db';
import { type KindName, kindNames, kinds } from '@chancery/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type Connected, connectionOf, pageArguments } from './connection.ts';
import { Facet, facetEnums } from './facets.ts';
import { kindFilters } from './kind-filter.ts';
import { kindOrders, type OrderBy } from './kind-order.ts';
import { listName } from './list-name.ts';
import { standpointArguments } from './standpoint.ts';
import { typedRecord } from './typed-records.ts';

type Asked = PageArguments & {
  readonly name?: string | null | undefined;
  readonly filter?: KindFilter | null | undefined;
  readonly orderBy?: OrderBy | null | undefined;
};

/** A page of records with the list it is of, for what is asked of the whole. */
type Listed = Connected<RecordRow> & { readonly of: RecordFilter };

/** A page of records of some kinds, as a query asks for it. */
export const recordsPage = async (
  { db, viewer, from, reading }: Context,
  only: readonly KindName[] | null,
  { name, filter, orderBy, ...page }: Asked,
): Promise<Listed> => {
  const of = { kinds: only, name: name ?? null, filter: filter ?? null };
  const listed = { ...of, ...page, orderBy: orderBy ?? null };
  return {
    of,
    page: from
      ? await listFrom(db, listed, from, reading.parts)
      : await listRecords(db, viewer, listed, reading.parts),
    total: () => (from ? countFrom(db, of, from) : countRecords(db, viewer, of)),
  };
};

export const nameText =
  'Keeps those with a name or alias that has these words in it, in any case and accent.';

const withFacets = (kind: KindName) => {
  const connection = connectionOf(kind, typedRecord(kind));
  builder.objectField(connection, 'facets', (t) =>
    t.field({
      type: [Facet],
      description: 'How often values stand in the records of the whole list. Costs a count of its own.',
      args: {
        fields: t.arg({
          type: [facetEnums[kind]],
          required: true,
          description: 'Whose values are counted.',
        }),
        first: t.arg.int({
          defaultValue: 20,
          description: 'How many values of each field, the most frequent first: 0 to 100.',
        }),
      },
      resolve: async (parent, { fields, first }, { db, viewer, from }: Context) => {
        const { of } = parent as Listed; // lists of kinds are made by recordsPage alone
        const counted = { filter: of, fields, first: first ?? 20 };
        return [
          ...(await (from ? facetsFrom(db, kind, counted, from) : recordFacets(db, viewer, kind, counted))),
        ];
      },
    }),
  );
  return connection;
};

for (const kind of kindNames)
  builder.queryField(listName(kinds[kind].plural), (t) =>
    t.field({
      type: withFacets(kind),
      description: `Records of the kind ${kind}, in the order of their captions where no other is asked for.`,
      args: {
        ...pageArguments,
        ...standpointArguments,
        name: t.arg.string({ description: nameText }),
        filter: t.arg({ type: kindFilters[kind], description: 'Keeps those for which all of it holds.' }),
        orderBy: t.arg({
          type: kindOrders[kind],
          description: 'The order; by caption where it is left out.',
        }),
      },
      resolve: (_, asked, context: Context) => recordsPage(context, [kind], asked),
    }),
  );
