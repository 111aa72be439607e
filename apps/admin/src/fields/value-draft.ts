import { type FieldType, isLinkType, type LinkType } from '@chancery/domain';
import type { AmountBasis, NameKind, ValueInput } from '../generated/graphql.ts';
import { readingParts } from './reading-parts.ts';

/** A record as it was picked. */
export type PickedRecord = { readonly id: string; readonly caption: string };

/** What an editor has typed of a value, whatever its type: parts that the type does not have stay empty. */
export type ValueDraft = {
  readonly words: string;
  /** What takes the place of what was read from the words, by the names of readingParts. */
  readonly parts: Readonly<Record<string, string>>;
  readonly basis: AmountBasis | null;
  readonly nameKind: NameKind;
  readonly language: string;
  readonly target: PickedRecord | null;
  /** The class that a link names in place of a record: only what was typed for it, never the passage by itself. */
  readonly described: string;
  readonly within: PickedRecord | null;
  readonly role: string;
  readonly title: string;
  readonly share: string;
  readonly about: readonly PickedRecord[];
  /** How many, as the article says it, beside a statement. */
  readonly quantity: string;
};

/** The draft of a value that nothing but its words is known of. */
export const draftOf = (words: string): ValueDraft => ({
  words,
  parts: {},
  basis: null,
  nameKind: 'ALIAS',
  language: '',
  target: null,
  described: '',
  within: null,
  role: '',
  title: '',
  share: '',
  about: [],
  quantity: '',
});

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const stated = (words: string) => (filled(words) === null ? null : { asStated: words.trim() });

// What was typed for another field stays in the draft, and is not sent where this one has no such part.
const linkOf = ({ link }: LinkType, draft: ValueDraft): ValueInput => {
  const { target, role, title, share } = draft;
  const inWords = link.described && !target;
  return {
    link: {
      target: target?.id ?? null,
      described: inWords ? filled(draft.described) : null,
      within: inWords ? (draft.within?.id ?? null) : null,
      role: link.roles?.includes(role) ? role : null,
      title: link.titled ? filled(title) : null,
      share: link.shared ? stated(share) : null,
    },
  };
};

// A currency that an editor names is certain; "at least" and "at most" include what they name.
const implied: Readonly<Record<string, object>> = {
  currency: { currencyUncertain: false },
  lower: { lowerInclusive: true },
  upper: { upperInclusive: true },
};

const partsOf = (type: FieldType<unknown>, { parts, basis }: ValueDraft): Readonly<Record<string, unknown>> =>
  Object.assign(
    type.name === 'amount' && basis ? { basis } : {},
    ...(readingParts[type.name] ?? []).map(({ name }) => {
      const part = filled(parts[name] ?? '');
      return part === null ? {} : { [name]: part, ...implied[name] };
    }),
  );

const numeric = (type: FieldType<unknown>, draft: ValueDraft): ValueInput => {
  const asStated = draft.words;
  const parts = partsOf(type, draft);
  if (Object.keys(parts).length === 0) return { asStated };
  switch (type.name) {
    case 'amount':
      return { amount: { asStated, ...parts } };
    case 'quantity':
      return { quantity: { asStated, ...parts } };
    case 'share':
      return { share: { asStated, ...parts } };
    case 'duration':
      return { duration: { asStated, ...parts } };
    default:
      return { date: { asStated, ...parts } };
  }
};

/** What is sent to the API for a draft of a value of a type. */
export const valueInput = (type: FieldType<unknown>, draft: ValueDraft): ValueInput => {
  const { words, nameKind, language, about, quantity } = draft;
  if (isLinkType(type)) return linkOf(type, draft);
  if (readingParts[type.name]) return numeric(type, draft);
  switch (type.name) {
    case 'choice':
      return { choice: words };
    case 'name':
      return { name: { name: words, kind: nameKind, language: filled(language) } };
    case 'statement':
      return {
        statement: { text: words, about: about.map(({ id }) => id), quantity: stated(quantity) },
      };
    default:
      return { asStated: words };
  }
};
