import type { KindName } from '@chancery/domain';
import type { Record as StoredRecord } from '../generated/prisma/client.ts';
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
  readonly held: Held;
};

export const recordRow = ({
  id,
  kind,
  label,
  caption,
  standing,
  version,
  updatedAt,
  held,
}: StoredRecord): RecordRow => ({
  id,
  kind: kind as KindName, // createRecord takes declared kinds only
  label,
  caption,
  standing,
  version,
  updatedAt,
  held: held as unknown as Held, // written by the projection only
});
