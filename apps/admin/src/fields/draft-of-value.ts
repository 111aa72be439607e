import type { FieldType } from '@chancery/domain';
import type { ValuePartsFragment } from '../generated/graphql.ts';
import { readingParts } from './reading-parts.ts';
import { draftOf, type ValueDraft } from './value-draft.ts';

type Parts = Readonly<Record<string, unknown>>;

// Only what the words alone would not give is set beside them.
const partsBeside = (type: FieldType<unknown>, words: string, value: Parts): Record<string, string> => {
  const read = type.parse(words);
  const from = read.ok ? (read.value as Parts) : {}; // a numeric type's value is an object
  return Object.fromEntries(
    (readingParts[type.name] ?? []).flatMap(({ name }) => {
      const part = value[name];
      return typeof part === 'string' && part !== from[name] ? [[name, part]] : [];
    }),
  );
};

const basisBeside = (type: FieldType<unknown>, value: { asStated: string; basis: ValueDraft['basis'] }) => {
  const read = type.parse(value.asStated);
  const { basis } = read.ok ? (read.value as { basis?: string }) : {}; // as above, of an amount
  return basis === value.basis ? null : value.basis;
};

/** The draft that would be sent as this value: for changing a claim that stands in a draft review. */
export const draftOfValue = (type: FieldType<unknown>, value: ValuePartsFragment): ValueDraft => {
  switch (value.__typename) {
    case 'Text':
      return draftOf(value.text);
    case 'Choice':
      return draftOf(value.choice);
    case 'Country':
      return draftOf(value.country);
    case 'Url':
      return draftOf(value.url);
    case 'Identifier':
      return draftOf(`${value.scheme}:${value.code}`);
    case 'Name':
      return { ...draftOf(value.name), nameKind: value.nameKind, language: value.language ?? '' };
    case 'Amount':
      return {
        ...draftOf(value.asStated),
        parts: partsBeside(type, value.asStated, value),
        basis: basisBeside(type, value),
      };
    case 'Quantity':
    case 'Share':
    case 'Duration':
    case 'FuzzyDate':
      return { ...draftOf(value.asStated), parts: partsBeside(type, value.asStated, value) };
    case 'Item':
      return draftOf(value.description);
    case 'Statement':
      return { ...draftOf(value.text), about: value.about, quantity: value.quantity?.asStated ?? '' };
    case 'Link':
      return {
        ...draftOf(''),
        target: value.target,
        described: value.described ?? '',
        within: value.within,
        role: value.role ?? '',
        title: value.title ?? '',
        share: value.share?.printed ?? '',
      };
  }
};
