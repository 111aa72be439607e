import { z } from 'zod';
import type { Issue } from './failure.ts';
import { fuzzyDate } from './fields/fuzzy-date.ts';
import { isoDuration } from './fields/iso-duration.ts';
import type { IssueCode } from './issue-codes.ts';
import type { List, ListField, ListFieldType } from './lists.ts';

/** What a condition of a list asks of a field. KNOWN and UNKNOWN take no values. */
export const viewTests = [
  'KNOWN',
  'UNKNOWN',
  'IS',
  'IS_NOT',
  'EVER',
  'HAS_WORDS',
  'AT_LEAST',
  'AT_MOST',
  'BEFORE',
  'AFTER',
  'WITHIN',
] as const;
export type ViewTest = (typeof viewTests)[number];

const word = z.string().min(1).max(200);

/** One condition: a field of the list, what is asked of it, and of which values: codes, words, dates, a sum and its currency. */
export const viewCondition = z.strictObject({
  field: word,
  test: z.enum(viewTests),
  values: z.array(word).max(100),
});

/** How a list is looked at: which of its entries, in which columns, in which order. */
export const listView = z.strictObject({
  /** Words of a name, or of a text where the list is of texts; null for all. */
  name: word.nullable(),
  conditions: z.array(viewCondition).max(20),
  /** Names of fields, in the order of the columns. */
  columns: z.array(word).max(20),
  order: z.strictObject({ field: word, direction: z.enum(['ASC', 'DESC']) }).nullable(),
});
export type ViewCondition = z.infer<typeof viewCondition>;
export type ListView = z.infer<typeof listView>;

/** A view that shows everything as usual. */
export const wholeList: ListView = { name: null, conditions: [], columns: [], order: null };

const asked: readonly ViewTest[] = ['KNOWN', 'UNKNOWN'];
const byType: Readonly<Record<string, readonly ViewTest[]>> = {
  amount: [...asked, 'AT_LEAST', 'AT_MOST'],
  duration: [...asked, 'AT_LEAST', 'AT_MOST'],
  'fuzzy-date': [...asked, 'WITHIN', 'BEFORE', 'AFTER'],
  text: [...asked, 'HAS_WORDS'],
  name: [...asked, 'HAS_WORDS'],
  item: [...asked, 'HAS_WORDS'],
  statement: [...asked, 'HAS_WORDS'],
  identifier: [...asked, 'IS'],
  link: [...asked, 'IS'],
  account: ['IS', ...asked],
  language: ['IS', 'IS_NOT', ...asked],
  moment: ['AFTER', 'BEFORE'],
};

const ofChoice = ({ holds }: ListField): readonly ViewTest[] => {
  if (holds === 'MANY') return ['IS', ...asked];
  return holds === 'HISTORY' ? ['IS', 'IS_NOT', 'EVER', ...asked] : ['IS', 'IS_NOT', ...asked];
};

/** What may be asked of a field; nothing where lists are not narrowed by fields of its type. */
export const testsOf = (field: ListField): readonly ViewTest[] =>
  field.tests ?? (field.type.name === 'choice' ? ofChoice(field) : (byType[field.type.name] ?? []));

/** The codes that a field chooses from; null where it chooses from none. */
export const codesOf = ({ options }: ListFieldType): readonly string[] | null => options ?? null;

type Fault = readonly [IssueCode, string];
const isDate = (words: string): boolean => {
  const read = fuzzyDate.parse(words);
  return read.ok && read.value.relative === null;
};

const oneValue = (values: readonly string[], isGood: (value: string) => boolean, fault: Fault) =>
  values.length === 1 && values.every(isGood) ? null : fault;

const sumFault = ([number, currency, ...more]: readonly string[]): Fault | null => {
  if (number === undefined || !/^-?\d{1,40}(?:\.\d{1,20})?$/u.test(number))
    return ['BAD_NUMBER', 'A sum is a number in digits, and then its currency.'];
  return currency !== undefined && /^[A-Z]{3}$/u.test(currency) && more.length === 0
    ? null
    : ['BAD_CURRENCY', 'A currency is written as in ISO 4217: USD.'];
};

const someOf = (values: readonly string[], isGood: (value: string) => boolean, message: string) =>
  values.length > 0 && values.every(isGood) ? null : (['INVALID_VALUE', message] as const);

// What is wrong with the values of a condition on a field of a type.
const valuesFault = ({ type }: ListField, test: ViewTest, values: readonly string[]): Fault | null => {
  if (asked.includes(test)) return values.length === 0 ? null : ['UNEXPECTED', 'This asks for no value.'];
  const codes = codesOf(type);
  if (codes) return someOf(values, (value) => codes.includes(value), 'Values are codes of the field.');
  if (type.name === 'link')
    return someOf(values, (value) => z.uuid().safeParse(value).success, 'Values are ids of records.');
  if (type.name === 'amount') return sumFault(values);
  if (type.name === 'fuzzy-date')
    return oneValue(values, isDate, ['BAD_DATE', 'A date is written as in EDTF: 2014, 2014-05.']);
  if (type.name === 'moment')
    return oneValue(values, (value) => z.iso.date().safeParse(value).success, [
      'BAD_DATE',
      'A day is written as in ISO 8601: 2014-05-21.',
    ]);
  if (type.name === 'duration')
    return oneValue(values, (value) => isoDuration.safeParse(value).success, [
      'BAD_DURATION',
      'A length of time is written as in ISO 8601: P2Y6M.',
    ]);
  return test === 'IS' || test === 'IS_NOT'
    ? someOf(values, () => true, 'At least one value is given.')
    : oneValue(values, () => true, ['MISSING', 'The words to look for are given.']);
};

const issueAt = (path: readonly (string | number)[], [code, message]: Fault): Issue => ({
  path: path.map(String),
  code,
  message,
});

const conditionIssues = (
  fields: List['fields'],
  { field, test, values }: ViewCondition,
  at: number,
): readonly Issue[] => {
  const declared = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (!declared)
    return [issueAt(['conditions', at, 'field'], ['UNKNOWN_FIELD', `There is no field “${field}”.`])];
  if (!testsOf(declared).includes(test))
    return [issueAt(['conditions', at, 'test'], ['WRONG_TYPE', `“${field}” cannot be asked for that.`])];
  const fault = valuesFault(declared, test, values);
  return fault ? [issueAt(['conditions', at, 'values'], fault)] : [];
};

/** Everything wrong with a view of a list. */
export const viewIssues = ({ fields, orders }: List, view: ListView): readonly Issue[] => {
  const { conditions, columns, order } = view;
  return [
    ...conditions.flatMap((condition, at) => conditionIssues(fields, condition, at)),
    ...columns.flatMap((column, at) => {
      if (!Object.hasOwn(fields, column) || fields[column]?.noColumn)
        return [issueAt(['columns', at], ['UNKNOWN_FIELD', `There is no field “${column}”.`])];
      return columns.indexOf(column) < at
        ? [issueAt(['columns', at], ['TWICE', 'This column is there twice.'])]
        : [];
    }),
    ...(order && !orders.includes(order.field)
      ? [issueAt(['order', 'field'], ['UNKNOWN_FIELD', `Lists are not ordered by “${order.field}”.`])]
      : []),
  ];
};
