import { fuzzyDate } from './fields/fuzzy-date.ts';
import { isLinkType } from './fields/link.ts';
import { type KindName, kindNames, kinds } from './kinds/index.ts';
import type { Field } from './kinds/kind.ts';
import { type ListView, type ViewTest, wholeList } from './list-view.ts';

export const reviewStates = ['DRAFT', 'SUBMITTED', 'DECIDED'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Of what a list has an entry's values: a value type of fields, or what only lists know. */
export type ListFieldType = {
  readonly name: string;
  /** The codes that it is one of. */
  readonly options?: readonly string[];
  /** The kinds of records that it may be. */
  readonly link?: { readonly to: readonly KindName[] };
};

/** What an entry of a list can be told by: in a column, by a condition, or both. */
export type ListField = {
  readonly label: string;
  readonly holds: Field['holds'];
  readonly type: ListFieldType;
  /** What may be asked of it, where that does not follow from its type. */
  readonly tests?: readonly ViewTest[];
  /** That it is asked for only, and stands in no column. */
  readonly noColumn?: true;
};

/** A list that can be narrowed, ordered and arranged. */
export type List = {
  readonly name: ListName;
  readonly plural: string;
  readonly fields: Readonly<Record<string, ListField>>;
  /** The fields that stand in columns where a view names none. */
  readonly columns: readonly string[];
  /** By what it may be ordered. */
  readonly orders: readonly string[];
  /** How it is ordered where a view does not say. */
  readonly usual: NonNullable<ListView['order']>;
  /** What stands in its first column, by which it may be ordered. */
  readonly head: string;
  /** What it opens with where the account has kept nothing else. */
  readonly opening: ListView;
};

const moment: ListFieldType = { name: 'moment' };
const account: ListFieldType = { name: 'account' };
const language: ListFieldType = { name: 'language' };
const outlet: ListFieldType = { name: 'link', link: { to: ['Organisation'] } };
const states: ListFieldType = { name: 'choice', options: reviewStates };
const shown: ListFieldType = { name: 'shown' };
const isKnown = ['KNOWN', 'UNKNOWN'] as const;

const one = (label: string, type: ListFieldType, tests?: readonly ViewTest[]): ListField => ({
  label,
  holds: 'ONE',
  type,
  ...(tests ? { tests } : {}),
});

const articles: List = {
  name: 'Article',
  plural: 'Articles',
  fields: {
    outlet: one('Outlet', outlet),
    publishedAt: one('Published', fuzzyDate),
    language: one('Language', language),
    authors: one('Authors', shown),
    reviews: { label: 'Reviews', holds: 'MANY', type: states },
    createdAt: one('Imported', moment),
    importedBy: one('Imported by', account, ['IS']),
    copyOf: one('Original', shown, isKnown),
    copies: { ...one('Copies', shown, isKnown), noColumn: true },
  },
  columns: ['outlet', 'publishedAt', 'reviews', 'createdAt'],
  orders: ['headline', 'publishedAt', 'createdAt'],
  usual: { field: 'createdAt', direction: 'DESC' },
  head: 'headline',
  opening: wholeList,
};

const reviews: List = {
  name: 'Review',
  plural: 'Reviews',
  fields: {
    state: one('State', states, ['IS', 'IS_NOT']),
    claims: one('Claims', shown),
    editor: one('Editor', account, ['IS']),
    assignee: one('Assigned to', account),
    reviewer: one('Decided by', account, ['IS']),
    createdAt: one('Opened', moment),
    submittedAt: one('Submitted', moment),
    decidedAt: one('Decided on', moment),
    outlet: one('Outlet', outlet),
    language: one('Language', language),
    publishedAt: one('Published', fuzzyDate),
  },
  columns: ['state', 'claims', 'editor', 'assignee', 'submittedAt'],
  orders: ['createdAt', 'submittedAt', 'decidedAt'],
  usual: { field: 'createdAt', direction: 'DESC' },
  head: 'headline',
  // Who has waited longest stands first.
  opening: {
    ...wholeList,
    conditions: [{ field: 'state', test: 'IS', values: ['SUBMITTED'] }],
    order: { field: 'submittedAt', direction: 'ASC' },
  },
};

export type ListName = KindName | 'Article' | 'Review';

/** Every list's name: of each kind of record, of articles and of reviews. */
export const listNames: readonly ListName[] = [...kindNames, 'Article', 'Review'];

const ordered: ReadonlySet<string> = new Set(['amount', 'fuzzy-date', 'duration']);

const fieldOf = ({ label, holds, type }: Field): ListField => ({
  label,
  holds,
  type: {
    name: type.name,
    ...('options' in type && Array.isArray(type.options) ? { options: type.options.map(String) } : {}),
    ...(isLinkType(type) ? { link: { to: type.link.to as readonly KindName[] } } : {}), // kinds name kinds
  },
});

/** A kind's name of its own field "names" is the first column already. */
const ofKind = (name: KindName): List => {
  const { plural, featured } = kinds[name];
  const fields: Readonly<Record<string, Field>> = kinds[name].fields;
  return {
    name,
    plural,
    fields: Object.fromEntries(Object.entries(fields).map(([field, declared]) => [field, fieldOf(declared)])),
    columns: featured.filter((field) => field !== 'names'),
    orders: [
      'caption',
      'createdAt',
      'updatedAt',
      ...Object.entries(fields).flatMap(([field, { type }]) => (ordered.has(type.name) ? [field] : [])),
    ],
    usual: { field: 'caption', direction: 'ASC' },
    head: 'caption',
    opening: wholeList,
  };
};

const lists = Object.fromEntries(
  [...kindNames.map(ofKind), articles, reviews].map((list) => [list.name, list]),
) as Readonly<Record<ListName, List>>; // one for each name, as listNames has them

/** What there is to narrow, order and arrange a list by. */
export const listOf = (name: ListName): List => lists[name];
