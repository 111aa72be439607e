import { overlaps, type Range } from '@chancery/domain';
import { useSessionStorage } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { ClaimInput, ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { type Change, type ClaimDraft, isTouched, startDraft } from '../claim/claim-draft.ts';
import { draftOfClaim } from '../claim/draft-of-claim.ts';
import { useViewer } from '../session/viewer.ts';
import type { DeskArticle } from './article-document.ts';
import type { useDesk } from './use-desk.ts';

// What an earlier version of this page kept may lack what this one has.
const readKept = (kept: string | undefined): ClaimDraft | null => {
  const read: unknown = kept === undefined ? null : JSON.parse(kept);
  const isDraft = typeof read === 'object' && read !== null && 'began' in read;
  return isDraft ? { ...(read as ClaimDraft), urged: 0 } : null;
};

/** The claim that is being made or changed; kept by the browser, for its editor only, until it is stored or given up. */
export const useClaimForm = (article: DeskArticle, desk: ReturnType<typeof useDesk>) => {
  const text = article.revision.text ?? '';
  const viewer = useViewer().data?.id ?? 'nobody';
  const [draft, setDraft] = useSessionStorage<ClaimDraft | null>({
    key: `claim ${viewer} ${article.id}`,
    defaultValue: null,
    deserialize: readKept,
  });
  const [last, setLast] = useState<ClaimDraft | null>(null);
  const begun = useRef(0);
  const next = () => {
    begun.current = Math.max(begun.current, draft?.begun ?? 0) + 1;
    return begun.current;
  };
  // One form at a time: what was typed is never wiped by the next claim.
  const isFree = (): boolean => {
    if (!draft || !isTouched(draft)) return true;
    setDraft({ ...draft, urged: draft.urged + 1 });
    return false;
  };

  const open = (passage: Range) => {
    if (!isFree()) return;
    const mention = article.mentions.find((each) => overlaps(each, passage));
    setDraft(startDraft(text, passage, last, next(), mention?.candidates[0]?.record ?? null));
  };
  const close = () => {
    desk.propose.reset();
    setDraft(null);
  };
  const change = (claim: ClaimOnDeskFragment) => {
    if (!isFree()) return;
    desk.propose.reset();
    setDraft(draftOfClaim(claim, next()));
  };
  const save = (claim: ClaimInput, then: 'DONE' | 'ANOTHER', done: () => void) => {
    if (!draft) return;
    desk.propose.mutate(
      { claim, replaces: draft.replaces },
      {
        onSuccess: () => {
          setLast(draft);
          setDraft(then === 'ANOTHER' ? startDraft(text, draft.passage, draft, next()) : null);
          if (then === 'DONE') done();
        },
      },
    );
  };
  const edit = (change: Change<ClaimDraft>) => setDraft((now) => now && { ...change(now), urged: 0 });
  return { draft, edit, open, change, close, save };
};
