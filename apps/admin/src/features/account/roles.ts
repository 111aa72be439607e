import type { Role } from '../../generated/graphql.ts';
import { useSay } from '../../messages/say.tsx';

/** From the least to the most that an account may do. */
export const roles = ['READER', 'EDITOR', 'REVIEWER', 'OWNER'] as const satisfies readonly Role[];

/** Roles as a select shows them. */
export function useRoleOptions() {
  const say = useSay();
  return roles.map((value) => ({ value, label: say(`account.roleDoes.${value}`) }));
}
