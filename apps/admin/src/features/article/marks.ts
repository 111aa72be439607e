import type { Range } from '@chancery/domain';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import type { DeskArticle } from './article-document.ts';
import type { Mark } from './highlights.ts';

/** The passage that a claim is made of; null where it cites none. */
export const contentOf = (claim: ClaimOnDeskFragment): Range | null =>
  claim.citations.find(({ role }) => role === 'CONTENT')?.passage ?? null;

/** What is drawn in the text of an article on the desk. */
export const marksOf = (article: DeskArticle, claims: readonly ClaimOnDeskFragment[]): readonly Mark[] => [
  ...article.excluded.map(({ start, end }) => ({ start, end, kind: 'excluded' as const })),
  ...article.mentions.map(({ start, end }) => ({ start, end, kind: 'mention' as const })),
  ...claims.flatMap((claim) => {
    const range = contentOf(claim);
    return range ? [{ start: range.start, end: range.end, kind: 'claim' as const }] : [];
  }),
];
