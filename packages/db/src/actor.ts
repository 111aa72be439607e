import { NotAllowed } from '@chancery/domain';

export const roles = ['READER', 'EDITOR', 'REVIEWER', 'OWNER'] as const;
/** Each may do what those before it may. */
export type Role = (typeof roles)[number];

/** Who gives a command. */
export type Actor = { readonly id: string; readonly role: Role };
/** Who reads; null for who has not signed in. */
export type Viewer = Actor | null;

export const mayAct = (actor: Viewer, least: Role): boolean =>
  actor !== null && roles.indexOf(actor.role) >= roles.indexOf(least);

/** Throws NotAllowed when the actor's role is below the least that may do it. */
export const requireRole = (actor: Actor, least: Role, what: string): void => {
  if (!mayAct(actor, least))
    throw new NotAllowed(
      `To ${what} one is ${least.toLowerCase()} at least; this account is ${actor.role.toLowerCase()}.`,
    );
};
