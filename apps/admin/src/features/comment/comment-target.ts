import type { Range } from '@chancery/domain';
import type { Saying } from '../../messages/say.tsx';

/** What a comment will be about. */
export type Target =
  | { readonly kind: 'CLAIM'; readonly claim: string; readonly named: string }
  | { readonly kind: 'PASSAGE'; readonly passage: Range & { readonly exact: string } }
  | { readonly kind: 'ARTICLE' };

/** What a field for a comment is called. */
export const labelOf = (target: Target, say: Saying): string => {
  if (target.kind === 'CLAIM') return say('comment.addTo.CLAIM', { claim: target.named });
  return target.kind === 'PASSAGE'
    ? say('comment.addTo.PASSAGE', { words: target.passage.exact })
    : say('comment.addTo.ARTICLE');
};

/** What is sent of it: an article's comment names neither. */
export const targetInput = (target: Target) => {
  if (target.kind === 'CLAIM') return { claim: target.claim };
  return target.kind === 'PASSAGE' ? { passage: target.passage } : {};
};

export const sameTarget = (one: Target, other: Target): boolean =>
  JSON.stringify(targetInput(one)) === JSON.stringify(targetInput(other));

/** Reads what was kept of one; null where it cannot. */
export const readTarget = (stored: unknown): Target | null => {
  if (typeof stored !== 'object' || stored === null || !('kind' in stored)) return null;
  const { kind, claim, named, passage } = stored as Record<string, unknown>; // each is looked at below
  if (kind === 'ARTICLE') return { kind };
  if (kind === 'CLAIM' && typeof claim === 'string' && typeof named === 'string')
    return { kind, claim, named };
  if (kind !== 'PASSAGE' || typeof passage !== 'object' || passage === null) return null;
  const { start, end, exact } = passage as Record<string, unknown>;
  return typeof start === 'number' && typeof end === 'number' && typeof exact === 'string'
    ? { kind, passage: { start, end, exact } }
    : null;
};
