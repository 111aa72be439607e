import { useState } from 'react';
import type { RetractionKind } from '../../generated/graphql.ts';
import { useKept } from '../kept/use-kept.ts';
import { isNotice, type Notice, noNotice } from './notice-words.tsx';
import type { Source } from './retraction-document.ts';

export const kinds = ['RETRACTION', 'CORRECTION', 'REINSTATEMENT'] as const;

/** What is taken back as it was entered so far, why, and where that is said. */
export type Taking = {
  readonly kind: RetractionKind;
  /** Those that are corrected. */
  readonly claims: readonly string[];
  /** The retraction that a reinstatement takes back; null for the newest. */
  readonly retraction: string | null;
  readonly reason: string;
  readonly noticeUrl: string;
  readonly notice: Notice;
};

const readTaking = (stored: unknown): Taking | null => {
  if (typeof stored !== 'object' || stored === null) return null;
  const {
    kind: named,
    claims,
    retraction = null,
    reason,
    noticeUrl,
    notice,
  }: { readonly [part in keyof Taking]?: unknown } = stored;
  const kind = kinds.find((each) => each === named);
  if (!kind || typeof reason !== 'string' || typeof noticeUrl !== 'string' || !isNotice(notice)) return null;
  if (retraction !== null && typeof retraction !== 'string') return null;
  return Array.isArray(claims) && claims.every((claim): claim is string => typeof claim === 'string')
    ? { kind, claims, retraction, reason, noticeUrl, notice }
    : null;
};

/** The words by which a reviewer knows again what was entered. */
export const wordsOfTaking = ({ reason, noticeUrl, notice }: Taking): string =>
  [reason, noticeUrl, notice.words].filter((words) => words !== '').join(' / ');

const placeOf = (source: Source): string =>
  'outlet' in source ? `record/${source.outlet}/retraction` : `article/${source.article}/retraction`;

/** What a source takes back, kept until it is entered. A kind alone is soon chosen again. */
export function useTaking(source: Source, begins: RetractionKind) {
  const [taking, setTaking] = useState<Taking>({
    kind: begins,
    claims: [],
    retraction: null,
    reason: '',
    noticeUrl: '',
    notice: noNotice,
  });
  const typed = taking.claims.length > 0 || wordsOfTaking(taking) !== '' ? taking : null;
  const kept = useKept({ place: placeOf(source), value: typed, read: readTaking, restore: setTaking });
  const set = (part: Partial<Taking>) => setTaking((before) => ({ ...before, ...part }));
  return { taking, typed, kept, set };
}
