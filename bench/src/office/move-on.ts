import { Client } from 'pg';
import { connect, type Database } from '../../../packages/db/src/connect.ts';
import { judgeIdentity } from '../../../packages/db/src/identity/judge-identity.ts';
import { mendLinkHistory } from '../../../packages/db/src/projection/link-history.ts';
import { compareRecords } from '../../../packages/db/src/projection/project-records.ts';
import { writeRecords } from '../../../packages/db/src/projection/write.ts';
import { writeOnDays } from '../../../packages/db/src/projection/write-on-days.ts';
import { transaction } from '../../../packages/db/src/transaction.ts';
import { reviewer } from './article-rows.ts';

const merged = 200; // pairs of organisations
const atOnce = 500;

// Every third record has changed: one of its claims was accepted after all were published. Of those that have had two names
// it is the one of today, so that they were called by the other before.
const decideLater = `
  create table moved_on as
    select id, row_number() over (order by md5(id::text)) as nth from record
    where standing = 'PUBLISHED' and ('x' || left(md5(id::text), 6))::bit(24)::int % 3 = 0;
  create table renamed as
    select m.id, c.id as claim_id, (select min(value ->> 'name') from claim where subject_id = m.id and field = 'names'
      and value ->> 'kind' = 'PRIMARY' and value_key <> c.value_key) as former
    from moved_on m join claim c on c.subject_id = m.id and c.field = 'names' and c.value ->> 'language' = 'en'
    where not exists (select from claim twice
      where twice.subject_id = m.id and twice.value_key = c.value_key and twice.id <> c.id);
  update judgement set id = nextval(pg_get_serial_sequence('judgement', 'id')),
    at = (select at + interval '1 day' from clock where id = 1)
  where claim_id in (
    select claim_id from renamed union all
    (select distinct on (c.subject_id) c.id from moved_on m join claim c on c.subject_id = m.id
    where c.field <> 'names' and m.id not in (select id from renamed) order by c.subject_id, md5(c.id)));
  insert into former_caption (record_id, caption, since, until)
    select r.id, n.former, r.captioned, k.at + interval '1 day'
    from renamed n join record r on r.id = n.id cross join clock k where k.id = 1;
  update record set captioned = (select at + interval '1 day' from clock where id = 1)
  where id in (select id from renamed);
  drop table renamed`;

// Of every tenth of them a claim was taken back.
const takeBack = `
  insert into judgement (claim_id, verdict, rank, reason, by_id, at)
  select distinct on (c.subject_id) c.id, 'ACCEPTED'::verdict, 'DEPRECATED'::rank, 'It was taken back.', '${reviewer}',
    (select at + interval '2 days' from clock where id = 1)
  from moved_on m join claim c on c.subject_id = m.id
  where m.nth % 10 = 0 and c.field <> 'names' order by c.subject_id, md5(c.id) desc`;

const tell = `
  update record set version = version + 1, updated_at = (select at + interval '2 days' from clock where id = 1)
  where id in (select id from moved_on);
  insert into change (sequence, record_id, kind, action, version, at)
  select k.sequence + m.nth, r.id, r.kind, 'CHANGED'::change_action, r.version, r.updated_at
  from moved_on m join record r on r.id = m.id cross join clock k where k.id = 1;
  update clock set sequence = sequence + (select count(*) from moved_on), at = at + interval '2 days' where id = 1;
  drop table moved_on`;

// When links were what follows from judgements, of which some were moved; so does their place among those of a day.
const replay = async (db: Database, ids: readonly string[]): Promise<void> => {
  for (let from = 0; from < ids.length; from += atOnce)
    await transaction(db, async (sql) => {
      const some = ids.slice(from, from + atOnce);
      await mendLinkHistory(sql, some);
      await writeOnDays(sql, await compareRecords(sql, some));
    });
};

const projectAnew = async (db: Database, ids: readonly string[]): Promise<void> => {
  for (let from = 0; from < ids.length; from += atOnce)
    await transaction(db, async (sql) => {
      const compared = await compareRecords(sql, ids.slice(from, from + atOnce));
      await writeRecords(
        sql,
        compared.filter(({ differences }) => differences.length > 0),
      );
    });
};

// A merge changes what its neighbours hold too: what a record is at is read as it is merged.
const versionOf = async ({ prisma }: Database, id: string): Promise<number> =>
  (await prisma.record.findUniqueOrThrow({ where: { id } })).version;

const merge = async (db: Database): Promise<void> => {
  const organisations = await db.prisma.$queryRaw<{ readonly id: string }[]>`
    select id from record where kind = 'Organisation' and standing = 'PUBLISHED'
      and not exists (select from article_description d where d.outlet_id = record.id)
    order by md5(id::text) desc limit ${2 * merged}`;
  for (let at = 0; at + 1 < organisations.length; at += 2) {
    const [record, other] = [organisations[at]?.id, organisations[at + 1]?.id];
    if (record && other)
      await judgeIdentity(
        db,
        { id: reviewer, role: 'REVIEWER' },
        {
          record,
          recordVersion: await versionOf(db, record),
          other,
          otherVersion: await versionOf(db, other),
          verdict: 'SAME',
        },
      );
  }
};

/**
 * Has an office go on after all its records were published: of every third one a claim is accepted only then, of every
 * thirtieth one is taken back, and some organisations are merged, by the project's own command. What records hold is
 * what its own projection makes of that.
 */
export const moveOn = async (url: string, say: (line: string) => void): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const db = connect(url);
  try {
    // What is decided already is moved: the books themselves never do so.
    await client.query('set session_replication_role = replica');
    await client.query(decideLater);
    await client.query(takeBack);
    say('  a third of the records has changed');
    const { rows } = await client.query<{ readonly id: string; readonly takenBack: boolean }>(
      'select id, nth % 10 = 0 as "takenBack" from moved_on order by id',
    );
    await projectAnew(
      db,
      rows.filter(({ takenBack }) => takenBack).map(({ id }) => id),
    );
    await client.query(tell);
    await client.query('vacuum analyze');
    say('  projected');
    // An office that was made before links told since when they are known tells it of none.
    const untold = await client.query<{ readonly id: string }>(
      'select distinct source_id as id from link where learnt = 0',
    );
    await replay(db, [...new Set([...rows, ...untold.rows].map(({ id }) => id))].sort());
    say('  links replayed');
    await merge(db);
    say(`  ${merged} organisations merged`);
  } finally {
    await db.close();
    await client.end();
  }
};
