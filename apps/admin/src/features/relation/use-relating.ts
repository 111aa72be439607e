import { useNotice } from '../../components/use-notice.ts';
import { useSay } from '../../messages/say.tsx';
import {
  type ClaimRelationKind,
  type Decided,
  type RelatedClaim,
  relationBetween,
  useRelate,
} from './relation-document.ts';

/** Decides what two claims are to each other. */
export type OnRelate = (
  relation: ClaimRelationKind,
  claims: readonly [RelatedClaim, RelatedClaim],
  reason?: string,
  done?: () => void,
) => void;

/** Deciding on two claims beside what is shown to be decided; says what was done. */
export function useRelating(decided: readonly Decided[]) {
  const say = useSay();
  const notice = useNotice();
  const relating = useRelate();
  const onRelate: OnRelate = (relation, [claim, other], reason, done) => {
    if (relating.isPending) return;
    relating.mutate(
      {
        claim: claim.id,
        other: other.id,
        relation,
        reason: reason?.trim() || null,
        expectedRelation: relationBetween(decided, claim.id, other.id),
      },
      {
        onSuccess: () => {
          notice(say(relation === 'UNRELATED' ? 'relation.undone' : 'relation.done'));
          done?.();
        },
      },
    );
  };
  return { onRelate, isPending: relating.isPending, error: relating.error };
}
