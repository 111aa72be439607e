import { Invalid, type Issue } from '@chancery/domain';
import { type Actor, requireRole } from '../actor.ts';
import { takeMoment } from '../changes/clock.ts';
import { judgementInForce } from '../claims/visible.ts';
import type { Database } from '../connect.ts';
import { isClaimId, issue, refuseIf, textIssues } from '../issues.ts';
import { lockRecords, projectRecords } from '../projection/project-records.ts';
import { type Sql, transaction } from '../transaction.ts';
import type { RelationOfClaims } from './read-relations.ts';

export type RelateClaims = {
  /** Where one refines the other: the one that does. */
  readonly claim: string;
  readonly other: string;
  /** UNRELATED takes back what was decided, or says that a proposal is wrong. */
  readonly relation: RelationOfClaims;
  /** What was seen to be decided of the two; null for nothing. */
  readonly expectedRelation?: RelationOfClaims | null | undefined;
  readonly reason?: string | null | undefined;
};

const longestReason = 1_000;

const inputIssues = ({ claim, other, reason }: RelateClaims): readonly Issue[] => [
  ...textIssues({ reason }),
  ...(claim === other ? [issue(['other'], 'SELF', 'A claim is related to another one.')] : []),
  ...((reason?.length ?? 0) > longestReason
    ? [issue(['reason'], 'TOO_LONG', `A reason has at most ${longestReason} characters.`)]
    : []),
];

type Accepted = { readonly id: string; readonly root: string };

// Both have to be public: what is decided of them is.
const acceptedOf = async (sql: Sql, { claim, other }: RelateClaims): Promise<readonly Accepted[]> => {
  const found = await sql.$queryRaw<Accepted[]>`
    select c.id, root_of(c.subject_id, null) as root from claim c ${judgementInForce}
    where c.id = any(${[claim, other].filter(isClaimId)}) and j.verdict = 'ACCEPTED'`;
  const has = (id: string) => found.some((each) => each.id === id);
  const wanting = [['claim', claim] as const, ['other', other] as const].filter(([, id]) => !has(id));
  refuseIf(
    wanting.map(([place]) => issue([place], 'NOT_ACCEPTED', 'There is no accepted claim of this id.')),
  );
  return found;
};

/** The records about which claims are that are of one report with one of the two. */
const restingOn = async (sql: Sql, { claim, other }: RelateClaims): Promise<readonly string[]> =>
  (
    await sql.$queryRaw<{ readonly id: string }[]>`
      select distinct c.subject_id as id from unnest(${[claim, other]}::text[]) given
      cross join lateral same_reports(given, null) member join claim c on c.id = member`
  ).map(({ id }) => id);

const requireSeen = async (sql: Sql, input: RelateClaims): Promise<void> => {
  const { claim, other, relation, expectedRelation } = input;
  const newest = await sql.claimRelation.findFirst({
    where: {
      OR: [
        { claimId: claim, otherId: other },
        { claimId: other, otherId: claim },
      ],
    },
    orderBy: { id: 'desc' },
  });
  const now = newest && newest.relation !== 'UNRELATED' ? newest.relation : null;
  const seen = expectedRelation === 'UNRELATED' ? null : (expectedRelation ?? null);
  if (now !== seen)
    throw new Invalid([
      issue(
        ['expectedRelation'],
        'STALE',
        `This is no longer so: it is ${now ?? 'UNRELATED'} now. Look again, then repeat it.`,
      ),
    ]);
  // Which of two refines the other can be turned about.
  const isSame = newest?.relation === relation && (relation !== 'REFINES' || newest.claimId === claim);
  refuseIf(isSame ? [issue(['relation'], 'TWICE', 'This is what was decided of the two already.')] : []);
};

/**
 * Enters how two accepted claims about one record are related, or takes that back. A later decision on the same two takes
 * the place of an earlier one; both stay in the books. Claims of one report are one origin, and the values that rest on
 * them follow. For reviewers, as what is public changes by it. Answers with the id of the first claim. Throws Invalid and
 * NotAllowed.
 */
export const relateClaims = async (db: Database, actor: Actor, input: RelateClaims): Promise<string> => {
  requireRole(actor, 'REVIEWER', 'decide how claims are related');
  refuseIf(inputIssues(input));
  return transaction(db, async (sql) => {
    // The same two are decided on one after the other; those that others join to them hang on their locks of records.
    await sql.$executeRaw`select pg_advisory_xact_lock(hashtext('chancery relations'))`;
    const before = await acceptedOf(sql, input);
    const resting = await restingOn(sql, input);
    await lockRecords(sql, [...resting, ...before.map(({ root }) => root)]);
    const roots = new Set((await acceptedOf(sql, input)).map(({ root }) => root));
    refuseIf(
      roots.size > 1
        ? [issue(['other'], 'UNEXPECTED', 'Claims about different records are not related to each other.')]
        : [],
    );
    await requireSeen(sql, input);
    const { claim: claimId, other: otherId, relation, reason } = input;
    await sql.claimRelation.create({
      data: {
        ...{ claimId, otherId, relation, reason: reason?.trim() || null },
        ...{ byId: actor.id, at: await takeMoment(sql) },
      },
      select: { id: true },
    });
    const subjects = [...resting, ...roots];
    await projectRecords(sql, { subjects, named: [], evidence: subjects });
    return claimId;
  });
};
