import { type ApiTokenRow, createApiToken, revokeApiToken, seesTokensOf, tokenScopes } from '@chancery/db';
import { builder } from '../builder.ts';
import { answered, command, found, given, resultOf } from './commands.ts';
import { orRefused } from './failure.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { Account } from './refs.ts';

const TokenScope = builder.enumType('TokenScope', {
  description:
    'What an API token may do at most; each may do what those before it may, and none what its account may not.',
  values: {
    READ: { value: tokenScopes[0], description: 'What the role READER may.' },
    PROPOSE: { value: tokenScopes[1], description: 'What the role EDITOR may.' },
    REVIEW: { value: tokenScopes[2], description: 'What the role REVIEWER may.' },
  },
});

const ApiToken = builder.objectRef<ApiTokenRow>('ApiToken').implement({
  description: 'A token by which a program acts for an account: `Authorization: Bearer chy_…`.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the token in commands; not the token itself.' }),
    account: t.field({
      type: Account,
      description: 'For whom it acts.',
      resolve: async ({ accountId }, _, { loaders }) => found(await loaders.account.load(accountId)),
    }),
    name: t.exposeString('name', { description: 'What it is for, in its maker’s words.' }),
    scope: t.expose('scope', { type: TokenScope, description: 'What it may do at most.' }),
    lastFour: t.exposeString('lastFour', { description: 'The last four characters of its text.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'From when on it is refused; null for never.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it last came with a request, to within a minute; null for never.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was ended; null while it was not.',
    }),
  }),
});

builder.objectField(Account, 'apiTokens', (t) =>
  t.field({
    type: [ApiToken],
    nullable: true,
    description:
      'Those not revoked, newest first, at most 100. For the owner and the account itself; else null.',
    resolve: async ({ id }, _, { viewer, loaders }) =>
      seesTokensOf(viewer, id) ? [...(await loaders.apiTokensOf.load(id))] : null,
  }),
);

const CreatedApiToken = builder
  .objectRef<{ readonly token: string; readonly secret: string | null }>('CreatedApiToken')
  .implement({
    description: 'A new token.',
    fields: (t) => ({
      token: t.field({
        type: ApiToken,
        description: 'What is kept of it.',
        resolve: async ({ token }, _, { loaders }) => found(await loaders.apiToken.load(token)),
      }),
      secret: t.exposeString('secret', {
        nullable: true,
        description:
          'Its text, which is shown this once and not kept. Null in the answer to a retry: revoke that token, and make another.',
      }),
    }),
  });

const CreateApiTokenInput = builder.inputType('CreateApiTokenInput', {
  description: 'What a token is for, what it may do, and how long.',
  fields: (t) => ({
    ...idempotencyKey(t),
    name: t.string({ required: true, description: 'What it is for, 1 to 100 characters.' }),
    scope: t.field({ type: TokenScope, required: true, description: 'What it may do at most.' }),
    expiresAt: t.field({
      type: 'DateTime',
      description:
        'From when on it is refused, within 100 years; in 90 days where it is left out, never where it is null.',
    }),
  }),
});

const RevokeApiTokenInput = builder.inputType('RevokeApiTokenInput', {
  description: 'Which token to end.',
  fields: (t) => ({
    ...idempotencyKey(t),
    token: t.id({ required: true, description: 'The id of an ApiToken.' }),
  }),
});

const CreateApiTokenResult = resultOf(
  'CreateApiToken',
  'CreatedApiToken',
  [CreatedApiToken],
  ['Invalid', 'NotAllowed'],
);
const RevokeApiTokenResult = resultOf(
  'RevokeApiToken',
  'ApiToken',
  [ApiToken],
  ['Invalid', 'NotAllowed', 'NotFound'],
);

builder.mutationFields((t) => ({
  createApiToken: t.field({
    type: CreateApiTokenResult,
    description: 'Makes a token for the caller’s own account. Only by signing in, not by a token.',
    args: { input: t.arg({ type: CreateApiTokenInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      orRefused(() => command(context, (db, actor) => createApiToken(db, actor, input))) as Promise<never>, // one of the union's types
  }),
  revokeApiToken: t.field({
    type: RevokeApiTokenResult,
    description:
      'Ends a token at once and for good: the caller’s own, or for the owner anybody’s. Only by signing in, not by a token.',
    args: { input: t.arg({ type: RevokeApiTokenInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(
        context,
        (db, actor) => revokeApiToken(db, actor, input),
        async ({ loaders }, id) => found(await loaders.apiToken.load(id)),
      ),
  }),
}));
