import { type KindName, kindNames, kindOf, type Standpoint, waysBack } from '@chancery/domain';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { every } from '../logic.ts';
import type { OrderBy } from '../order-by.ts';
import type { KindFilter } from '../records/filter/record-filter.ts';
import { matching, onlyKind, type RecordFilter } from '../records/read-records.ts';
import { nearSources, publicFrom, standsFrom } from './conditions.ts';
import { comparedAtMost, tooMany } from './few.ts';
import { anyMember } from './identity.ts';
import { overlay, type Unchanged } from './overlay.ts';
import { projectedFrom, type RecordThere } from './records-from.ts';
import { judgementFrom } from './then.ts';

/** A part of a list from a standpoint: tables that stand before its statement (`with`), and its condition. */
export type PartOfList = { readonly tables: Prisma.Sql; readonly condition: Prisma.Sql };

type Asked = RecordFilter & { readonly orderBy?: OrderBy | null };

/** How many records are computed at once, where nothing else is said. */
export const batchSize = 1_000;

const namesIn = (filter: KindFilter): readonly string[] => [
  ...Object.keys(filter),
  ...[...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])].flatMap(namesIn),
];

/** Fields whose links lead to records of a list, where it asks for what leads to them; and the kinds that have them. */
type LeadingBack = { readonly fields: readonly string[]; readonly kinds: readonly KindName[] };

const leadingBack = (request: RecordFilter): LeadingBack | null => {
  const kind = onlyKind(request);
  const names = new Set(namesIn(request.filter ?? {}));
  const back = kind === null ? [] : waysBack(kind).filter(({ reverse }) => names.has(reverse));
  const from = back.flatMap((way) => way.from);
  return from.length === 0
    ? null
    : {
        fields: [...new Set(from.map(({ field }) => field))],
        kinds: [...new Set(from.map((each) => each.kind))],
      };
};

const kindsOf = ({ kinds }: RecordFilter): readonly KindName[] => [...new Set(kinds ?? kindNames)];

/** The fields that decide about a list, of its own records and of those that lead to them. */
const decidingFields = (request: Asked, counted: readonly string[]): readonly string[] => {
  const asked = [...namesIn(request.filter ?? {}), ...counted, ...(leadingBack(request)?.fields ?? [])];
  const order = request.orderBy?.field;
  const byName = request.name !== null || !order || order === 'CAPTION';
  return [...new Set([...asked, ...(order ? [order] : []), ...(byName ? ['names'] : [])])].filter((field) =>
    kindNames.some((kind) => Object.hasOwn(kindOf(kind)?.fields ?? {}, field)),
  );
};

const accepted = (
  record: Prisma.Sql,
  from: Standpoint,
): Prisma.Sql => Prisma.sql`claim c ${judgementFrom(from)}
  where c.subject_id = ${anyMember(record, from)} and ${standsFrom(from)}`;

const changedSince = (record: Prisma.Sql, moment: Date): Prisma.Sql =>
  Prisma.sql`exists (select 1 from change where record_id = ${record} and at > ${moment})`;

const comparesAll = ({ validAt, accordingTo }: Standpoint): boolean =>
  accordingTo !== null || validAt?.holds === 'CERTAINLY';

/** Whether a record may be another from the standpoint than it is today. */
const differs = (record: Prisma.Sql, from: Standpoint): Prisma.Sql => {
  const { knownAt, validAt } = from;
  if (comparesAll(from)) return Prisma.sql`true`;
  const dated = Prisma.sql`exists (select 1 from ${accepted(record, from)} and c.valid_time is not null)`;
  if (knownAt && validAt) return Prisma.sql`(${changedSince(record, knownAt)} or ${dated})`;
  return knownAt ? changedSince(record, knownAt) : dated;
};

/** Whether a record that was not computed is from the standpoint what is stored of it. */
const unchanged =
  (from: Standpoint): Unchanged =>
  (record) => {
    if (comparesAll(from)) return Prisma.sql`false`;
    return from.knownAt ? Prisma.sql`not ${changedSince(record, from.knownAt)}` : Prisma.sql`true`;
  };

// What a claim is about, and what stands for that today: either has changed where what held its link there has.
const leading = (
  record: Prisma.Sql,
  { fields, kinds }: LeadingBack,
  from: Standpoint,
): Prisma.Sql => Prisma.sql`
  select source.id from claim_reference n join claim told on told.id = n.claim_id
  join record about on about.id = told.subject_id
  cross join lateral (values (about.id), (coalesce(about.canonical_id, about.id))) source(id)
  where n.record_id = ${anyMember(record, from)} and n."as" in ('TARGET', 'WITHIN')
    and told.field = any(${[...fields]}) and about.kind = any(${[...kinds]}) and ${differs(Prisma.sql`source.id`, from)}`;

