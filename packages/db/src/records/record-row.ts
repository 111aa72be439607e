import type { KindName } from '@chancery/domain';
import { Prisma, type Record as StoredRecord } from '../generated/prisma/client.ts';
import type { Held } from '../projection/held.ts';

export type RecordRow = {
  readonly id: string;
  readonly kind: KindName;
  /** The editors' working name. */
  readonly label: string;
  readonly caption: string;
  readonly standing: 'DRAFT' | 'PUBLISHED';
  readonly version: number;
  readonly updatedAt: Date;
  /** When the making of it was undone; null while it stands. */
  readonly withdrawnAt: Date | null;
  readonly held: Held;
};

/** The columns of a row, of the record `r`. */
export const recordColumns = Prisma.sql`r.id, r.kind, r.label, r.caption, r.standing, r.version,
  r.updated_at as "updatedAt", r.withdrawn_at as "withdrawnAt", r.held`;

export const recordRow = ({
  id,
  kind,
  label,
  caption,
  standing,
  version,
  updatedAt,
  withdrawnAt,
  held,
}: StoredRecord): RecordRow => ({
  id,
  kind: kind as KindName, // createRecord takes declared kinds only
  label,
  caption,
  standing,
  version,
  updatedAt,
  withdrawnAt,
  held: held as unknown as Held, // written by the projection only
});
