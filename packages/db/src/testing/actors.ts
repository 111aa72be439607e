import type { Actor, Role } from '../actor.ts';
import type { Database } from '../connect.ts';

/** Makes an account of a role, without a password: for tests that do not sign in. */
export const makeActor = async (
  { prisma }: Database,
  role: Role,
  id = `test-${role.toLowerCase()}`,
): Promise<Actor> => {
  await prisma.user.create({ data: { id, name: id, email: `${id}@example.org`, role } });
  return { id, role };
};
