export {
  type CanonicalText,
  canonicalise,
  maximumBytes,
  normaliser,
  type Reading,
  type ReadingIssue,
  type ReadingIssueCode,
} from './canonicalise.ts';
export { canonicaliseArticle, type Pasted } from './canonicalise-article.ts';
export { detectExcluded, type Exclusion, type ExclusionReason } from './detect-excluded.ts';
export { fold } from './fold.ts';
export {
  buildGazetteer,
  findMentions,
  type Gazetteer,
  gazetteerInTurns,
  type KnownName,
  type Mention,
  mentionsInTurns,
} from './gazetteer.ts';
export { cleanUrl, sameAddresses } from './page/canonical-url.ts';
export { type PageReading, type ReadingWarning, readingWarnings } from './page/page-reading.ts';
export { fewWords, wordCount, wordCountInTurns } from './page/word-count.ts';
export { readHtml } from './read-html.ts';
export { romanise } from './romanise.ts';
export { simplify } from './simplify.ts';
export { capitalsByCode } from './suggest/capitals.ts';
export {
  gazetteerTakesIn,
  type KnownNames,
  knownNamesInTurns,
  mayTakeIn,
  type NameChanges,
  namesTakeIn,
  outletsOf,
} from './suggest/known-names.ts';
export { ruleBased, suggest, suggestInTurns } from './suggest/suggest.ts';
export type { Suggester } from './suggest/suggester.ts';
export {
  asSuggestion,
  type NameGuess,
  nameGuesses,
  type ProposedChain,
  type ProposedEvent,
  type ProposedLink,
  type ProposedParty,
  type ReadValue,
  type ScoreBand,
  type Suggestion,
  type SuggestionMethod,
  type SuggestionType,
  scoreBands,
  suggestionId,
  suggestionMethods,
  suggestionTypes,
  type Why,
} from './suggest/suggestion.ts';
export { warmSuggestersInTurns } from './suggest/warm.ts';
export { type RuleReason, type SuggestionReason, suggestionReasons } from './suggest/why.ts';
export { atOnce, type Turns } from './turns.ts';
