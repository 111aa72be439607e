import { type Issue, NotFound, Stale } from '@chancery/domain';
import { type Actor, requireRole } from '../actor.ts';
import { markPublicChange, takeMoment } from '../changes/clock.ts';
import type { Database } from '../connect.ts';
import { refreshDuplicates } from '../duplicates/refresh-duplicates.ts';
import type { IdentityVerdict } from '../generated/prisma/client.ts';
import { issue, isUuid, refuseIf, textIssues } from '../issues.ts';
import { lockRecords, projectRecords } from '../projection/project-records.ts';
import { type Sql, transaction } from '../transaction.ts';
import { newestJudgement } from './newest-judgement.ts';
import { restingOn, withMembers } from './resting-on.ts';
import { changeIdentity, rootsOf } from './roots.ts';

export type { IdentityVerdict };

export type JudgeIdentity = {
  /** Where the verdict is SAME: the record that is merged. */
  readonly record: string;
  /** The version of it that was seen. */
  readonly recordVersion: number;
  /** Where the verdict is SAME: the record that it is merged into. */
  readonly other: string;
  readonly otherVersion: number;
  readonly verdict: IdentityVerdict;
  readonly reason?: string | null | undefined;
};

type Judged = {
  readonly id: string;
  readonly kind: string;
  readonly caption: string;
  readonly version: number;
  readonly canonicalId: string | null;
  readonly withdrawnAt: Date | null;
};

const longestReason = 1_000;

const inputIssues = ({ record, other, reason, ...input }: JudgeIdentity): readonly Issue[] => [
  ...textIssues({ ...input, reason }),
  ...(record.toLowerCase() === other.toLowerCase()
    ? [issue(['other'], 'SELF', 'A record is judged beside another one.')]
    : []),
  ...((reason?.length ?? 0) > longestReason
    ? [issue(['reason'], 'TOO_LONG', `A reason has at most ${longestReason} characters.`)]
    : []),
  ...(input.verdict === 'SAME' || reason?.trim()
    ? []
    : [issue(['reason'], 'MISSING', 'That two records are not one has a reason.')]),
];

const requireUuids = ({ record, other }: JudgeIdentity): void => {
  if (!isUuid(record)) throw new NotFound(['record'], record);
  if (!isUuid(other)) throw new NotFound(['other'], other);
};

const take = async (sql: Sql, place: 'record' | 'other', id: string, seen: number): Promise<Judged> => {
  const found = await sql.record.findUnique({ where: { id } });
  if (!found) throw new NotFound([place], id);
  if (found.version !== seen) throw new Stale(seen, found.version, [`${place}Version`]);
  return found;
};

const mergeIssues = (record: Judged, other: Judged): readonly Issue[] => [
  ...(record.kind === other.kind
    ? []
    : [issue(['other'], 'WRONG_KIND', 'Records of different kinds are never one.')]),
  ...[['record', record] as const, ['other', other] as const].flatMap(([place, each]) => [
    ...(each.canonicalId === null
      ? []
      : [issue([place], 'MERGED', `“${each.caption}” was merged already; choose what it was merged into.`)]),
    ...(each.withdrawnAt === null
      ? []
      : [issue([place], 'NOT_FOUND', `The record “${each.caption}” was withdrawn.`)]),
  ]),
];

const partIssues = (record: Judged, other: Judged, isMerged: boolean): readonly Issue[] => {
  const rootOf = ({ id, canonicalId }: Judged) => canonicalId ?? id;
  return !isMerged && rootOf(record) === rootOf(other)
    ? [
        issue(
          ['other'],
          'MERGED',
          'They are one by way of another record: part each from the one that it was merged into.',
        ),
      ]
    : [];
};

const setCanonical = async (sql: Sql, records: readonly string[]): Promise<void> => {
  await sql.$executeRaw`
    update record set canonical_id = nullif(root_of(id, 'infinity'), id)
    where id = any(${[...records]}::uuid[]) and canonical_id is distinct from nullif(root_of(id, 'infinity'), id)`;
};

/**
 * Enters that two records are one, that they are not, or that nobody knows. Those that are one are shown as the one that
 * stands for them: claims keep the record that they were made about, and everything that rests on either follows. A
 * later judgement on the same two takes the place of an earlier one; both stay in the books. Answers with the record that
 * was judged. Throws Invalid, Stale, NotFound and NotAllowed.
 */
export const judgeIdentity = async (db: Database, actor: Actor, input: JudgeIdentity): Promise<string> => {
  requireRole(actor, 'REVIEWER', 'judge whether two records are one');
  refuseIf(inputIssues(input));
  requireUuids(input);
  return transaction(db, async (sql) => {
    await changeIdentity(sql);
    const before = await newestJudgement(sql, input.record, input.other);
    const isMerged = before?.verdict === 'SAME';
    // Before two are parted the one that was merged still stands under the other: what rested on it is found there.
    const moved =
      isMerged || input.verdict === 'SAME' ? await withMembers(sql, [input.record, input.other]) : [];
    const resting = await restingOn(sql, moved);
    await lockRecords(sql, [input.record, input.other, ...moved, ...resting]);
    const record = await take(sql, 'record', input.record, input.recordVersion);
    const other = await take(sql, 'other', input.other, input.otherVersion);
    refuseIf(
      (before?.verdict ?? 'UNDECIDED') === input.verdict
        ? [issue(['verdict'], 'TWICE', 'This is what was judged of the two already.')]
        : input.verdict === 'SAME'
          ? mergeIssues(record, other)
          : partIssues(record, other, isMerged),
    );
    const { id } = record;
    const judged = { recordId: id, otherId: other.id, verdict: input.verdict, byId: actor.id };
    await sql.identityJudgement.create({
      data: { ...judged, reason: input.reason?.trim() || null, at: await takeMoment(sql) },
      select: { id: true },
    });
    await setCanonical(sql, moved);
    await projectRecords(sql, {
      subjects: [...moved, ...resting],
      named: moved,
      evidence: [...moved, ...resting],
    });
    // What was merged is told of a record also where nothing else of it changes by a draft that is merged.
    if (moved.length > 0) await markPublicChange(sql);
    const judgedOn = [id, other.id];
    const roots = await rootsOf(sql, judgedOn);
    // Whether two are in the queue hangs on the judgements on all that was merged into them.
    await refreshDuplicates(sql, { changed: [...judgedOn, ...moved, ...roots.values()], linked: [] });
    return id;
  });
};
