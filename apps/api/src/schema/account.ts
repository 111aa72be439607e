import { listAccounts, mayAct, type OfficeSettings, readOffice } from '@chancery/db';
import { NotAllowed } from '@chancery/domain';
import { builder } from '../builder.ts';
import { signedIn } from '../context.ts';
import { Role } from './enums.ts';
import { Node } from './node.ts';
import { Account } from './refs.ts';

Account.implement({
  description: 'Somebody who signs in.',
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString('name'),
    role: t.expose('role', { type: Role }),
    email: t.string({
      nullable: true,
      description: 'For the owner and the account itself; else null.',
      resolve: ({ id, email }, _, { viewer }) =>
        viewer?.id === id || mayAct(viewer, 'OWNER') ? email : null,
    }),
  }),
});

export const Office = builder.objectRef<OfficeSettings>('Office').implement({
  description: 'What the owner settles for the whole office.',
  fields: (t) => ({
    selfAcceptance: t.exposeBoolean('selfAcceptance', {
      description: 'Whether editors may accept their own claims.',
    }),
  }),
});

builder.queryFields((t) => ({
  viewer: t.field({
    type: Account,
    nullable: true,
    description: 'Null for who has not signed in.',
    resolve: (_, __, { viewer, loaders }) => (viewer ? loaders.account.load(viewer.id) : null),
  }),
  accounts: t.field({
    type: [Account],
    description: 'Only for the owner.',
    resolve: async (_, __, context) => {
      if (!mayAct(signedIn(context), 'OWNER')) throw new NotAllowed('Only the owner sees all accounts.');
      return [...(await listAccounts(context.db))];
    },
  }),
  office: t.field({ type: Office, resolve: (_, __, { db }) => readOffice(db) }),
}));
