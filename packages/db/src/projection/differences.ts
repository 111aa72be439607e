import { canonicalJson } from '@chancery/domain';
import type { Stored } from './stored.ts';
import type { Wanted } from './wanted.ts';

/** One place where what is stored is not what follows from the claims. */
export type Difference = {
  readonly record: string;
  /** "deal.valueLower", "names", "held.value". */
  readonly place: string;
  readonly is: string;
  readonly shouldBe: string;
};

const text = (value: unknown): string => canonicalJson(value instanceof Date ? value.toISOString() : value);
const asSet = (rows: readonly unknown[]): readonly string[] => rows.map(text).sort();

/** Every difference between a stored record and what its claims add up to. */
export const differences = (stored: Stored, wanted: Wanted): readonly Difference[] => {
  const found: Difference[] = [];
  const compare = (place: string, is: unknown, shouldBe: unknown) => {
    if (text(is) !== text(shouldBe))
      found.push({ record: stored.id, place, is: text(is), shouldBe: text(shouldBe) });
  };
  compare('caption', stored.is.caption, wanted.caption);
  for (const form of ['folded', 'romanised', 'consonants'] as const)
    compare(form, stored.is.forms[form], wanted.forms[form]);
  for (const field of new Set([...Object.keys(stored.is.held), ...Object.keys(wanted.held)]))
    compare(`held.${field}`, stored.is.held[field] ?? null, wanted.held[field] ?? null);
  if (!stored.hasRow) compare(`${stored.kind} row`, 'absent', 'present');
  for (const [name, value] of Object.entries(wanted.columns))
    compare(`${stored.kind}.${name}`, stored.is.columns[name] ?? null, value);
  for (const list of ['names', 'identifiers', 'links'] as const)
    compare(list, asSet(stored.is[list]), asSet(wanted[list]));
  return found;
};
