import { codePoints, type Range } from '@chancery/domain';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { passageIn } from '../../lib/paths.ts';
import type { DeskSuggestion } from '../suggestion/suggestions-document.ts';
import type { DeskArticle } from './article-document.ts';
import type { Mark } from './highlights.ts';

/** Where the passage that a claim is made of stands in the newest text; null where it has no sure place in it. */
export const contentOf = (claim: ClaimOnDeskFragment): Range | null =>
  claim.citations.find(({ role }) => role === 'CONTENT')?.passageNow ?? null;

/** The passage of a text that an address names, by a claim or by itself; null for none. */
export const wantedIn = (
  text: string,
  claims: readonly ClaimOnDeskFragment[],
  address: Pick<URLSearchParams, 'get'>,
): Range | null => {
  const claim = claims.find(({ id }) => id === address.get('claim'));
  return claim ? contentOf(claim) : passageIn(address.get('passage'), codePoints(text).length);
};

// Those of whole sentences would lie under everything.
const isShort = ({ chain, event }: DeskSuggestion): boolean => chain === null && event === null;

/** What is drawn in the text of an article on the desk. */
export const marksOf = (
  article: DeskArticle,
  claims: readonly ClaimOnDeskFragment[],
  suggested: readonly DeskSuggestion[],
): readonly Mark[] => [
  ...article.excluded.map(({ start, end }) => ({ start, end, kind: 'excluded' as const })),
  ...article.mentions.map(({ start, end }) => ({ start, end, kind: 'mention' as const })),
  ...suggested.filter(isShort).map(({ start, end }) => ({ start, end, kind: 'suggestion' as const })),
  ...claims.flatMap(({ citations }) =>
    citations.flatMap(({ passageNow }) =>
      passageNow ? [{ start: passageNow.start, end: passageNow.end, kind: 'claim' as const }] : [],
    ),
  ),
];

/** Words of an earlier text that claims cite. */
export type Lost = {
  readonly claims: readonly ClaimOnDeskFragment[];
  readonly start: number;
  readonly end: number;
  readonly exact: string;
};

/** The cited passages that have no sure place in the newest text: each once, with the claims that cite it. */
export const lostOf = (claims: readonly ClaimOnDeskFragment[]): readonly Lost[] => {
  const lost = new Map<string, Lost>();
  for (const claim of claims)
    for (const { passage, passageNow } of claim.citations) {
      const { start, end, exact } = passage;
      if (passageNow) continue;
      const key = `${start} ${end} ${exact}`;
      const before = lost.get(key)?.claims ?? [];
      lost.set(key, { claims: before.includes(claim) ? before : [...before, claim], start, end, exact });
    }
  return [...lost.values()];
};
