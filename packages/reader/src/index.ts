export {
  type CanonicalText,
  canonicalise,
  maximumBytes,
  normaliser,
  type Reading,
  type ReadingIssue,
  type ReadingIssueCode,
} from './canonicalise.ts';
export { detectExcluded, type Exclusion, type ExclusionReason } from './detect-excluded.ts';
