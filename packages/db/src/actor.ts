import { NotAllowed } from '@chancery/domain';

export const roles = ['READER', 'EDITOR', 'REVIEWER', 'OWNER'] as const;
/** Each may do what those before it may. */
export type Role = (typeof roles)[number];

/** Who gives a command. */
export type Actor = {
  readonly id: string;
  /** Of an API token, the lesser of its account's role and its scope. */
  readonly role: Role;
  /** The id of the API token that the actor acts by; left out for who has signed in. */
  readonly token?: string;
};
/** Who reads; null for who has not signed in. */
export type Viewer = Actor | null;

export const mayAct = (actor: Viewer, least: Role): boolean =>
  actor !== null && roles.indexOf(actor.role) >= roles.indexOf(least);

/** Throws NotAllowed when the actor's role is below the least that may do it. */
export const requireRole = (actor: Actor, least: Role, what: string): void => {
  if (!mayAct(actor, least))
    throw new NotAllowed(
      `To ${what} one is ${least.toLowerCase()} at least; this was asked as ${actor.role.toLowerCase()}.`,
    );
};

/** Throws NotAllowed for who acts by an API token: what decides over tokens and passwords is for people. */
export const requireSession = (actor: Actor, what: string): void => {
  if (actor.token !== undefined) throw new NotAllowed(`To ${what} one signs in; an API token cannot.`);
};
