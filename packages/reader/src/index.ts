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
export { findMentions, type Mention } from './find-mentions.ts';
export { buildGazetteer, type Gazetteer, type KnownName } from './gazetteer.ts';
export { readHtml } from './read-html.ts';
