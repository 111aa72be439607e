import type { Range } from '@chancery/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { textOfRevision } from '../revision/text-of-revision.ts';
import { bringDraft } from './bring-draft.ts';
import type { ClaimDraft } from './claim-draft.ts';

/** A draft as it is kept, with the text of the article that its places are on; null where it was kept before that was. */
export type KeptDraft = ClaimDraft & { readonly revision: string | null };

type Held = {
  readonly kept: KeptDraft;
  /** Null until it is fetched. */
  readonly before: string | null;
};

// Of a text that was not noted nothing can be carried.
const textOf = async ({ revision }: KeptDraft): Promise<string> =>
  revision === null ? '' : textOfRevision(revision);

/**
 * A draft that was begun on an earlier text of its article: it is brought onto the newest one (`text`) where its claimed
 * words surely stand there, and held back where they do not, until others are chosen or it is thrown away.
 */
export function useEarlierDraft(text: string, onBrought: (draft: ClaimDraft) => void) {
  const [held, setHeld] = useState<Held | null>(null);
  const [lost, setLost] = useState<readonly string[]>([]);
  const [urged, setUrged] = useState(0);
  const bring = ({ kept, before }: Held, chosen: Range | null) => {
    const { revision: _, ...draft } = kept;
    const brought = bringDraft(before ?? '', text, draft, chosen);
    setLost(brought.lost.filter((words) => words !== ''));
    setHeld(brought.draft ? null : { kept, before });
    if (brought.draft) onBrought(brought.draft);
  };
  const fetching = useMutation({
    mutationFn: textOf,
    onSuccess: (before, kept) => bring({ kept, before }, null),
  });
  return {
    /** What is held back; null for nothing. */
    kept: held?.kept ?? null,
    /** Whether it is known yet where its words stand. */
    isKnown: held !== null && held.before !== null,
    error: fetching.error,
    /** The words that had no place, of what is held back or of what was brought. */
    lost,
    /** How often something else was asked for meanwhile. */
    urged,
    urge: () => setUrged((before) => before + 1),
    take: (kept: KeptDraft) => {
      setHeld({ kept, before: null });
      fetching.mutate(kept);
    },
    again: () => held && fetching.mutate(held.kept),
    putOn: (chosen: Range) => {
      if (held && held.before !== null) bring(held, chosen);
    },
    forget: () => {
      setHeld(null);
      setLost([]);
    },
  };
}

export type EarlierDraft = ReturnType<typeof useEarlierDraft>;
