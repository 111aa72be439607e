import { type KindName, kinds } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Parts } from '../parts.ts';
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

const columnsOfAll = Prisma.sql`r.id, r.kind, r.label, r.caption, r.standing, r.version,
  r.updated_at as "updatedAt", r.withdrawn_at as "withdrawnAt"`;

/** The columns of a row, of the record `r`. */
export const recordColumns = Prisma.sql`${columnsOfAll}, r.held`;

const declared = [...new Set(Object.values(kinds).flatMap(({ fields }) => Object.keys(fields)))];

/** What the record `r` holds, as far as it is asked for, after other columns; nothing where it is not. */
export const heldFor = ({ held }: Pick<Parts, 'held'>): Prisma.Sql => {
  if (held === 'ALL') return Prisma.sql`, r.held`;
  if (held.size === 0) return Prisma.empty;
  return Prisma.sql`, r.held - ${declared.filter((field) => !held.has(field))}::text[] as held`;
};

/** The columns that are asked for: a row without `held` holds nothing, and whoever reads it of that row fails. */
export const columnsFor = (parts: Pick<Parts, 'held'>): Prisma.Sql =>
  Prisma.sql`${columnsOfAll}${heldFor(parts)}`;

/** Whether the record `r` may be seen. */
export const seenBy = (viewer: Viewer): Prisma.Sql =>
  viewer === null ? Prisma.sql`r.standing = 'PUBLISHED'` : Prisma.sql`true`;

/** The record `r` that stands for the record `given` today, where it may be seen; to be joined. */
export const standingFor = (viewer: Viewer): Prisma.Sql =>
  Prisma.sql`join record r on r.id = coalesce(given.canonical_id, given.id) and ${seenBy(viewer)}`;
