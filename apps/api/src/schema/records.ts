import {
  countRecords,
  type Database,
  listRecords,
  type RecordRow,
  searchRecords,
  type Viewer,
} from '@chancery/db';
import { type KindName, kindNames, kinds } from '@chancery/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { connectionOf } from './connection.ts';
import { Kind } from './enums.ts';
import { listName } from './list-name.ts';
import { Record } from './refs.ts';
import { typedRecord } from './typed-records.ts';

const RecordConnection = connectionOf('Record', Record);

type Asked = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly name?: string | null | undefined;
};

const listOf = async (
  { db, viewer }: { readonly db: Database; readonly viewer: Viewer },
  kinds: readonly KindName[] | null,
  { first, after, name }: Asked,
) => {
  const filter = { kinds, name: name ?? null };
  const page = await listRecords(db, viewer, { ...filter, first: first ?? 20, after: after ?? null });
  return { page, isFirst: after == null, total: () => countRecords(db, viewer, filter) };
};

const SearchResult = builder
  .objectRef<{ readonly record: RecordRow; readonly matchedName: string; readonly score: number }>(
    'SearchResult',
  )
  .implement({
    description: 'A record with the name that was found.',
    fields: (t) => ({
      record: t.field({ type: Record, resolve: ({ record }) => record }),
      matchedName: t.exposeString('matchedName'),
      score: t.exposeFloat('score', { description: 'How like the words it is: 0 to 1, by trigrams.' }),
    }),
  });

const named =
  'In the order of captions. `name` keeps those with a name or alias that holds the words, in any case and accent.';

builder.queryFields((t) => ({
  record: t.field({
    type: Record,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, { loaders }) => loaders.record.load(id),
  }),
  records: t.field({
    type: RecordConnection,
    description: named,
    args: {
      first: t.arg.int({ defaultValue: 20 }),
      after: t.arg.string(),
      kinds: t.arg({ type: [Kind] }),
      name: t.arg.string(),
    },
    resolve: (_, { kinds: only, ...asked }, context) => listOf(context, only ?? null, asked),
  }),
  search: t.field({
    type: [SearchResult],
    description: 'Records whose names are like the words, best first.',
    args: {
      text: t.arg.string({ required: true }),
      kinds: t.arg({ type: [Kind] }),
      first: t.arg.int({ defaultValue: 20 }),
    },
    resolve: async (_, { text, kinds: only, first }, { db, viewer }) => [
      ...(await searchRecords(db, viewer, { text, kinds: only ?? null, first: first ?? 20 })),
    ],
  }),
}));

for (const kind of kindNames)
  builder.queryField(listName(kinds[kind].plural), (t) =>
    t.field({
      type: connectionOf(kind, typedRecord(kind)),
      description: named,
      args: { first: t.arg.int({ defaultValue: 20 }), after: t.arg.string(), name: t.arg.string() },
      resolve: (_, asked, context: Context) => listOf(context, [kind], asked),
    }),
  );
