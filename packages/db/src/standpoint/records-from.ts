import type { KindName, Standpoint } from '@chancery/domain';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';
import { statedClaims } from '../projection/stated-claims.ts';
import { type Wanted, wantedOf } from '../projection/wanted.ts';
import type { RecordRow } from '../records/record-row.ts';
import { publicFrom } from './conditions.ts';
import { rootFrom } from './identity.ts';

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
 * Records as they are from a standpoint, those that are public there; drafts have no past. By the same projection as
 * those of today, from claims and judgements. What was merged answers as what it was merged into. In three statements.
 */
export const recordsFrom = async (
  { prisma }: Database,
  ids: readonly string[],
  from: Standpoint,
): Promise<ReadonlyMap<string, RecordThere>> => {
  const rows = await prisma.$queryRaw<Row[]>`
    select asked.id as asked, r.id, r.kind, r.label, h.version, h.dated as "updatedAt"
    from unnest(${uuids(ids)}::uuid[]) asked(id)
    join record r on r.id = ${rootFrom(Prisma.sql`asked.id`, from)} ${publicFrom(from)}`;
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
