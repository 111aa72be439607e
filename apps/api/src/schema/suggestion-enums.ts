import { suggestionVerdicts } from '@chancery/db';
import {
  nameGuesses,
  scoreBands,
  suggestionMethods,
  suggestionReasons,
  suggestionTypes,
} from '@chancery/reader';
import { enumOf } from './enum-of.ts';

export const SuggestionType = enumOf('SuggestionType', suggestionTypes, 'What is suggested.', {
  MENTION: 'That words name a known record.',
  NAME: 'That words are the name of something that has no record.',
  AMOUNT: 'A sum of money.',
  DATE: 'A date.',
  DURATION: 'A length of time.',
  QUANTITY: 'A number of things.',
  SHARE: 'A part of a whole.',
  CUE: 'That words say who told it (after PARC).',
  CHAIN: 'A chain of sources, from the article to where it ends.',
  DEAL: 'That a sentence tells of a deal.',
  SANCTION: 'That a sentence tells of a sanction.',
});
export const SuggestionMethod = enumOf('SuggestionMethod', suggestionMethods, 'How a suggestion was found.', {
  EXACT_NAME: 'A known name stands there.',
  TRANSLITERATION: 'A known name stands there in another script or spelling.',
  TYPO: 'The words are a letter or two off a known name.',
  INFLECTION: 'A known name stands there in another grammatical case.',
  CAPITAL: 'A capital stands for its state.',
  ABBREVIATION: 'The text gives the words as another name of something.',
  APPOSITION: 'The words stand beside a name, as what it is.',
  SHORT_FORM: 'The words are short for a name: one that came before, or a known person’s surname alone.',
  COREFERENCE: 'The words point back at names that came before.',
  CAPITALS: 'The words are written like a name.',
  PATTERN: 'The words are of a form that the rules know.',
  MODEL: 'A language model proposed it.',
});
export const SuggestionReason = enumOf(
  'SuggestionReason',
  suggestionReasons,
  'Which sentence says why something is suggested. It is made of the words suggested, of `matched` and of `names`.',
  {
    NAME_OF_RECORD: 'The words are a name of the record.',
    NAME_OF_SEVERAL: 'The words are a name of several records, which `names` lists.',
    NAME_WITHIN_NAME: 'The words are a name of the record, within a longer name.',
    NAME_OR_ADJECTIVE: 'The words are a name of the record, and an adjective.',
    CAPITAL_OF_STATE: 'The words are the capital of the state, and may stand for it.',
    OTHER_SPELLING: 'The words are read like the name `matched`, in another spelling.',
    ONE_LETTER_OFF: 'The words are one letter off the name `matched`.',
    TWO_LETTERS_OFF: 'The words are two letters off the name `matched`.',
    OTHER_CASE: 'The words are the name `matched` in another grammatical case.',
    NAMED_BY_TEXT: 'The text gives the words as another name of `matched`.',
    STANDS_BESIDE: 'The words stand beside `matched`, as what it is.',
    SHORT_FOR: 'The words are short for `matched`, named before.',
    SURNAME:
      'The words are the surname of those whom `names` lists, and of nobody whom the text names in full.',
    NAMED_LAST: 'The words may be what was named last, which `names` lists.',
    OFFICE: 'The words are the title of an office, and may stand for who holds it.',
    AFTER_TITLE: 'The words are written in capitals after a title.',
    LIKE_BODY: 'The words are written in capitals like the name of a body.',
    LIKE_NAME: 'The words are written in capitals like a name.',
    BUILT_LIKE_NAME: 'The words are built like a name.',
    BESIDE_CUE: 'The words stand with `matched` like a name.',
    READ_AS_AMOUNT: 'The words are read as an amount of money.',
    READ_AS_DATE: 'The words are read as a date.',
    READ_AS_DURATION: 'The words are read as a length of time.',
    READ_AS_SHARE: 'The words are read as a share of a whole.',
    READ_AS_QUANTITY: 'The words are read as a number of things.',
    ONE_OF_SEVERAL_DATES: 'The words look like a date, and may be one of several.',
    DATE_WITHOUT_YEAR: 'The words look like a date whose year is not said.',
    SAYS_WHO: 'The words say who told it.',
    HAS_IT_FROM: 'The article has it from the first of `names`, who has it from the next, and so on.',
    TELLS_OF_DEAL: 'The word `matched` tells of a deal, and `names` may be in it.',
    TELLS_OF_SANCTION: 'The word `matched` tells of a sanction, and `names` may be in it.',
    TOLD_BY_MODEL: 'A suggester of the office’s own says so, in the words of `sentence`.',
  },
);
export const ScoreBand = enumOf('ScoreBand', scoreBands, 'How far a suggestion is to be trusted.', {
  CERTAIN: 'Hardly ever wrong.',
  LIKELY: 'More often right than wrong.',
  POSSIBLE: 'To be looked at.',
});
export const NameGuess = enumOf('NameGuess', nameGuesses, 'What an unknown name may be the name of.', {
  PERSON: 'A person.',
  ORGANISATION: 'A body of any sort.',
  PLACE: 'A place.',
  UNKNOWN: 'Nothing tells.',
});
export const SuggestionVerdict = enumOf(
  'SuggestionVerdict',
  suggestionVerdicts,
  'What an editor makes of a suggestion.',
  {
    ACCEPTED: 'It is right as it is.',
    CHANGED: 'It is right once it is changed.',
    REJECTED: 'It is wrong, and stays away.',
    OPEN: 'What was decided before is taken back.',
  },
);
