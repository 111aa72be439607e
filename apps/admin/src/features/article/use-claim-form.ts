import { overlaps, type Range } from '@chancery/domain';
import { useSessionStorage } from '@mantine/hooks';
import { useState } from 'react';
import type { ClaimInput, ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { aboutOther, type Change, type ClaimDraft, startDraft } from '../claim/claim-draft.ts';
import { draftOfClaim } from '../claim/draft-of-claim.ts';
import type { DeskArticle } from './article-document.ts';
import type { useDesk } from './use-desk.ts';

/** The claim that is being made or changed; kept by the browser until it is stored or given up. */
export const useClaimForm = (article: DeskArticle, desk: ReturnType<typeof useDesk>) => {
  const text = article.revision.text ?? '';
  const [draft, setDraft] = useSessionStorage<ClaimDraft | null>({
    key: `claim ${article.id}`,
    defaultValue: null,
    // What an earlier version of this page kept may lack what this one has.
    deserialize: (kept) => {
      const read: unknown = kept === undefined ? null : JSON.parse(kept);
      return typeof read === 'object' && read !== null && 'begun' in read ? (read as ClaimDraft) : null;
    },
  });
  const [last, setLast] = useState<ClaimDraft | null>(null);

  const open = (passage: Range) => {
    const begun = startDraft(text, passage, last);
    const mention = article.mentions.find((each) => overlaps(each, passage));
    setDraft(begun.subject ? begun : aboutOther(begun, mention?.candidates[0]?.record ?? null));
  };
  const close = () => {
    desk.propose.reset();
    setDraft(null);
  };
  const change = (claim: ClaimOnDeskFragment) => {
    desk.propose.reset();
    setDraft(draftOfClaim(claim, (last?.begun ?? 0) + 1));
  };
  const save = (claim: ClaimInput, then: 'DONE' | 'ANOTHER', done: () => void) => {
    if (!draft) return;
    desk.propose.mutate(
      { claim, replaces: draft.replaces },
      {
        onSuccess: () => {
          setLast(draft);
          setDraft(then === 'ANOTHER' ? startDraft(text, draft.passage, draft) : null);
          if (then === 'DONE') done();
        },
      },
    );
  };
  const edit = (change: Change<ClaimDraft>) => setDraft((now) => now && change(now));
  return { draft, edit, open, change, close, save };
};
