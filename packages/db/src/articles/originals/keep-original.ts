import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { type Actor, requireRole } from '../../actor.ts';
import type { Database } from '../../connect.ts';
import { sha256 } from '../../hash.ts';

/** The bytes of a page or a file, as they came. */
export type CameBytes = {
  readonly mediaType: string;
  /** As the answer's head named it; null where it did not. */
  readonly charset: string | null;
  /** Where they were found in the end, after redirects; null for a file that was handed in. */
  readonly url: string | null;
  readonly bytes: Uint8Array;
};

/** Bytes that wait for the article that was read out of them to be imported. */
export type WaitingOriginalRow = Omit<CameBytes, 'bytes'> & {
  readonly id: string;
  readonly at: Date;
  readonly sha256: string;
  readonly size: number;
};

/** How much waits at most: for how long, and of each account how many and how many packed bytes. */
export const waitingBounds = { days: 7, count: 100, bytes: 200_000_000 } as const;

const compress = promisify(brotliCompress);
// Higher qualities take seconds for what a page saves by them.
const manner = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const dropOld = async ({ prisma }: Database, actor: Actor): Promise<number> =>
  prisma.$executeRaw`
    delete from waiting_original where at < now() - make_interval(days => ${waitingBounds.days}::int) or id in (
      select id from (
        select id, row_number() over newest as place, sum(octet_length(packed)) over newest as bytes
        from waiting_original where by_id = ${actor.id} window newest as (order by at desc, id desc)
      ) own where place > ${waitingBounds.count}::int or (place > 1 and bytes > ${waitingBounds.bytes}::bigint))`;

/**
 * Keeps the bytes out of which a canonical text was read until the article is imported or revised by the same account;
 * a week at most, and the newest only where there are many.
 */
export const keepOriginal = async (
  db: Database,
  actor: Actor,
  { bytes, ...came }: CameBytes,
  text: string,
): Promise<WaitingOriginalRow> => {
  requireRole(actor, 'EDITOR', 'read an article');
  const packed = Uint8Array.from(await compress(bytes, manner));
  const known = { ...came, sha256: sha256(bytes), size: bytes.length };
  const { id, at } = await db.prisma.waitingOriginal.create({
    data: { ...known, packed, byId: actor.id, textSha256: sha256(text) },
    select: { id: true, at: true },
  });
  await dropOld(db, actor);
  return { id, at, ...known };
};
