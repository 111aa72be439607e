import type { Issue } from './failure.ts';
import { amount } from './fields/amount.ts';
import { duration } from './fields/duration.ts';
import type { FieldType } from './fields/field-type.ts';
import { fuzzyDate } from './fields/fuzzy-date.ts';
import { plainMessage } from './fields/plain-message.ts';
import { quantity } from './fields/quantity.ts';
import { share } from './fields/share.ts';
import type { IssueCode } from './issue-codes.ts';

/** A value as a client gives it: in words (`asStated`), or in parts under the name of its type. One of them is set. */
export type ValueInput = Readonly<Record<string, unknown>>;

export type ReadInput =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly issues: readonly Issue[] };

type Parts = Readonly<Record<string, unknown>>;

const refused = (path: readonly string[], code: IssueCode, message: string): ReadInput => ({
  ok: false,
  issues: [{ path, code, message }],
});

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null;
const given = (parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined && part !== null));

const inWords = (type: FieldType<unknown>, words: string, path: readonly string[]): ReadInput => {
  const read = type.parse(words);
  return read.ok
    ? { ok: true, value: read.value }
    : refused([...path, 'asStated'], 'NOT_UNDERSTOOD', read.message);
};

const noNumber: Parts = {
  value: null,
  lower: null,
  upper: null,
  lowerInclusive: false,
  upperInclusive: false,
  approximate: false,
  vagueTerm: null,
  vaguenessVersion: null,
};
// What a value starts from when its words were not understood and the client gives the parts.
const blank: Readonly<Record<string, Parts>> = {
  amount: { ...noNumber, currency: null, currencyUncertain: true, basis: 'UNKNOWN' },
  quantity: { ...noNumber, unit: null },
  share: noNumber,
  duration: { min: null, max: null, approximate: false, anchor: null },
};

// A number given takes the place of bounds that were read, and the other way round.
const withoutRivals = (read: Parts, parts: Parts): Parts => {
  if ('value' in parts)
    return { ...read, lower: null, upper: null, lowerInclusive: false, upperInclusive: false };
  return 'lower' in parts || 'upper' in parts ? { ...read, value: null } : read;
};

/** Reads the words; what is given beside them takes the place of what was read. */
const stated = (type: FieldType<unknown>, parts: Parts, path: readonly string[]): ReadInput => {
  const words = String(parts['asStated'] ?? '');
  const read = type.parse(words);
  const overridden = Object.keys(parts).length > 1;
  if (!read.ok && !overridden) return inWords(type, words, path);
  const base = read.ok && isParts(read.value) ? read.value : (blank[type.name] ?? {});
  return { ok: true, value: { ...withoutRivals(base, parts), ...parts } };
};

const date = (parts: Parts, path: readonly string[]): ReadInput => {
  const words = String(parts['asStated'] ?? '');
  if (parts['edtf'] === undefined) return inWords(fuzzyDate, words, path);
  const read = fuzzyDate.parse(String(parts['edtf']));
  return read.ok
    ? { ok: true, value: { ...read.value, asStated: words } }
    : refused([...path, 'edtf'], 'NOT_UNDERSTOOD', read.message);
};

const nested = (parts: Parts, name: string, type: FieldType<unknown>, path: readonly string[]): ReadInput => {
  const inner = parts[name];
  return isParts(inner) ? stated(type, given(inner), [...path, name]) : { ok: true, value: null };
};

const withNested =
  (name: string, type: FieldType<unknown>, blanks: Parts) =>
  (parts: Parts, path: readonly string[]): ReadInput => {
    const inner = nested(parts, name, type, path);
    return inner.ok ? { ok: true, value: { ...blanks, ...parts, [name]: inner.value } } : inner;
  };

type Reader = {
  readonly type: string;
  readonly read: (given: unknown, path: readonly string[]) => ReadInput;
};
const fromParts =
  (read: (parts: Parts, path: readonly string[]) => ReadInput): Reader['read'] =>
  (value, path) =>
    isParts(value) ? read(given(value), path) : refused(path, 'WRONG_TYPE', 'Parts are given as an object.');
const whole = (blanks: Parts) => fromParts((parts) => ({ ok: true, value: { ...blanks, ...parts } }));
const wrapped =
  (name: string): Reader['read'] =>
  (value) => ({ ok: true, value: { [name]: value } });
const numeric = (type: FieldType<unknown>): Reader => ({
  type: type.name,
  read: fromParts((parts, path) => stated(type, parts, path)),
});

const readers: Readonly<Record<string, Reader>> = {
  text: { type: 'text', read: whole({ language: null }) },
  choice: { type: 'choice', read: wrapped('choice') },
  country: { type: 'country', read: wrapped('country') },
  url: { type: 'url', read: wrapped('url') },
  identifier: { type: 'identifier', read: whole({}) },
  name: { type: 'name', read: whole({ language: null, script: null, kind: 'PRIMARY' }) },
  amount: numeric(amount),
  quantity: numeric(quantity),
  share: numeric(share),
  duration: numeric(duration),
  date: { type: 'fuzzy-date', read: fromParts(date) },
  item: { type: 'item', read: fromParts(withNested('quantity', quantity, {})) },
  statement: { type: 'statement', read: fromParts(withNested('quantity', quantity, { about: [] })) },
  link: {
    type: 'link',
    read: fromParts(
      withNested('share', share, { target: null, described: null, within: null, role: null, title: null }),
    ),
  },
};

const checked = (type: FieldType<unknown>, value: unknown, path: readonly string[]): ReadInput => {
  const read = type.schema.safeParse(value, { error: plainMessage });
  if (read.success) return { ok: true, value: read.data };
  return {
    ok: false,
    issues: read.error.issues.map((issue) => ({
      path: [...path, ...issue.path.map(String)],
      code: 'INVALID_VALUE',
      message: issue.message,
    })),
  };
};

/** Reads what a client gives for a field of a type. The paths of issues begin at the input's own root. */
export const readValueInput = (type: FieldType<unknown>, input: ValueInput): ReadInput => {
  const [[part, value] = ['', undefined], ...others] = Object.entries(given(input));
  if (part === '' || others.length > 0)
    return refused([], 'WRONG_TYPE', 'A value is given in one way: in words, or in the parts of one type.');
  if (part === 'asStated') return inWords(type, String(value), []);
  const reader = readers[part];
  if (!reader || reader.type !== type.name)
    return refused([part], 'WRONG_TYPE', `The field takes a value of type ${type.name}, not ${part}.`);
  const read = reader.read(value, [part]);
  return read.ok ? checked(type, read.value, [part]) : read;
};
