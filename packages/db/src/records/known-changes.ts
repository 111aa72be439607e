import { Prisma } from '../generated/prisma/client.ts';
import type { Sql } from '../transaction.ts';
import type { Ever } from './past-holdings.ts';

/** Whether the description `d` of an article says something else of it than the one before, `p`, that values hang on. */
export const saysOtherwise = Prisma.sql`(d.published_at is distinct from p.published_at
  or d.outlet_id is distinct from p.outlet_id or d.copy_of_id is distinct from p.copy_of_id)`;

/** The description before the description `d`, as `p`; to be joined. */
export const descriptionBefore = Prisma.sql`join article_description p
  on p.article_id = d.article_id and p.version = d.version - 1`;

/**
 * The moments at which something else became known of the articles that cite some records, or of what those are copies of,
 * or of which claims are of one report, which hangs on what is one record too; in order. In one statement.
 */
export const knownChanges = async (sql: Sql, ever: Ever): Promise<readonly Date[]> => {
  const rows = await sql.$queryRaw<{ readonly at: Date }[]>`
    with recursive ${ever}, voice (article_id) as (
      select v.article_id from claim c join revision v on v.id = c.revision_id
      where c.subject_id in (select id from ever)
      union
      select d.copy_of_id from voice join article_description d on d.article_id = voice.article_id
      where d.copy_of_id is not null
    ), near (claim) as (
      select c.id from claim c where c.subject_id in (select id from ever)
      union
      select case when r.claim_id = near.claim then r.other_id else r.claim_id end
      from near join claim_relation r on r.claim_id = near.claim or r.other_id = near.claim
    )
    select distinct at from (
      select d.at from voice join article_description d on d.article_id = voice.article_id ${descriptionBefore}
      where ${saysOtherwise}
      union all
      select r.at from near join claim_relation r on r.claim_id = near.claim
      union all
      select j.at from ever join identity_judgement j on j.record_id = ever.id or j.other_id = ever.id
    ) changed order by at`;
  return rows.map(({ at }) => at);
};

/** Before any of them. */
const first = new Date(0);

/** The last of some moments in order that was not after another one, or was before it. */
export const lastOf = (moments: readonly Date[], at: Date, counts: 'BEFORE' | 'AFTER'): Date =>
  moments.findLast((each) =>
    counts === 'AFTER' ? each.getTime() <= at.getTime() : each.getTime() < at.getTime(),
  ) ?? first;
