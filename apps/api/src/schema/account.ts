import { listAccounts, mayAct, type OfficeSettings, readOffice } from '@chancery/db';
import { NotAllowed } from '@chancery/domain';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { signedIn } from '../context.ts';
import { FourEyes, Role } from './enums.ts';
import { Node } from './node.ts';
import { Account } from './refs.ts';

Account.implement({
  description: 'Somebody who signs in.',
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As others see who did something.' }),
    role: t.expose('role', { type: Role, description: 'What the account may do.' }),
    email: t.string({
      nullable: true,
      description: 'What the account signs in with; null for all but the owner and the account itself.',
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
    fourEyes: t.expose('fourEyes', { type: FourEyes, description: 'Who has to accept a claim.' }),
  }),
});

builder.queryFields((t) => ({
  viewer: t.field({
    type: Account,
    nullable: true,
    ...volatile,
    description: 'The account that asks; null for who has not signed in.',
    resolve: (_, __, { viewer, loaders }) => (viewer ? loaders.account.load(viewer.id) : null),
  }),
  actingRole: t.field({
    type: Role,
    nullable: true,
    ...volatile,
    description:
      'In which role this request is answered: the viewer’s, or what an API token has of it. Null for who has not signed in.',
    resolve: (_, __, { viewer }) => viewer?.role ?? null,
  }),
  accounts: t.field({
    type: [Account],
    description: 'Every account, in the order of names. Only for the owner.',
    resolve: async (_, __, context) => {
      if (!mayAct(signedIn(context), 'OWNER')) throw new NotAllowed('Only the owner sees all accounts.');
      return [...(await listAccounts(context.db))];
    },
  }),
  office: t.field({
    type: Office,
    description: 'What is settled for the whole office.',
    resolve: (_, __, { db }) => readOffice(db),
  }),
}));
