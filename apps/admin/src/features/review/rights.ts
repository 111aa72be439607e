import type { MessageId } from '../../messages/catalogue.ts';
import { atLeast, type Viewer } from '../session/viewer.ts';
import type { DeskProposal, DeskReview } from './review-document.ts';

/** Reviewers judge; nobody accepts their own claims, unless the owner allows it for the office. */
export const mayJudge = (viewer: Viewer, review: DeskReview, { by }: DeskProposal): boolean => {
  if (review.state === 'DRAFT') return false;
  return by.id === viewer.id ? review.selfAcceptance : atLeast(viewer, 'REVIEWER');
};

/** Why the reader judges nothing here. */
export const whyNot = (viewer: Viewer, { state }: DeskReview): MessageId => {
  if (state === 'DRAFT') return 'review.draft';
  return atLeast(viewer, 'REVIEWER') ? 'review.own' : 'review.othersDecide';
};
