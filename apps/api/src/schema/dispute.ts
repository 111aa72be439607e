import {
  countDisputes,
  countDisputesFrom,
  type Dispute as DisputeShape,
  disputesFrom,
  listDisputes,
} from '@chancery/db';
import { builder } from '../builder.ts';
import { connectionOf, pageArguments } from './connection.ts';
import { Kind } from './enums.ts';
import { FieldValues } from './held-values.ts';
import { Record } from './refs.ts';
import { standpointArguments } from './standpoint.ts';

const Dispute = builder.objectRef<DisputeShape>('Dispute').implement({
  description:
    'A record of which sources disagree: they stand side by side until editors decide between them.',
  fields: (t) => ({
    record: t.field({
      type: Record,
      description: 'The record.',
      resolve: ({ record }) => record,
    }),
    fields: t.field({
      type: [FieldValues],
      description:
        'The fields that hold one value where others say another, or of one day of a history, or of which a value is denied; in the order of their names. `values` has what is in force, `alternatives` what others say instead, each with its origins, rank and claims, and its `denials`.',
      resolve: ({ record, fields }) => fields.map((field) => ({ record, field })),
    }),
  }),
});

const DisputeConnection = connectionOf('Dispute', Dispute);

builder.queryField('disputes', (t) =>
  t.field({
    type: DisputeConnection,
    description: 'The records of which sources disagree, that which changed last first.',
    args: {
      ...pageArguments,
      ...standpointArguments,
      kinds: t.arg({ type: [Kind], description: 'Only those of these kinds.' }),
      decided: t.arg.boolean({
        description:
          'Where true, those where editors have preferred a value wherever sources disagree, and each that is denied; where false, those where they have yet to.',
      }),
    },
    resolve: async (_, { kinds, decided, ...page }, { db, viewer, from }) => {
      const filter = { kinds: kinds ?? null, decided: decided ?? null };
      return {
        page: from
          ? await disputesFrom(db, { ...filter, ...page }, from)
          : await listDisputes(db, viewer, { ...filter, ...page }),
        total: () => (from ? countDisputesFrom(db, filter, from) : countDisputes(db, viewer, filter)),
      };
    },
  }),
);
