import type { Database } from '../connect.ts';
import { type IdentityVerdict, Prisma } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';
import type { From } from '../standpoint/conditions.ts';
import { anyMember } from '../standpoint/identity.ts';

/** What an editor judged of two records. */
export type IdentityRow = {
  readonly id: string;
  /** The record that was judged: where the verdict is SAME the one that was merged. */
  readonly recordId: string;
  readonly otherId: string;
  /** The editors' working names of the two. */
  readonly recordLabel: string;
  readonly otherLabel: string;
  readonly verdict: IdentityVerdict;
  readonly reason: string | null;
  readonly byId: string;
  readonly at: Date;
};

/** A record that was merged into another one, and by which judgement. */
export type MergedRow = {
  readonly id: string;
  readonly label: string;
  readonly version: number;
  readonly judgement: IdentityRow;
};

/** How many judgements are told of a record. */
export const mostIdentityJudgements = 100;

/** As `identityColumns` are read. */
export type StoredIdentity = Omit<IdentityRow, 'id'> & { readonly sequence: bigint };
export const identityRow = ({ sequence, ...row }: StoredIdentity): IdentityRow => ({
  ...row,
  id: String(sequence),
});

/** The columns of a judgement `i`. */
export const identityColumns = Prisma.sql`i.id as sequence, i.record_id as "recordId", i.other_id as "otherId", i.verdict,
  i.reason, i.by_id as "byId", i.at, (select label from record where id = i.record_id) as "recordLabel",
  (select label from record where id = i.other_id) as "otherLabel"`;

const byOwner = <Row>(rows: readonly (readonly [string, Row])[]): ReadonlyMap<string, readonly Row[]> =>
  rows.reduce(
    (found, [owner, row]) => found.set(owner, [...(found.get(owner) ?? []), row]),
    new Map<string, Row[]>(),
  );

const upTo = (from: From): Prisma.Sql =>
  from?.knownAt ? Prisma.sql`and at <= ${from.knownAt}` : Prisma.empty;

/**
 * The records that were merged into these, directly or not, with the judgement that did it, as is known there; in one
 * statement.
 */
export const mergedInto = async (
  { prisma }: Database,
  records: readonly string[],
  from: From = null,
): Promise<ReadonlyMap<string, readonly MergedRow[]>> => {
  const rows = await prisma.$queryRaw<
    (StoredIdentity & { readonly owner: string; readonly label: string; readonly version: number })[]
  >`
    select asked.id as owner, r.label, r.version, ${identityColumns}
    from unnest(${uuids(records)}::uuid[]) asked(id)
    join record r on r.id = ${anyMember(Prisma.sql`asked.id`, from)} and r.id <> asked.id
    join lateral (
      select * from identity_judgement where record_id = r.id and verdict = 'SAME' ${upTo(from)} order by id desc limit 1
    ) i on true
    order by i.id`;
  return byOwner(
    rows.map(({ owner, label, version, ...judged }) => [
      owner,
      { id: judged.recordId, label, version, judgement: identityRow(judged) },
    ]),
  );
};

/** What was judged of records, and of those that were merged into them, newest first, as is known there; in one statement. */
export const identityJudgementsOf = async (
  { prisma }: Database,
  records: readonly string[],
  from: From = null,
): Promise<ReadonlyMap<string, readonly IdentityRow[]>> => {
  const rows = await prisma.$queryRaw<(StoredIdentity & { readonly owner: string })[]>`
    select asked.id as owner, j.* from unnest(${uuids(records)}::uuid[]) asked(id)
    cross join lateral (
      select ${identityColumns} from identity_judgement i where (record_id = ${anyMember(Prisma.sql`asked.id`, from)}
        or other_id = ${anyMember(Prisma.sql`asked.id`, from)}) ${upTo(from)}
      order by id desc limit ${mostIdentityJudgements}
    ) j order by asked.id, j.sequence desc`;
  return byOwner(rows.map(({ owner, ...judged }) => [owner, identityRow(judged)]));
};
