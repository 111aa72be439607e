import { canonicalJson, isLinkType, kindNames, kindOf } from '@chancery/domain';
import { Prisma } from '../generated/prisma/client.ts';
import { inChunks } from '../in-chunks.ts';
import type { Heard } from '../standpoint/conditions.ts';
import { rootFrom } from '../standpoint/identity.ts';
import { claimsOut, toldLinks } from '../standpoint/told-links.ts';
import type { Sql } from '../transaction.ts';
import type { Difference } from './differences.ts';

/** What a link was from one moment on, until another; null where it is so today. Moments as PostgreSQL prints them. */
type Version = {
  readonly source: string;
  readonly field: string;
  readonly key: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly since: string;
  readonly until: string | null;
};

// Of a field that holds one value another may have driven out what is told, which is not told by its claims alone.
const ofMany = new Map(
  kindNames.flatMap((kind) =>
    Object.entries(kindOf(kind)?.fields ?? {}).flatMap(([field, { type, holds }]) =>
      isLinkType(type) && holds === 'MANY' ? [[`${kind}.${field}`, type.link.reverse] as const] : [],
    ),
  ),
);
const fields = [...ofMany.keys()];

const then: Heard = { knownAt: Prisma.sql`moment.at`, accordingTo: null };
const told = toldLinks(claimsOut(Prisma.sql`moment.id`, then, Prisma.sql`moment.id`), Prisma.sql`true`, then);
const end = (name: string): Prisma.Sql => rootFrom(Prisma.sql`(told.value ->> ${name})::uuid`, then);

const content = (
  target: Prisma.Sql,
  within: Prisma.Sql,
  value: (name: string) => Prisma.Sql,
): Prisma.Sql => Prisma.sql`
  jsonb_build_object('target', ${target}, 'within', ${within}, 'described', ${value('described')}, 'role', ${value('role')},
    'title', ${value('title')}, 'share', ${value('share')}, 'realisation', realisation, 'certainty', certainty, 'learnt', learnt)`;

// Who was one with whom may have changed what a record holds whenever two were judged that were ever one with it, or with
// what its links lead to.
const replayed = (records: readonly string[]): Prisma.Sql => Prisma.sql`
  with recursive kin (asked, id) as (
    select id, id from unnest(${[...records]}::uuid[]) given(id)
    union
    select kin.asked, other.id from kin join identity_judgement m
      on (m.record_id = kin.id or m.other_id = kin.id) and m.verdict = 'SAME'
    cross join lateral (values (m.record_id), (m.other_id)) other(id)
  ), about as (
    select kin.asked, c.id as claim from kin join record r on r.id = kin.id join claim c on c.subject_id = kin.id
    where r.kind || '.' || c.field = any(${fields})
  ), named (asked, id) as (
    select asked, id from kin
    union
    select about.asked, n.record_id from about join claim_reference n on n.claim_id = about.claim and n."as" in ('TARGET', 'WITHIN')
    union
    select named.asked, other.id from named join identity_judgement m
      on (m.record_id = named.id or m.other_id = named.id) and m.verdict = 'SAME'
    cross join lateral (values (m.record_id), (m.other_id)) other(id)
  ), moment as materialized (
    select id, at, row_number() over (partition by id order by at) as nth from (
      select about.asked as id, j.at from about join judgement j on j.claim_id = about.claim
      union
      select named.asked, m.at from named join identity_judgement m on m.record_id = named.id or m.other_id = named.id
    ) each
  ), there as (
    select moment.id, moment.nth, told.field, told.key, ${content(end('target'), end('within'), (name) =>
      name === 'share'
        ? Prisma.sql`nullif(told.value -> 'share', 'null')`
        : Prisma.sql`told.value ->> ${name}`,
    )} as content
    from moment cross join lateral ${told}
    join record r on r.id = moment.id
    where r.kind || '.' || told.field = any(${fields}) and ${rootFrom(Prisma.sql`moment.id`, then)} = moment.id
  ), stretch as (
    select *, nth - row_number() over (partition by id, field, key, content order by nth) as since from there
  ), version as (
    select id, field, key, content, min(nth) as first, max(nth) as last from stretch group by id, field, key, content, since
  )
  select version.id as source, version.field, version.key, version.content, began.at::text as since, ended.at::text as until
  from version join moment began on began.id = version.id and began.nth = version.first
  left join moment ended on ended.id = version.id and ended.nth = version.last + 1`;

const stored = (records: readonly string[]): Prisma.Sql => {
  const own = content(Prisma.sql`target_id`, Prisma.sql`within_id`, (name) => Prisma.raw(name));
  const of = (table: Prisma.Sql, until: Prisma.Sql): Prisma.Sql => Prisma.sql`
    select source_id as source, l.field, value_key as key, ${own} as content, since::text, ${until} as until
    from ${table} l join record r on r.id = l.source_id
    where source_id = any(${[...records]}::uuid[]) and r.kind || '.' || l.field = any(${fields})`;
  return Prisma.sql`${of(Prisma.sql`link`, Prisma.sql`null`)} union all ${of(Prisma.sql`former_link`, Prisma.sql`until::text`)}`;
};

const bySource = (versions: readonly Version[]): ReadonlyMap<string, readonly Version[]> => {
  const found = new Map<string, Version[]>();
  for (const version of versions) found.set(version.source, [...(found.get(version.source) ?? []), version]);
  return found;
};
const text = (versions: readonly Version[] = []): string =>
  canonicalJson(versions.map((version) => canonicalJson(version)).sort());

const write = async (sql: Sql, sources: readonly string[], versions: readonly Version[]): Promise<void> => {
  await sql.formerLink.deleteMany({ where: { sourceId: { in: [...sources] } } });
  await inChunks(versions, async (some) => {
    const given = Prisma.sql`jsonb_to_recordset(${JSON.stringify(some)}::jsonb)
      given(source uuid, field text, key text, content jsonb, since timestamptz, until timestamptz)`;
    await sql.$executeRaw`
      update link set learnt = (content ->> 'learnt')::bigint, since = given.since from ${given}
      where given.until is null and link.source_id = given.source and link.field = given.field and link.value_key = given.key`;
    await sql.$executeRaw`
      insert into former_link (source_id, field, reverse, target_id, within_id, described, role, title, share, value_key,
        realisation, certainty, learnt, since, until)
      select source, given.field, ${JSON.stringify(Object.fromEntries(ofMany))}::jsonb ->> (r.kind || '.' || given.field),
        (content ->> 'target')::uuid, (content ->> 'within')::uuid, content ->> 'described', content ->> 'role',
        content ->> 'title', nullif(content -> 'share', 'null'), key, (content ->> 'realisation')::realisation,
        (content ->> 'certainty')::certainty, (content ->> 'learnt')::bigint, since, until
      from ${given} join record r on r.id = source where until is not null`;
  });
};

/**
 * Replays the judgements on what records link to, mends what is stored of when each link was what, and tells of it. The
 * links of today are right already.
 */
export const mendLinkHistory = async (
  sql: Sql,
  records: readonly string[],
): Promise<readonly Difference[]> => {
  const wanted = bySource(await sql.$queryRaw<Version[]>(replayed(records)));
  const is = bySource(await sql.$queryRaw<Version[]>(stored(records)));
  const differing = records.filter((record) => text(is.get(record)) !== text(wanted.get(record)));
  await write(
    sql,
    differing,
    differing.flatMap((record) => wanted.get(record) ?? []),
  );
  return differing.map((record) => ({
    record,
    place: 'links.history',
    is: text(is.get(record)),
    shouldBe: text(wanted.get(record)),
  }));
};
