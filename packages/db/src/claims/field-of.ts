import {
  type Cardinality,
  type ClaimContent,
  type Field,
  type FieldType,
  type Kind,
  kinds,
} from '@chancery/domain';
import { sha256 } from '../hash.ts';
import { idListsInside } from '../issues.ts';

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
const idLength = 36;

/**
 * A key in a length that an index can hold: of a long one the words stand as their hash, and beside it the records that it
 * names, so that others can stand for these. Without records, the hash of it all. What is long is so whichever records it
 * names, and however many in a list: two of them may turn out to be one.
 */
export const shortKey = (key: string): string => {
  if (key.length <= longestKey) return key;
  const lists = key.match(idListsInside) ?? [];
  const words = key.replace(idListsInside, '#');
  if (words.length + lists.length * (idLength - 1) <= longestKey) return key;
  return [`sha256:${sha256(words)}`, ...lists].join('|');
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
