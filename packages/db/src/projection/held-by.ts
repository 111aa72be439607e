import { project } from '@chancery/domain';
import { cardinalityOf } from '../claims/field-of.ts';
import type { Held } from './held.ts';
import type { Stated } from './stated-claims.ts';

/** What claims add up to that are not stored as a record's, each value with the claims that it rests on. */
export const heldBy = (kind: string, { claims, judgements }: Stated): Held =>
  Object.fromEntries(project(claims, judgements, cardinalityOf(kind)));
