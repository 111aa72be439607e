import type { Role } from '../../generated/graphql.ts';

/** From the least to the most that an account may do. */
export const roles = ['READER', 'EDITOR', 'REVIEWER', 'OWNER'] as const satisfies readonly Role[];

const does: Readonly<Record<Role, string>> = {
  READER: 'Reader: reads',
  EDITOR: 'Editor: proposes claims',
  REVIEWER: 'Reviewer: decides too',
  OWNER: 'Owner: runs the office',
};

/** Roles as a select shows them. */
export const roleOptions = roles.map((value) => ({ value, label: does[value] }));
