import type { Actor } from '../../actor.ts';
import { issue, isUuid, refuseIf } from '../../issues.ts';
import type { Sql } from '../../transaction.ts';

const gone = () =>
  refuseIf([
    issue(
      ['original'],
      'NOT_FOUND',
      'The bytes that were read are not kept any more: read the article again, or store its text without them.',
    ),
  ]);

/** Puts the bytes that wait for an account beside the text of a revision. Throws Invalid where they are gone, or another's. */
export const attachOriginal = async (
  sql: Sql,
  actor: Actor,
  revision: string,
  original: string | null,
): Promise<void> => {
  if (original === null) return;
  if (!isUuid(original)) return gone();
  // One statement: of two imports of the same bytes one has them.
  const taken = await sql.$executeRaw`
    with taken as (
      delete from waiting_original where id = ${original}::uuid and by_id = ${actor.id}
      returning media_type, charset, url, at, by_id, sha256, size, packed, text_sha256)
    insert into original (revision_id, media_type, charset, url, at, by_id, sha256, size, packed, text_sha256)
    select ${revision}::uuid, taken.* from taken`;
  if (taken === 0) gone();
};
