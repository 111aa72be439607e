import type {
  AccountRow,
  ArticleRow,
  ClaimRow,
  CommentRow,
  RecordRow,
  RetractionRow,
  ReviewRow,
  RevisionRow,
} from '@chancery/db';
import { builder } from '../builder.ts';

// Nouns name each other in circles: their names stand here, what they are in their own files.
export const Account = builder.objectRef<AccountRow>('Account');
export const Article = builder.objectRef<ArticleRow>('Article');
export const Claim = builder.objectRef<ClaimRow>('Claim');
export const Comment = builder.objectRef<CommentRow>('Comment');
export const Record = builder.interfaceRef<RecordRow>('Record');
export const Retraction = builder.objectRef<RetractionRow>('Retraction');
export const Review = builder.objectRef<ReviewRow>('Review');
export const Revision = builder.objectRef<RevisionRow>('Revision');
