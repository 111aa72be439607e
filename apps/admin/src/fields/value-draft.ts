import { type FieldType, isLinkType } from '@chancery/domain';
import type { AmountBasis, NameKind, ValueInput } from '../generated/graphql.ts';

/** A record as it was picked. */
export type PickedRecord = { readonly id: string; readonly caption: string };

/** What an editor has typed of a value, whatever its type: parts that the type does not have stay empty. */
export type ValueDraft = {
  readonly words: string;
  readonly basis: AmountBasis | null;
  readonly nameKind: NameKind;
  readonly language: string;
  readonly target: PickedRecord | null;
  readonly within: PickedRecord | null;
  readonly role: string;
  readonly title: string;
  readonly share: string;
  readonly about: readonly PickedRecord[];
};

/** The draft of a value that nothing but its words is known of. */
export const draftOf = (words: string): ValueDraft => ({
  words,
  basis: null,
  nameKind: 'ALIAS',
  language: '',
  target: null,
  within: null,
  role: '',
  title: '',
  share: '',
  about: [],
});

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const linkOf = ({ target, within, words, role, title, share }: ValueDraft): ValueInput => ({
  link: {
    target: target?.id ?? null,
    described: target ? null : filled(words),
    within: target ? null : (within?.id ?? null),
    role: filled(role),
    title: filled(title),
    share: filled(share) === null ? null : { asStated: share.trim() },
  },
});

/** What is sent to the API for a draft of a value of a type. */
export const valueInput = (type: FieldType<unknown>, draft: ValueDraft): ValueInput => {
  const { words, basis, nameKind, language, about } = draft;
  if (isLinkType(type)) return linkOf(draft);
  switch (type.name) {
    case 'choice':
      return { choice: words };
    case 'name':
      return { name: { name: words, kind: nameKind, language: filled(language) } };
    case 'amount':
      return basis ? { amount: { asStated: words, basis } } : { asStated: words };
    case 'statement':
      return { statement: { text: words, about: about.map(({ id }) => id) } };
    default:
      return { asStated: words };
  }
};
