import { type ChangeRow, type changeActions, countChanges, listChanges } from '@chancery/db';
import { builder } from '../builder.ts';
import { connectionOf, pageArguments } from './connection.ts';
import { Kind } from './enums.ts';
import { Record } from './refs.ts';

export const ChangeAction = builder.enumType('ChangeAction', {
  description: 'What happened to what the public can read of a record.',
  values: {
    PUBLISHED: { description: 'It can be read now, and could not be before.' },
    CHANGED: {
      description:
        'What it holds, its evidence, or an article that its evidence cites is not what it was; read it anew.',
    },
    WITHDRAWN: { description: 'It cannot be read any more.' },
    MERGED: {
      description:
        'It is the same as another record, which has all of it now. Nothing is merged yet: kept for when records are.',
    },
  } satisfies { readonly [Action in (typeof changeActions)[number]]: unknown },
});

const Change = builder.objectRef<ChangeRow>('Change').implement({
  description:
    'One change of what the public can read of a record. A record has one for each command that changed it. Never changed itself.',
  fields: (t) => ({
    sequence: t.field({
      type: 'Decimal',
      description:
        'Its number: 1 for the first of the office, then one more for each, without gaps, in the order of commits.',
      resolve: ({ sequence }) => String(sequence),
    }),
    action: t.expose('action', { type: ChangeAction, description: 'What happened.' }),
    at: t.expose('at', {
      type: 'DateTime',
      description: 'When; it never goes back, and is one for all changes of a command.',
    }),
    recordId: t.exposeID('recordId', {
      description: 'Whose change it is, also where it cannot be read now.',
    }),
    kind: t.expose('kind', { type: Kind, description: 'What the record is of.' }),
    version: t.exposeInt('version', {
      description:
        'The record’s version after it: that of the change before where only its evidence changed.',
    }),
    record: t.field({
      type: Record,
      nullable: true,
      description: 'The record as it is now, not as it was then; null where it may not be seen now.',
      resolve: ({ recordId }, _, { loaders }) => loaders.record.load(recordId),
    }),
  }),
});

const ChangeConnection = connectionOf('Change', Change);

builder.queryField('changes', (t) =>
  t.field({
    type: ChangeConnection,
    description:
      'Every publication, change and withdrawal of a record, in the order of commits, oldest first. Keep `pageInfo.endCursor` and ask again `after` it: nothing is missed and nothing comes twice. A cursor of another office, or of a past that a restored backup undid, is refused as BAD_CURSOR: then start anew.',
    args: {
      ...pageArguments,
      kinds: t.arg({ type: [Kind], description: 'Only those of records of these kinds.' }),
      actions: t.arg({ type: [ChangeAction], description: 'Only these actions.' }),
      record: t.arg.id({ description: 'Only those of this record.' }),
    },
    resolve: async (_, { kinds, actions, record, ...page }, { db }) => {
      const filter = { kinds: kinds ?? null, actions: actions ?? null, record: record ?? null };
      return {
        page: await listChanges(db, { ...filter, ...page }),
        total: () => countChanges(db, filter),
        place: page.after ?? null,
      };
    },
  }),
);
