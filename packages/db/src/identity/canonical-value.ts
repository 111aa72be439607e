import type { Link, Statement } from '@chancery/domain';
import { fieldOf } from '../claims/field-of.ts';
import { idsInside } from '../issues.ts';
import type { Sql } from '../transaction.ts';
import { type Roots, rooted, rootedAll, rootsOf, withRoots } from './roots.ts';

/** A value of a field, as claims state it. */
type Valued = {
  /** Name of the subject's kind. */
  readonly kind: string;
  readonly field: string;
  readonly value: unknown;
};

const typeOf = ({ kind, field }: Valued): string | null => fieldOf(kind, field)?.type.name ?? null;

const namedIn = (stated: Valued): readonly string[] => {
  if (stated.value === null) return [];
  // Values are of their field's type: they were checked when they were proposed.
  if (typeOf(stated) === 'statement') return (stated.value as Statement).about;
  if (typeOf(stated) !== 'link') return [];
  const { target, within } = stated.value as Link;
  return [target, within].filter((id) => id !== null);
};

/** A value with the records that it names as others stand for them. */
export const canonicalValueOf = (stated: Valued, roots: Roots): unknown => {
  if (!namedIn(stated).some((id) => roots.has(id))) return stated.value;
  if (typeOf(stated) === 'statement') {
    const { about, ...said } = stated.value as Statement; // see namedIn
    return { ...said, about: rootedAll(about, roots) };
  }
  const link = stated.value as Link;
  const orNull = (id: string | null) => (id === null ? null : rooted(id, roots));
  return { ...link, target: orNull(link.target), within: orNull(link.within) };
};

/** The key of such a value: what names a record that was merged means the same as what names the one it was merged into. */
export const canonicalKeyOf = (stated: Valued & { readonly key: string }, roots: Roots): string =>
  namedIn(stated).some((id) => roots.has(id)) ? withRoots(stated.key, roots) : stated.key;

/**
 * Stated values with the records that they name as others stand for them, their keys, their subjects, their origins and who passes them on: what names a record that was
 * merged says the same as what names the one it was merged into. As was known at a moment; null for now. In one statement.
 */
export const canonicalised = async <
  Row extends Valued & {
    readonly key: string;
    readonly subject: string;
    readonly origin: string;
    readonly relays: readonly string[];
  },
>(
  sql: Sql,
  rows: readonly Row[],
  knownAt: Date | null,
): Promise<readonly Row[]> => {
  const voicesIn = ({ origin, relays }: Row) =>
    [origin, ...relays].flatMap((key) => key.match(idsInside) ?? []);
  const named = rows.flatMap((row) => [...namedIn(row), row.subject, ...voicesIn(row)]);
  const roots = await rootsOf(sql, named, knownAt);
  if (roots.size === 0) return rows;
  return rows.map((row) => ({
    ...row,
    key: canonicalKeyOf(row, roots),
    value: canonicalValueOf(row, roots),
    subject: rooted(row.subject, roots),
    origin: withRoots(row.origin, roots),
    relays: row.relays.map((key) => withRoots(key, roots)),
  }));
};
