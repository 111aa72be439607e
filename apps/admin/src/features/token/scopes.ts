import type { TokenScope } from '../../generated/graphql.ts';
import { atLeast, type Viewer } from '../session/viewer.ts';

/** The scopes of tokens, from the least to the most, and the role that makes use of each. */
const scopes = [
  { value: 'READ', role: 'READER' },
  { value: 'PROPOSE', role: 'EDITOR' },
  { value: 'REVIEW', role: 'REVIEWER' },
] as const satisfies readonly { readonly value: TokenScope; readonly role: Viewer['role'] }[];

/** The scopes of which an account can make use. */
export const scopesFor = (viewer: Viewer): readonly TokenScope[] =>
  scopes.filter(({ role }) => atLeast(viewer, role)).map(({ value }) => value);
