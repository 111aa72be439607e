import { type NameMatch as NameMatchShape, type SearchHit, searchFrom, searchRecords } from '@chancery/db';
import { builder } from '../builder.ts';
import { connectionOf, pageArguments } from './connection.ts';
import { Kind, NameKind } from './enums.ts';
import { RecordFilter } from './kind-filter.ts';
import { nameText, recordsPage } from './kind-lists.ts';
import { RecordOrder } from './kind-order.ts';
import { Record } from './refs.ts';
import { standpointArguments } from './standpoint.ts';

const RecordConnection = connectionOf('Record', Record);

const NameMatch = builder.enumType('NameMatch', {
  description: 'How words were found in a name.',
  values: {
    EXACT: { description: 'The whole name.' },
    PREFIX: { description: 'The beginning of the name.' },
    WORD: { description: 'One or more whole words of it.' },
    PART: { description: 'A part of it.' },
    SIMILAR: {
      description: 'Not as they are: with a slip of the pen, another spelling, or the same consonants.',
    },
  } satisfies Readonly<Record<NameMatchShape, object>>,
});

const SearchResult = builder.objectRef<SearchHit>('SearchResult').implement({
  description: 'A record with the name that was found, and how.',
  fields: (t) => ({
    record: t.field({ type: Record, description: 'The record.', resolve: ({ record }) => record }),
    matchedName: t.exposeString('matchedName', {
      description: 'The name of the record that is most like the words, as it is written.',
    }),
    nameKind: t.expose('nameKind', {
      type: NameKind,
      nullable: true,
      description:
        'What that name is to the record; null for the working name of one without accepted names.',
    }),
    match: t.expose('match', { type: NameMatch, description: 'How the words were found in it.' }),
    romanised: t.exposeBoolean('romanised', {
      description: 'Whether both were compared in Latin letters, since they are so more alike.',
    }),
    score: t.exposeFloat('score', {
      description:
        'How like the words it is, 0 to 1; results are in its order. Above 0.6 the words stand in the name as they are.',
    }),
  }),
});

builder.queryFields((t) => ({
  record: t.field({
    type: Record,
    nullable: true,
    description: 'A record by its id; null when there is none or it may not be seen.',
    args: {
      ...standpointArguments,
      id: t.arg.id({ required: true, description: 'The id of the record.' }),
    },
    resolve: (_, { id }, { loaders }) => loaders.record.load(id),
  }),
  records: t.field({
    type: RecordConnection,
    description: 'Records of all kinds, in the order of their captions where no other is asked for.',
    args: {
      ...pageArguments,
      ...standpointArguments,
      kinds: t.arg({ type: [Kind], description: 'Only those of these kinds.' }),
      name: t.arg.string({ description: nameText }),
      filter: t.arg({ type: RecordFilter, description: 'Keeps those for which all of it holds.' }),
      orderBy: t.arg({ type: RecordOrder, description: 'The order; by caption where it is left out.' }),
    },
    resolve: (_, { kinds: only, ...asked }, context) => recordsPage(context, only ?? null, asked),
  }),
  search: t.field({
    type: [SearchResult],
    description:
      'Records whose names are like the words, in any script, best first: the whole name, its beginning, a word, a part, slips of the pen; primary names first among equals. From a standpoint it finds the names and captions that records have there: among the 800 records whose names of today are most like the words, and all whose names have changed since its moment.',
    args: {
      ...standpointArguments,
      text: t.arg.string({
        required: true,
        description:
          'At most 200 Unicode code points, in any script; capitals, accents and signs do not count.',
      }),
      kinds: t.arg({ type: [Kind], description: 'Of these kinds only.' }),
      first: t.arg.int({ defaultValue: 20, description: 'How many results at most: 1 to 100.' }),
    },
    resolve: async (_, { text, kinds: only, first }, { db, viewer, from }) => {
      const request = { text, kinds: only ?? null, first: first ?? 20 };
      return [...(from ? await searchFrom(db, request, from) : await searchRecords(db, viewer, request))];
    },
  }),
}));
