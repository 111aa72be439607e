import type { KindName, Standpoint } from '@chancery/domain';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';
import { every } from '../logic.ts';
import { statedClaims } from '../projection/stated-claims.ts';
import { type Wanted, wantedOf } from '../projection/wanted.ts';
import type { RecordRow } from '../records/record-row.ts';
import { judgementFrom, publicFrom, toldFrom } from './conditions.ts';
import { anyMember, rootFrom } from './identity.ts';

/** A record as it is from a standpoint, with all that follows from its claims there. */
export type RecordThere = RecordRow & { readonly wanted: Wanted };

type Row = {
  /** What was asked for: the record itself, or one that was merged into it. */
  readonly asked: string;
  readonly id: string;
  readonly kind: KindName;
  readonly label: string;
  readonly version: number;
  readonly updatedAt: Date;
};

/**
 * Records as they are from a standpoint, projected from their claims, those that are public there; drafts have no past. By
 * the same projection as those of today, from claims and judgements. What was merged answers as what it was merged into.
 * In three statements.
 */
export const projectedFrom = async (
  { prisma }: Database,
  ids: readonly string[],
  from: Standpoint,
): Promise<ReadonlyMap<string, RecordThere>> => {
  if (ids.length === 0) return new Map();
  const rows = await prisma.$queryRaw<Row[]>`
    select asked.id as asked, r.id, r.kind, r.label, h.version, h.dated as "updatedAt"
    from unnest(${uuids(ids)}::uuid[]) asked(id)
    join record r on r.id = ${rootFrom(Prisma.sql`asked.id`, from)} ${publicFrom(from)}`;
  if (rows.length === 0) return new Map();
  const stated = await statedClaims(
    prisma,
    rows.map(({ id }) => id),
    from,
  );
  return new Map(
    rows.map(({ asked, ...row }) => {
      const wanted = wantedOf(row, stated.get(row.id) ?? { claims: [], judgements: [] }, from.validAt);
      const { caption, held } = wanted;
      return [asked, { ...row, caption, standing: 'PUBLISHED', withdrawnAt: null, held, wanted }];
    }),
  );
};

// On a day each value says whether it certainly was so, which is not stored.
const mayBeStored = ({ validAt }: Standpoint): boolean => validAt === null;

/** The record `r` is public from there, has not changed since its moment, and all that it rests on is told there; joins its change as `h`. */
const unchangedFrom = (from: Standpoint): Prisma.Sql => {
  const { knownAt, accordingTo } = from;
  return Prisma.sql`${publicFrom(from)} where ${every([
    Prisma.sql`r.standing = 'PUBLISHED'`,
    ...(knownAt
      ? [Prisma.sql`not exists (select 1 from change n where n.record_id = r.id and n.at > ${knownAt})`]
      : []),
    ...(accordingTo
      ? [
          Prisma.sql`not exists (select 1 from claim c where c.subject_id = ${anyMember(Prisma.sql`r.id`, from)}
            and not ${toldFrom(from)} and exists (select 1 from (select) one ${judgementFrom(from)} where j.verdict = 'ACCEPTED'))`,
        ]
      : []),
  ])}`;
};

/**
 * Those of some records that are as stored there: public at its moment, unchanged since, and resting on nothing that is not
 * told there. In one statement.
 */
export const storedAsFrom = async (
  { prisma }: Database,
  ids: readonly string[],
  from: Standpoint,
): Promise<ReadonlyMap<string, RecordRow>> => {
  if (!mayBeStored(from) || ids.length === 0) return new Map();
  const rows = await prisma.$queryRaw<RecordRow[]>`
    select r.id, r.kind, r.label, r.caption, r.standing, h.version, h.dated as "updatedAt",
      r.withdrawn_at as "withdrawnAt", r.held
    from record r ${unchangedFrom(from)} and r.id = any(${uuids(ids)}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
};

/**
 * Records as they are from a standpoint, as `projectedFrom` has them. What is not otherwise there is read as it
 * is stored. In four statements.
 */
export const recordsFrom = async (
  db: Database,
  ids: readonly string[],
  from: Standpoint,
): Promise<ReadonlyMap<string, RecordRow>> => {
  const stored = await storedAsFrom(db, ids, from);
  const others = ids.filter((id) => !stored.has(id));
  const projected = [...(await projectedFrom(db, others, from))].map(
    ([id, { wanted: _, ...record }]) => [id, record] as const,
  );
  return new Map<string, RecordRow>([...stored, ...projected]);
};
