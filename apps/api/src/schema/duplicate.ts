import { countPossibleDuplicates, type DuplicateRow, listPossibleDuplicates } from '@chancery/db';
import { duplicateParts, duplicateSigns, type DuplicateEvidence as Evidence } from '@chancery/domain';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { maybeRecord, recordBy, signedIn } from '../context.ts';
import { connectionOf, pageArguments } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { Kind } from './enums.ts';
import { Record } from './refs.ts';

const DuplicatePart = enumOf('DuplicatePart', duplicateParts, 'What two records are compared by.', {
  NAME: 'Their names.',
  IDENTIFIER: 'The codes that registers give them.',
  DATE: 'A date of theirs.',
  NEIGHBOUR: 'The records beside them.',
});

const DuplicateSign = enumOf(
  'DuplicateSign',
  duplicateSigns,
  'How two records compare there. The first six are of names.',
  {
    SAME: 'Letter for letter, but for case and accents.',
    SAME_WORDS:
      'By their telling words: in another order, with another form of company, or in other Chinese characters for the same.',
    SAME_ROMANISED: 'In Latin letters.',
    SAME_CONSONANTS: 'By their consonants, written with other vowels.',
    SIMILAR: 'A slip or two apart.',
    ONE_WORD_MORE: 'One has a word more.',
    AGREES: 'One register gives them one code, or the dates are one day.',
    POSSIBLE: 'The dates may be one.',
    CONTRADICTS: 'One register gives them different codes, or the dates cannot be one.',
    SHARED: 'A third record leads to both by one field, or both lead to it.',
    LINKED: 'One of them leads to the other.',
  },
);

const DuplicateEvidence = builder.objectRef<Evidence>('DuplicateEvidence').implement({
  description: 'One thing that speaks for two records being one, or against it.',
  fields: (t) => ({
    part: t.expose('part', { type: DuplicatePart, description: 'What is compared.' }),
    sign: t.expose('sign', { type: DuplicateSign, description: 'How it compares.' }),
    about: t.exposeString('about', {
      nullable: true,
      description: 'The register of codes, or the field of a date or link; null for names.',
    }),
    ofRecord: t.exposeString('one', {
      nullable: true,
      description: 'The name, the codes, or the date as stated, of the first record; null for neighbours.',
    }),
    ofOther: t.exposeString('other', { nullable: true, description: 'The same of the other record.' }),
    neighbour: t.field({
      type: Record,
      nullable: true,
      description: 'The third record, or, where one leads to the other, that one; null for other parts.',
      resolve: ({ neighbour }, _, context) => maybeRecord(context, neighbour),
    }),
    weight: t.exposeFloat('weight', {
      description:
        'Match weight in bits (Fellegi and Sunter): how much likelier it is to be seen of one thing than of two. Negative where it speaks against.',
    }),
  }),
});

const PossibleDuplicate = builder.objectRef<DuplicateRow>('PossibleDuplicate').implement({
  description:
    'Two public records of a kind that may be of one and the same thing, and that nobody has judged: `judgeIdentity` does.',
  fields: (t) => ({
    record: t.field({
      type: Record,
      description: 'The first of them; of a record’s own list, that record.',
      resolve: ({ recordId }, _, context) => recordBy(context, recordId),
    }),
    other: t.field({
      type: Record,
      description: 'The other one.',
      resolve: ({ otherId }, _, context) => recordBy(context, otherId),
    }),
    score: t.exposeFloat('score', {
      description: 'How likely they are to be one, 0 to 1: the weights of the evidence, taken together.',
    }),
    evidence: t.field({
      type: [DuplicateEvidence],
      description: 'What speaks for it and against it, names first.',
      resolve: ({ evidence }) => [...evidence],
    }),
  }),
});

const PossibleDuplicateConnection = connectionOf('PossibleDuplicate', PossibleDuplicate);

builder.queryField('possibleDuplicates', (t) =>
  t.field({
    type: PossibleDuplicateConnection,
    ...volatile,
    description:
      'The pairs of public records that may be one and that nobody has judged, the likeliest first. Only for editors.',
    args: {
      ...pageArguments,
      kinds: t.arg({ type: [Kind], description: 'Only those of these kinds.' }),
      record: t.arg.id({
        description: 'The id of a record: only pairs of it, or of what it was merged into.',
      }),
      leastScore: t.arg.float({ description: 'Only pairs that score as much, 0 to 1.' }),
    },
    resolve: async (_, { kinds, record, leastScore, ...page }, context) => {
      const viewer = signedIn(context);
      const filter = { kinds: kinds ?? null, record: record ?? null, leastScore: leastScore ?? null };
      return {
        page: await listPossibleDuplicates(context.db, viewer, { ...filter, ...page }),
        total: () => countPossibleDuplicates(context.db, viewer, filter),
      };
    },
  }),
);

builder.interfaceField(Record, 'possibleDuplicates', (t) =>
  t.field({
    type: [PossibleDuplicate],
    ...volatile,
    description:
      'The records that it may be one with and that nobody has judged beside it, the likeliest first. Only for editors.',
    args: { first: t.arg.int({ defaultValue: 20, description: 'How many at most: 0 to 100.' }) },
    resolve: async ({ id }, { first }, context) => {
      signedIn(context);
      return [...(await context.loaders.possibleDuplicatesOf.load({ record: id, first: first ?? 20 }))];
    },
  }),
);
