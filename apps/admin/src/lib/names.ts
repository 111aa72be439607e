import { kinds, type ListName, listOf } from '@chancery/domain';
import { type IntlShape, useIntl } from 'react-intl';
import type { Kind } from '../generated/graphql.ts';
import { languageOf } from '../messages/languages.ts';
import { accented } from '../messages/pseudo.ts';
import { sayBy } from '../messages/say.tsx';
import { declaredLabel, kindName, spaced, words } from './format.ts';

/** What kinds, fields and constants of the contract are called. */
export type Names = {
  /** "Deal", for DEAL. */
  readonly kind: (kind: Kind) => string;
  /** "deal", as it stands inside a sentence. */
  readonly kindInside: (kind: Kind) => string;
  /** "Deals", for Deal; what the entries of any list are called. */
  readonly kinds: (kind: ListName) => string;
  /** "deals", as it stands inside a sentence. */
  readonly kindsInside: (kind: ListName) => string;
  /** What a field of a kind is called; its own name where the kind has none such. */
  readonly field: (kind: Kind, field: string) => string;
  /** What a list calls what its entries are told by. */
  readonly listField: (list: ListName, field: string) => string;
  /** What the end of a link calls it: "Sanctions imposed", for sanctionsImposed. */
  readonly reverse: (reverse: string) => string;
  /** What a claim is about, for a list of claims: "Lithuania, capital". */
  readonly claim: (claim: ClaimNamed) => string;
  /** "FINANCIAL_RESTRICTIONS" reads "Financial restrictions"; what is no constant stays as it is. */
  readonly constant: (constant: string) => string;
  /** "preferred", for PREFERRED, as it stands inside a sentence. */
  readonly constantInside: (constant: string) => string;
  /** Constants as the options of a choice. */
  readonly choices: (constants: readonly string[]) => readonly { value: string; label: string }[];
};

type ClaimNamed = {
  readonly subject: { readonly kind: Kind; readonly caption: string };
  readonly field: string;
};

const isConstant = (word: string): boolean => /^[A-Z][A-Z0-9_]*$/u.test(word);

/** "Energy supply" begins a line; inside of one it is "energy supply". Abbreviations keep their capitals. */
export const inside = (label: string): string =>
  label.replace(/^\p{Lu}(?!\p{Lu})/u, (capital) => capital.toLowerCase());

/**
 * Names by the catalogue of what speaks, which may have `kind.Deal`, `field.Deal.value`, `choice.LOAN` and so on, each
 * with `.inside` as it stands inside a sentence where it is another form; else as the domain has them in English.
 */
export function namesBy(intl: IntlShape): Names {
  const { locale, messages } = intl;
  const madeUp = languageOf(locale).words === 'ACCENTED';
  const named = (id: string, label: string): string => {
    const message = messages[id];
    if (typeof message === 'string') return message;
    return madeUp ? accented(label) : label;
  };
  const namedInside = (id: string, alone: string): string => {
    const own = `${id}.inside`;
    return named(own in messages ? own : id, inside(alone));
  };
  const constant = (word: string) => (isConstant(word) ? named(`choice.${word}`, words(word)) : word);
  return {
    kind: (kind) => named(`kind.${kindName(kind)}`, kinds[kindName(kind)].label),
    kindInside: (kind) => namedInside(`kind.${kindName(kind)}`, kinds[kindName(kind)].label),
    kinds: (kind) => named(`kinds.${kind}`, listOf(kind).plural),
    kindsInside: (kind) => namedInside(`kinds.${kind}`, listOf(kind).plural),
    field: (kind, field) => named(`field.${kindName(kind)}.${field}`, declaredLabel(kindName(kind), field)),
    listField: (list, field) =>
      named(`field.${list}.${field}`, listOf(list).fields[field]?.label ?? spaced(field)),
    reverse: (reverse) => named(`reverse.${reverse}`, spaced(reverse)),
    claim: ({ subject: { kind, caption }, field }) =>
      sayBy(intl)('components.claim', {
        record: caption,
        field: namedInside(`field.${kindName(kind)}.${field}`, declaredLabel(kindName(kind), field)),
      }),
    constant,
    constantInside: (word) => (isConstant(word) ? namedInside(`choice.${word}`, words(word)) : word),
    choices: (constants) => constants.map((value) => ({ value, label: constant(value) })),
  };
}

/** Names in the language of the page. */
export const useNames = (): Names => namesBy(useIntl());
