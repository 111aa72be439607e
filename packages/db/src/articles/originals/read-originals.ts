import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { Viewer } from '../../actor.ts';
import type { Database } from '../../connect.ts';
import { isUuid, uuids } from '../../issues.ts';
import type { CameBytes } from './keep-original.ts';

/** What is known of the bytes out of which a text was read. */
export type OriginalRow = Omit<CameBytes, 'bytes'> & {
  readonly revisionId: string;
  readonly at: Date;
  readonly byId: string;
  /** Hex digest of the bytes. */
  readonly sha256: string;
  /** How many bytes they are. */
  readonly size: number;
  /** Whether the text is what was read out of them, to the last sign; false where an editor changed it. */
  readonly isTextAsRead: boolean;
};

/** The originals of revisions, for who has signed in; in one statement, without their bytes. */
export const readOriginals = async (
  { prisma }: Database,
  viewer: Viewer,
  revisions: readonly string[],
): Promise<ReadonlyMap<string, OriginalRow>> => {
  if (viewer === null) return new Map();
  const rows = await prisma.$queryRaw<OriginalRow[]>`
    select o.revision_id as "revisionId", o.media_type as "mediaType", o.charset, o.url, o.at, o.by_id as "byId",
      o.sha256, o.size, o.text_sha256 = r.sha256 as "isTextAsRead"
    from original o join revision r on r.id = o.revision_id where o.revision_id = any(${uuids(revisions)}::uuid[])`;
  return new Map(rows.map((row) => [row.revisionId, row]));
};

const decompress = promisify(brotliDecompress);

/** The bytes out of which a text was read, as they came; null where there are none, or for who has not signed in. */
export const originalBytes = async (
  { prisma }: Database,
  viewer: Viewer,
  revision: string,
): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array } | null> => {
  if (viewer === null || !isUuid(revision)) return null;
  const found = await prisma.original.findUnique({
    where: { revisionId: revision },
    select: { mediaType: true, packed: true, size: true },
  });
  if (!found) return null;
  const bytes = await decompress(found.packed, { maxOutputLength: Math.max(found.size, 1) });
  return { mediaType: found.mediaType, bytes };
};
