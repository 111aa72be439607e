import type { AcceptanceRow } from '@chancery/db';
import { builder } from '../builder.ts';
import { found } from './commands.ts';
import { Account, Claim } from './refs.ts';

const Acceptance = builder.objectRef<AcceptanceRow>('Acceptance').implement({
  description: 'A reviewer’s acceptance that counts once a second reviewer accepts too.',
  fields: (t) => ({
    by: t.field({
      type: Account,
      description: 'Who accepted.',
      resolve: async ({ byId }, _, { loaders }) => found(await loaders.account.load(byId)),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

builder.objectField(Claim, 'acceptances', (t) =>
  t.field({
    type: [Acceptance],
    description:
      'Where the office asks for two acceptances: the one that waits for a second. Empty when none does, and for who has not signed in.',
    resolve: async ({ id }, _, { viewer, loaders }) =>
      viewer ? [...(await loaders.acceptancesOf.load(id))] : [],
  }),
);
