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
export {
  buildGazetteer,
  findMentions,
  type Gazetteer,
  gazetteerInTurns,
  type KnownName,
  type Mention,
  mentionsInTurns,
} from './gazetteer.ts';
export { readHtml } from './read-html.ts';
export type { Turns } from './turns.ts';
