import type { ScoreBand, SuggestionMethod, Why } from './suggestion.ts';

/** What is said of why something is suggested: a sentence each, whose words are parts of `Why`. */
export const suggestionReasons = [
  'NAME_OF_RECORD',
  'NAME_OF_SEVERAL',
  'NAME_WITHIN_NAME',
  'NAME_OR_ADJECTIVE',
  'CAPITAL_OF_STATE',
  'OTHER_SPELLING',
  'ONE_LETTER_OFF',
  'TWO_LETTERS_OFF',
  'OTHER_CASE',
  'NAMED_BY_TEXT',
  'STANDS_BESIDE',
  'SHORT_FOR',
  'SURNAME',
  'NAMED_LAST',
  'OFFICE',
  'AFTER_TITLE',
  'LIKE_BODY',
  'LIKE_NAME',
  'BUILT_LIKE_NAME',
  'BESIDE_CUE',
  'READ_AS_AMOUNT',
  'READ_AS_DATE',
  'READ_AS_DURATION',
  'READ_AS_SHARE',
  'READ_AS_QUANTITY',
  'ONE_OF_SEVERAL_DATES',
  'DATE_WITHOUT_YEAR',
  'SAYS_WHO',
  'HAS_IT_FROM',
  'TELLS_OF_DEAL',
  'TELLS_OF_SANCTION',
  'TOLD_BY_MODEL',
] as const;
export type SuggestionReason = (typeof suggestionReasons)[number];
/** A reason that the rules give; a model's is in its own words. */
export type RuleReason = Exclude<SuggestionReason, 'TOLD_BY_MODEL'>;

/** What a sentence names: the words that are suggested, what was found, and names, in order. */
type Told = {
  readonly words: string;
  readonly matched: string | null;
  readonly names: readonly string[];
};

const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `“${name}”`);

const sentences: Readonly<Record<RuleReason, (told: Told) => string>> = {
  NAME_OF_RECORD: ({ words }) => `“${words}” is known as a name of this record.`,
  NAME_OF_SEVERAL: ({ words, names }) => `“${words}” is a name of ${names.length} records.`,
  NAME_WITHIN_NAME: ({ words }) =>
    `“${words}” is known as a name of this record, but stands within a longer name.`,
  NAME_OR_ADJECTIVE: ({ words }) => `“${words}” is known as a name of this record, and is an adjective too.`,
  CAPITAL_OF_STATE: ({ words }) => `“${words}” is the capital of this state, and may stand for it.`,
  OTHER_SPELLING: ({ words, matched }) => `“${words}” is read like “${matched}”, in another spelling.`,
  ONE_LETTER_OFF: ({ words, matched }) => `“${words}” is one letter off “${matched}”.`,
  TWO_LETTERS_OFF: ({ words, matched }) => `“${words}” is two letters off “${matched}”.`,
  OTHER_CASE: ({ words, matched }) => `“${words}” is “${matched}” in another case.`,
  NAMED_BY_TEXT: ({ words, matched }) => `The text gives “${words}” as another name of “${matched}”.`,
  STANDS_BESIDE: ({ words, matched }) => `“${words}” stands beside “${matched}”, as what it is.`,
  SHORT_FOR: ({ words, matched }) => `“${words}” is short for “${matched}”, named before.`,
  SURNAME: ({ words, names }) =>
    `“${words}” is the surname of ${quoted(names).join(', ')}; the text names nobody in full who bears it.`,
  NAMED_LAST: ({ words, names }) => `“${words}” may be ${quoted(names).join(' and ')}, the two named last.`,
  OFFICE: ({ words }) => `“${words}” is the title of an office, and may stand for who holds it.`,
  AFTER_TITLE: ({ words }) => `“${words}” is written in capitals after a title, and is not known yet.`,
  LIKE_BODY: ({ words }) =>
    `“${words}” is written in capitals like the name of a body, and is not known yet.`,
  LIKE_NAME: ({ words }) => `“${words}” is written in capitals like a name, and is not known yet.`,
  BUILT_LIKE_NAME: ({ words }) => `“${words}” is built like a name, and is not known yet.`,
  BESIDE_CUE: ({ words, matched }) =>
    `“${words}” stands with “${matched}” like a name, and is not known yet.`,
  READ_AS_AMOUNT: ({ words }) => `“${words}” is read as an amount of money.`,
  READ_AS_DATE: ({ words }) => `“${words}” is read as a date.`,
  READ_AS_DURATION: ({ words }) => `“${words}” is read as a length of time.`,
  READ_AS_SHARE: ({ words }) => `“${words}” is read as a share of a whole.`,
  READ_AS_QUANTITY: ({ words }) => `“${words}” is read as a number of things.`,
  ONE_OF_SEVERAL_DATES: ({ words }) => `“${words}” looks like a date, and may be one of several.`,
  DATE_WITHOUT_YEAR: ({ words }) => `“${words}” looks like a date whose year is not said.`,
  SAYS_WHO: ({ words }) => `“${words}” says who told it.`,
  HAS_IT_FROM: ({ names }) => `The article has it from ${names.join(', who has it from ')}.`,
  TELLS_OF_DEAL: ({ matched, names }) =>
    `“${matched}” tells of a deal, and ${quoted(names).join(', ')} may be in it.`,
  TELLS_OF_SANCTION: ({ matched, names }) =>
    `“${matched}” tells of a sanction, and ${quoted(names).join(', ')} may be in it.`,
};

/** Why something is suggested, with the sentence that says so. */
export const whyOf = (
  reason: RuleReason,
  how: { readonly method: SuggestionMethod; readonly band: ScoreBand },
  told: Pick<Told, 'words'> & Partial<Told>,
): Why => {
  const { words, matched = null, names = [] } = told;
  return { ...how, reason, matched, names, sentence: sentences[reason]({ words, matched, names }) };
};
