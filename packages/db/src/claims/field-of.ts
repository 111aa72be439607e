import {
  type Cardinality,
  type ClaimContent,
  type Field,
  type FieldType,
  type Kind,
  kinds,
} from '@chancery/domain';
import { sha256 } from '../hash.ts';
import { idsInside } from '../issues.ts';

const declared: Readonly<Record<string, Kind>> = kinds;

/** A field of a kind by their names; null when there is none. */
export const fieldOf = (kind: string, field: string): Field | null => {
  const fields = Object.hasOwn(declared, kind) ? declared[kind]?.fields : undefined;
  return fields && Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
};

/** How many values a field of a kind holds; many where the kind does not declare it. */
export const cardinalityOf =
  (kind: string) =>
  (field: string): Cardinality =>
    fieldOf(kind, field)?.holds ?? 'MANY';

const longestKey = 200;

/**
 * A key in a length that an index can hold: of a long one the words stand as their hash, and beside it the records that it
 * names, so that others can stand for these. Without records, the hash of it all.
 */
export const shortKey = (key: string): string => {
  if (key.length <= longestKey) return key;
  const named = key.match(idsInside) ?? [];
  return [`sha256:${sha256(key.replace(idsInside, '#'))}`, ...named].join('|');
};

/**
 * The stored form of a value's key. A value that means nothing without its article ("last month") is told apart by
 * it; "some value" and "none" are no values, and not the same.
 */
export const storedKey = (
  type: FieldType<unknown>,
  { snak, value }: Pick<ClaimContent, 'snak' | 'value'>,
  article: string,
): string => {
  if (snak !== 'VALUE') return `snak:${snak}`;
  const key = type.relative?.(value) ? `${type.key(value)} @${article}` : type.key(value);
  return shortKey(key);
};
