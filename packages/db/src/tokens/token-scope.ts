import { type Role, roles } from '../actor.ts';

export const tokenScopes = ['READ', 'PROPOSE', 'REVIEW'] as const;
/** What a token may do at most; each may do what those before it may. */
export type TokenScope = (typeof tokenScopes)[number];

const most = { READ: 'READER', PROPOSE: 'EDITOR', REVIEW: 'REVIEWER' } as const satisfies Record<
  TokenScope,
  Role
>;

/** The role that a token acts in: the lesser of its account's and its scope's, hence never the owner's. */
export const roleWithin = (scope: TokenScope, account: Role): Role =>
  roles.indexOf(account) < roles.indexOf(most[scope]) ? account : most[scope];
