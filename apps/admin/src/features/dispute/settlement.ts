import type { Cardinality, Rank, Realisation, ReviewJudgementsInput } from '../../generated/graphql.ts';
import { grouped } from '../../lib/grouped.ts';
import { contend } from './in-dispute.ts';

/** What a reviewer makes of a value: it comes first, comes first no more, or is held no more. */
export type Settling = 'PREFER' | 'NORMAL' | 'DEPRECATE';

type Claim = {
  readonly id: string;
  readonly judgement: {
    readonly rank: Rank;
    readonly confidence: number | null;
    readonly review: { readonly id: string; readonly version: number } | null;
  } | null;
};
type Value = {
  readonly entry: string;
  readonly validFrom: string | null;
  readonly realisation: Realisation;
  /** Whether it stands beside what is in force, and not in force itself. */
  readonly isAlternative: boolean;
  readonly claims: readonly Claim[];
};
type Field = { readonly holds: Cardinality; readonly values: readonly Value[] };

const preferred = ({ judgement }: Claim): boolean => judgement?.rank === 'PREFERRED';

/**
 * The values in whose place one comes into force: those of its field, or those that it contends with in a history. What is
 * in force takes no place: it was told beside the others, so that each of them can be preferred where all are denied.
 */
const replaced = ({ holds, values }: Field, chosen: Value): readonly Value[] =>
  chosen.isAlternative
    ? values.filter((value) => value !== chosen && (holds !== 'HISTORY' || contend(value, chosen)))
    : [];

/** The claims that are judged, each with the rank that it gets. */
function ranked(field: Field, chosen: Value, settling: Settling): readonly (readonly [Claim, Rank])[] {
  const back = (claims: readonly Claim[]) =>
    claims.filter(preferred).map((claim): readonly [Claim, Rank] => [claim, 'NORMAL']);
  if (settling === 'DEPRECATE') return chosen.claims.map((claim) => [claim, 'DEPRECATED']);
  if (settling === 'NORMAL') return back(chosen.claims);
  // One claim of a preferred rank puts its value first; two such values would leave it to their numbers again.
  const first = chosen.claims.find(({ judgement }) => judgement?.review);
  const others = replaced(field, chosen).flatMap(({ claims }) => claims);
  return first ? [[first, 'PREFERRED'], ...back(others)] : [];
}

/**
 * The judgements that settle a field by one of its values, by review, on the versions that are given. Empty where a claim
 * was judged in no review, or there is nothing to do.
 */
export function settlement(
  field: Field,
  entry: string,
  settling: Settling,
  reason: string,
): ReviewJudgementsInput[] {
  const chosen = field.values.find((value) => value.entry === entry);
  const claims = chosen ? ranked(field, chosen, settling) : [];
  const accepted = { verdict: 'ACCEPTED' as const, reason };
  const judged = claims.flatMap(([{ id, judgement }, rank]) =>
    judgement?.review
      ? [
          {
            review: judgement.review,
            judgement: { ...accepted, claim: id, rank, confidence: judgement.confidence },
          },
        ]
      : [],
  );
  if (judged.length < claims.length) return [];
  return [...grouped(judged, ({ review }) => review.id).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { id: review, version: expectedVersion } = first.review;
    return [{ review, expectedVersion, judgements: same.map(({ judgement }) => judgement) }];
  });
}
