import { NotAllowed } from '@chancery/domain';
import type { FourEyes } from '../accounts/four-eyes.ts';
import { type Actor, mayAct } from '../actor.ts';
import type { Sql } from '../transaction.ts';
import type { JudgementInput } from './judge-claims.ts';

type Judging = {
  readonly rule: FourEyes;
  /** Those of the review. */
  readonly proposals: readonly { readonly claimId: string; readonly byId: string }[];
  readonly judgements: readonly JudgementInput[];
};

const judgedByOthers = async (sql: Sql, actor: Actor, claims: readonly string[]): Promise<boolean> =>
  (await sql.judgement.count({ where: { claimId: { in: [...claims] }, byId: { not: actor.id } } })) > 0;

/** The place in the input of what is decided on a claim. */
export const placeOf = (
  judgements: readonly JudgementInput[],
  claim: string | undefined,
): readonly string[] => ['judgements', String(judgements.findIndex((each) => each.claim === claim))];

// Where two are asked for they are two besides everybody who proposed the claim, in whatever review.
const proposedAnywhere = async (
  sql: Sql,
  actor: Actor,
  claims: readonly string[],
): Promise<readonly string[]> =>
  (
    await sql.proposal.findMany({
      where: { claimId: { in: [...claims] }, byId: actor.id, withdrawnAt: null },
      select: { claimId: true },
    })
  ).map(({ claimId }) => claimId);

/**
 * Judging is for reviewers. Four eyes: nobody accepts what they proposed themselves, unless the owner allows it for the
 * whole office; then editors may too, where no one else has judged the claim, in whatever review: a claim that two
 * editors propose is one claim. What an editor thinks better of is withdrawn.
 */
export const requireRight = async (
  sql: Sql,
  actor: Actor,
  { rule, proposals, judgements }: Judging,
): Promise<void> => {
  const proposedBy = new Map(proposals.map(({ claimId, byId }) => [claimId, byId]));
  const accepted = judgements.filter(({ verdict }) => verdict === 'ACCEPTED').map(({ claim }) => claim);
  const elsewhere = rule === 'TWO' ? await proposedAnywhere(sql, actor, accepted) : [];
  const own = accepted.filter((claim) => proposedBy.get(claim) === actor.id || elsewhere.includes(claim));
  if (own.length > 0 && rule !== 'OFF')
    throw new NotAllowed(
      'Nobody accepts their own claims here: another reviewer has to, or the owner allows it.',
      placeOf(judgements, own[0]),
    );
  if (mayAct(actor, 'REVIEWER')) return;
  const other = judgements.find(({ claim }) => !own.includes(claim));
  if (other)
    throw new NotAllowed(
      'To judge claims one is reviewer at least; editors may accept their own where the owner allows it.',
      placeOf(judgements, other.claim),
    );
  if (await judgedByOthers(sql, actor, own))
    throw new NotAllowed('A reviewer has judged one of these claims; only a reviewer may judge it again.', [
      'judgements',
    ]);
};
