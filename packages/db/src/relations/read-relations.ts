import type { Database } from '../connect.ts';
import { Prisma, type RelationOfClaims } from '../generated/prisma/client.ts';
import { isClaimId, uuids } from '../issues.ts';
import type { From } from '../standpoint/conditions.ts';
import { anyMember, rootFrom } from '../standpoint/identity.ts';
import type { Sql } from '../transaction.ts';

export type { RelationOfClaims };

/** What was decided of two claims, as it is in force. */
export type RelationRow = {
  readonly id: string;
  /** Where one refines the other: the one that does. */
  readonly claimId: string;
  readonly otherId: string;
  readonly relation: RelationOfClaims;
  /** What was decided of the two before that, whichever was named first; null where this is the first decision. */
  readonly before: RelationOfClaims | null;
  readonly reason: string | null;
  readonly byId: string;
  readonly at: Date;
};

/** The two claims of a pair in the order of their ids, as a key. */
export const pairOf = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

/** Whether a decision, by its alias, is on the same two claims as the decision `t`. */
const onTheSameTwo = (alias: 'n' | 'p'): Prisma.Sql => {
  const of = Prisma.raw(alias);
  return Prisma.sql`((${of}.claim_id = t.claim_id and ${of}.other_id = t.other_id)
    or (${of}.claim_id = t.other_id and ${of}.other_id = t.claim_id))`;
};

/** What a decision `t` on two claims is. */
export const relationColumns = Prisma.sql`t.id::text as id, t.claim_id as "claimId", t.other_id as "otherId",
  t.relation::text as relation, t.reason, t.by_id as "byId", t.at, (
    select p.relation::text from claim_relation p where p.id < t.id and ${onTheSameTwo('p')} order by p.id desc limit 1
  ) as before`;

type Found = RelationRow & { readonly owner: string };

const until = (from: From, at: Prisma.Sql): Prisma.Sql =>
  from?.knownAt ? Prisma.sql`${at} <= ${from.knownAt}` : Prisma.sql`true`;

// Across records that were parted since nothing is in force: it is again where they are merged again.
const areOfOneRecord = (from: From): Prisma.Sql => Prisma.sql`(
  select count(distinct ${rootFrom(Prisma.sql`c.subject_id`, from)}) from claim c where c.id in (t.claim_id, t.other_id)) = 1`;

const newestOf = async (sql: Sql, claims: readonly string[], from: From): Promise<readonly Found[]> => {
  const ids = [...new Set(claims)].filter(isClaimId);
  if (ids.length === 0) return [];
  return sql.$queryRaw<Found[]>`
    select owner, ${relationColumns}
    from unnest(${ids}::text[]) owner cross join lateral (
      select * from claim_relation where claim_id = owner union all select * from claim_relation where other_id = owner
    ) t
    where ${until(from, Prisma.sql`t.at`)} and ${areOfOneRecord(from)} and not exists (
      select 1 from claim_relation n where n.id > t.id and ${until(from, Prisma.sql`n.at`)} and ${onTheSameTwo('n')})
    order by t.id`;
};

/** What is in force between claims and others, by claim, in the order in which it was decided; in one statement. */
export const relationsOf = async (
  { prisma }: Database,
  claims: readonly string[],
  from: From = null,
): Promise<ReadonlyMap<string, readonly RelationRow[]>> => {
  const found = new Map<string, RelationRow[]>(claims.map((claim) => [claim, []]));
  for (const { owner, ...row } of await newestOf(prisma, claims, from))
    if (row.relation !== 'UNRELATED') found.get(owner)?.push(row);
  return found;
};

/** What is in force between the claims about records and others, by record, each pair once; in two statements. */
export const relationsAbout = async (
  db: Database,
  records: readonly string[],
  from: From = null,
): Promise<ReadonlyMap<string, readonly RelationRow[]>> => {
  const related = await db.prisma.$queryRaw<{ readonly record: string; readonly claim: string }[]>`
    select asked.id as record, c.id as claim from unnest(${uuids(records)}::uuid[]) asked(id)
    join claim c on c.subject_id = ${anyMember(Prisma.sql`asked.id`, from)}
    where exists (select 1 from claim_relation where claim_id = c.id)
      or exists (select 1 from claim_relation where other_id = c.id)`;
  const relations = await relationsOf(
    db,
    related.map(({ claim }) => claim),
    from,
  );
  const about = (record: string) =>
    related.filter((each) => each.record === record).flatMap(({ claim }) => relations.get(claim) ?? []);
  return new Map(
    records.map((record) => [
      record,
      [...new Map(about(record).map((row) => [row.id, row])).values()].sort(
        (one, other) => Number(one.id) - Number(other.id),
      ),
    ]),
  );
};

/** Every pair of these claims with any other that was ever decided on, also where that was taken back; in one statement. */
export const decidedPairs = async (sql: Sql, claims: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await newestOf(sql, claims, null)).map(({ claimId, otherId }) => pairOf(claimId, otherId)));
