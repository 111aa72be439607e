import { kinds } from '@chancery/domain';
import type { Kind } from '../../generated/graphql.ts';
import { kindName } from '../../lib/format.ts';

/** A field of a kind with the letter that claims selected words for it. */
export type FieldLetter = { readonly letter: string; readonly field: string };

/**
 * Which field each letter stands for, in the order in which they are shown: one of each kind at most, so that a letter
 * means much the same of every kind. The desk's own letters are not among them.
 */
const fieldsByLetter: Readonly<Record<string, readonly string[]>> = {
  n: ['names'],
  c: ['identifiers', 'nationality'],
  t: ['type', 'capital'],
  u: ['status'],
  p: ['parties', 'positions', 'authorities', 'owners'],
  y: ['subject', 'reason'],
  i: ['items', 'memberOf'],
  v: ['value'],
  l: ['term', 'legalBasis', 'jurisdiction'],
  w: ['announced', 'published', 'sectors'],
  g: ['signed', 'targets'],
  b: ['begins', 'effective', 'birthDate', 'founded', 'existed'],
  f: ['ends', 'dissolved'],
  r: ['motivatedBy', 'measures', 'reliability'],
  q: ['statements'],
};

/** The letters of a kind's fields; a field without one is chosen in the form. */
export const fieldLetters = (kind: Kind): readonly FieldLetter[] =>
  Object.entries(fieldsByLetter).flatMap(([letter, fields]) => {
    const field = fields.find((each) => each in kinds[kindName(kind)].fields);
    return field === undefined ? [] : [{ letter, field }];
  });
