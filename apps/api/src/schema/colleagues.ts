import { findColleagues } from '@chancery/db';
import { builder } from '../builder.ts';
import { signedIn } from '../context.ts';
import { Role } from './enums.ts';
import { Account } from './refs.ts';

builder.queryField('colleagues', (t) =>
  t.field({
    type: [Account],
    description:
      'Accounts to call in a comment or to assign a review to, by name; 20 at most. Only for who has signed in.',
    args: {
      named: t.arg.string({ description: 'What their names have in them; all where it is left out.' }),
      least: t.arg({ type: Role, description: 'What they may do at least.' }),
    },
    resolve: async (_, { named, least }, context) => {
      signedIn(context);
      return [...(await findColleagues(context.db, { named, least }))];
    },
  }),
);