const hangsOnOthers = (back: LeadingBack | null, from: Standpoint): Prisma.Sql =>
  back === null ? Prisma.sql`false` : Prisma.sql`exists (${leading(Prisma.sql`r.id`, back, from)})`;

const decides = (back: LeadingBack | null, from: Standpoint): Prisma.Sql =>
  Prisma.sql`(${differs(Prisma.sql`r.id`, from)} or ${hangsOnOthers(back, from)})`;

const batchesOf = async function* (
  { prisma }: Database,
  request: RecordFilter,
  from: Standpoint,
  size: number,
): AsyncGenerator<readonly string[]> {
  const back = leadingBack(request);
  let after: string | null = null;
  do {
    const rows: readonly { readonly id: string }[] = await prisma.$queryRaw<{ readonly id: string }[]>`
      select r.id from record r ${publicFrom(from)}
      where r.kind = any(${[...kindsOf(request)]}) and ${nearSources(from)} and ${decides(back, from)}
        and (${after}::uuid is null or r.id > ${after}::uuid)
      order by r.id limit ${size}`;
    if (rows.length > 0) yield rows.map(({ id }) => id);
    after = rows.length < size ? null : (rows.at(-1)?.id ?? null);
  } while (after !== null);
};

const othersOf = async (
  { prisma }: Database,
  batch: readonly string[],
  back: LeadingBack | null,
  from: Standpoint,
): Promise<readonly string[]> => {
  if (back === null) return [];
  const rows = await prisma.$queryRaw<{ readonly id: string }[]>`
    select distinct other.id from unnest(${[...batch]}::uuid[]) asked(id)
    cross join lateral (${leading(Prisma.sql`asked.id`, back, from)}) other limit ${comparedAtMost + 1}`;
  return rows.map(({ id }) => id);
};

/** A batch with the others that it hangs on, in two where those are too many. Throws Invalid where one record has too many. */
const withOthers = async function* (
  db: Database,
  batch: readonly string[],
  back: LeadingBack | null,
  from: Standpoint,
): AsyncGenerator<{ readonly batch: readonly string[]; readonly others: readonly string[] }> {
  const others = await othersOf(db, batch, back, from);
  if (others.length <= comparedAtMost) yield { batch, others };
  else if (batch.length === 1) throw tooMany();
  else {
    const half = Math.ceil(batch.length / 2);
    for (const some of [batch.slice(0, half), batch.slice(half)]) yield* withOthers(db, some, back, from);
  }
};

type PartsAsked = {
  /** Fields whose values are counted. */
  readonly counted?: readonly string[];
  /** A further condition on what the record `r` holds. */
  readonly holding?: Prisma.Sql | null;
  /** How many records are computed at once. */
  readonly atOnce?: number;
};

/**
 * The parts that a narrowed or ordered list from a standpoint is made of, each with tables as they are there: first what
 * is as it is stored, then what may differ, computed batch by batch with what it hangs on; of no record in two of them.
 * Throws Invalid where one record hangs on too many others.
 */
export const partsOfList = async function* (
  db: Database,
  request: Asked,
  from: Standpoint,
  { counted = [], holding = null, atOnce = batchSize }: PartsAsked = {},
): AsyncGenerator<PartOfList> {
  const back = leadingBack(request);
  const condition = every([matching(null, request, from), ...(holding ? [holding] : [])]);
  const asStored = unchanged(from);
  const tables = (records: readonly RecordThere[], ids: readonly string[]) =>
    Prisma.sql`with ${overlay(records, ids, onlyKind(request), asStored)}`;
  if (!comparesAll(from))
    yield {
      tables: Prisma.empty,
      condition: Prisma.sql`r.standing = 'PUBLISHED' and not ${decides(back, from)} and ${condition}`,
    };
  // What a record has to hold may be in any of its fields.
  const fields = holding ? null : decidingFields(request, counted);
  for await (const ids of batchesOf(db, request, from, atOnce))
    for await (const { batch, others } of withOthers(db, ids, back, from)) {
      const asked = [...new Set([...batch, ...others])];
      const records = [...(await projectedFrom(db, asked, from, fields)).values()];
      const distinct = [...new Map(records.map((record) => [record.id, record])).values()];
      yield {
        tables: tables(distinct, asked),
        condition: Prisma.sql`r.id = any(${[...batch]}::uuid[]) and ${condition}`,
      };
    }
};
