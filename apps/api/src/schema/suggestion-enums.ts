import { suggestionVerdicts } from '@chancery/db';
import { nameGuesses, scoreBands, suggestionMethods, suggestionTypes } from '@chancery/reader';
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
  SHORT_FORM: 'The words are short for a name that came before.',
  COREFERENCE: 'The words point back at names that came before.',
  CAPITALS: 'The words are written like a name.',
  PATTERN: 'The words are of a form that the rules know.',
  MODEL: 'A language model proposed it.',
});
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
