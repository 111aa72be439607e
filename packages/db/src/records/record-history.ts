import { byRequest } from '../by-request.ts';
import type { JudgementRow } from '../claims/claim-row.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import {
  type IdentityRow,
  identityColumns,
  identityRow,
  type StoredIdentity,
} from '../identity/read-identity.ts';
import { isUuid } from '../issues.ts';
import { betweenColumns, eachWay, keyed, keyedPage, type Order, ordered, pagesOf } from '../keyset.ts';
import { type Key, type Page, type PageArguments, type Range, rangeOf } from '../page.ts';
import { meaningOf } from '../projection/held.ts';
import { type RelationRow, relationColumns } from '../relations/read-relations.ts';
import { type From, toldFrom } from '../standpoint/conditions.ts';
import { anyMember } from '../standpoint/identity.ts';
import { type DescribedRow, describedAbout, readDescribed } from './described.ts';
import {
  type Books,
  booksOf,
  differenceByClaim,
  differencesByArticle,
  differencesByIdentity,
  differencesByRelation,
  everOne,
  type HistoryDifference,
  stoodFor,
} from './past-holdings.ts';

/**
 * Something entered about a record, with what it did to what is held: a decision on a claim, on whether it is one with
 * another, or on whether two of its claims are of one report; or what became known of an article that speaks of it.
 */
export type HistoryRow = {
  readonly record: string;
  /** The record whose values changed: itself, or, while that stood for itself, one that is one with it. */
  readonly holder: string;
  /**
   * Its number in its books: decisions on claims, on records and on two claims, and the descriptions of each article, are
   * numbered apart.
   */
  readonly sequence: bigint;
  readonly at: Date;
  /** The claim that was judged; null where something else was. */
  readonly claim: { readonly id: string; readonly field: string; readonly judgement: JudgementRow } | null;
  /** What was judged of two records; null where something else was. */
  readonly identity: IdentityRow | null;
  /** What was decided of two claims; null where something else was. */
  readonly relation: RelationRow | null;
  /** What became known of an article; null where something was decided. */
  readonly described: DescribedRow | null;
  /**
   * Of a claim its field, changed or not; of records the fields that hold other values by it; of two claims those that hold
   * other values by it, or whose values have another number of origins; of an article these, and those of other days.
   */
  readonly differences: readonly HistoryDifference[];
  /** Whether other values came into force, or, by what became known of an article, other days or counts. */
  readonly changes: boolean;
};

type Asked = { readonly record: string };
type Decided = {
  readonly record: string;
  readonly kind: string;
  readonly sequence: bigint;
  readonly at: Date;
  /** What was decided on, or described. */
  readonly on: 'CLAIM' | 'RECORDS' | 'TWO_CLAIMS' | 'ARTICLE';
  /** The records that the claim, the two claims or what the article says is about; empty where records were judged. */
  readonly subjects: readonly string[];
  /** The article that was described; else null. */
  readonly article: string | null;
};
type Found = Decided & { readonly request: number; readonly place: Key };

const order: Order = {
  name: 'record.history',
  parts: [
    { sql: Prisma.sql`decided.at`, part: 'timestamp', descending: true },
    { sql: Prisma.sql`decided.sequence`, part: 'bigint', descending: true },
  ],
};

const asked = (requests: readonly Asked[]): Prisma.Sql => Prisma.sql`
  unnest(${requests.map(({ record }) => (isUuid(record) ? record : null))}::uuid[])
  with ordinality as asked(id, at)`;

const upTo = (from: From, at: Prisma.Sql): Prisma.Sql =>
  from?.knownAt ? Prisma.sql`${at} <= ${from.knownAt}` : Prisma.sql`true`;

// Of the decisions on two claims only those count that make claims be of one report, or of one no longer: no other changes
// what is held.
const onReports = Prisma.sql`(t.relation = 'SAME_REPORT_AS' or 'SAME_REPORT_AS' = (
  select p.relation from claim_relation p
  where p.id < t.id and p.claim_id in (t.claim_id, t.other_id) and p.other_id in (t.claim_id, t.other_id)
  order by p.id desc limit 1))`;

/**
 * What was decided about the record `asked`, as `decided`: on claims about it and about what is one with it, or was when it
 * was decided, one by one and two of them, and on these records themselves; and what became known of the articles of these
 * claims. Of those claims that are told by whose word is taken. Needs `ever`.
 */
const decisions = (from: From): Prisma.Sql => {
  const own = anyMember(Prisma.sql`asked.id`, from);
  const known = from?.knownAt ?? null;
  const then = (id: Prisma.Sql, at: Prisma.Sql) =>
    Prisma.sql`root_of(${id}, ${at}) = root_of(asked.id, ${known}::timestamptz)`;
  const ever = Prisma.sql`any(array(select ever.id from ever where ever.at = asked.at))`;
  const concerns = (id: Prisma.Sql, at: Prisma.Sql) =>
    Prisma.sql`(${id} = ${own} or ${then(id, at)}) and ${upTo(from, at)}`;
  const ofClaim = (at: Prisma.Sql) =>
    Prisma.sql`c.subject_id = ${ever} and ${concerns(Prisma.sql`c.subject_id`, at)} and ${toldFrom(from)}`;
  return Prisma.sql`(
    select 'CLAIM' as "on", array[c.subject_id] as subjects, null::uuid as article, j.id as sequence, j.at
    from claim c join judgement j on j.claim_id = c.id where ${ofClaim(Prisma.sql`j.at`)}
    union all
    select 'TWO_CLAIMS', array_agg(distinct t.subject_id), null, t.id, t.at from (
      select t.*, c.subject_id from claim c join claim_relation t on t.claim_id = c.id where ${ofClaim(Prisma.sql`t.at`)}
      union all
      select t.*, c.subject_id from claim c join claim_relation t on t.other_id = c.id where ${ofClaim(Prisma.sql`t.at`)}
    ) t where ${onReports} group by t.id, t.at
    union all
    select 'RECORDS', array[]::uuid[], null, i.id, i.at from identity_judgement i
    where (i.record_id = ${own} or i.other_id = ${own}
      or i.other_id = ${ever} and ${then(Prisma.sql`i.other_id`, Prisma.sql`i.at`)}) and ${upTo(from, Prisma.sql`i.at`)}
    union all
    select 'ARTICLE', array_agg(distinct d.subject), d.article_id, d.version, d.at from ${describedAbout(ever, from)} d
    where ${concerns(Prisma.sql`d.subject`, Prisma.sql`d.at`)} group by d.article_id, d.version, d.at
  ) decided`;
};

const decidedIn = async (
  { prisma }: Database,
  requests: readonly Asked[],
  {
    ranges,
    backward,
    from,
  }: { readonly ranges: readonly Range[]; readonly backward: boolean; readonly from: From },
): Promise<readonly Page<Decided>[]> => {
  const rows = await prisma.$queryRaw<Found[]>`
    with recursive ${everOne(asked(requests))}
    select asked.at::int as request, asked.id as record, s.kind, found.*
    from ${asked(requests)} join record s on s.id = asked.id
    join ${pagesOf(ranges)} on page.at = asked.at
    cross join lateral (
      select decided.*, ${keyed(order)}, row_number() over (order by ${ordered(order, backward)}) as nth
      from ${decisions(from)}
      where ${betweenColumns(order, Prisma.sql`page.after`, Prisma.sql`page.before`)}
      order by ${ordered(order, backward)} limit page.size
    ) found
    order by asked.at, found.nth`;
  const lists = byRequest(
    rows.map((row) => ({ at: row.request, row, place: row.place })),
    requests.length,
  );
  return ranges.map((range, at) => {
    const page = keyedPage(lists[at] ?? [], range, order);
    return { ...page, items: page.items.map(({ cursor, row: { row } }) => ({ cursor, row })) };
  });
};

type JudgedClaim = JudgementRow & {
  readonly sequence: bigint;
  readonly claim: string;
  readonly field: string;
};
type Read = {
  readonly claims: ReadonlyMap<bigint, JudgedClaim>;
  readonly identities: ReadonlyMap<bigint, StoredIdentity>;
  readonly relations: ReadonlyMap<string, RelationRow>;
  /** By article and version, with a space between. */
  readonly described: ReadonlyMap<string, DescribedRow>;
};

const readDecided = async ({ prisma }: Database, decided: readonly Decided[]): Promise<Read> => {
  const numbers = (of: Decided['on']) =>
    decided.filter(({ on }) => on === of).map(({ sequence }) => sequence);
  const claims = await prisma.$queryRaw<JudgedClaim[]>`
    select j.id as sequence, c.id as claim, c.field, j.verdict, j.rank, j.reason, j.confidence, j.at, j.by_id as "byId",
      j.review_id as "reviewId", j.retraction_id::text as "retractionId"
    from judgement j join claim c on c.id = j.claim_id where j.id = any(${numbers('CLAIM')}::bigint[])`;
  const identities = await prisma.$queryRaw<StoredIdentity[]>`
    select ${identityColumns} from identity_judgement i where i.id = any(${numbers('RECORDS')}::bigint[])`;
  const relations = await prisma.$queryRaw<RelationRow[]>`
    select ${relationColumns} from claim_relation t where t.id = any(${numbers('TWO_CLAIMS')}::bigint[])`;
  return {
    claims: new Map(claims.map((row) => [row.sequence, row])),
    identities: new Map(identities.map((row) => [row.sequence, row])),
    relations: new Map(relations.map((row) => [row.id, row])),
    described: await readDescribed(
      prisma,
      decided.flatMap(({ article, sequence }) => (article === null ? [] : [{ article, version: sequence }])),
    ),
  };
};

/** Whose values two judged records changed: the asked one's if it stood for either, else of what was merged into it. */
const concerned = (books: Books, { recordId, otherId, at }: IdentityRow, asked: string): string => {
  const stood = [recordId, otherId].flatMap((id) =>
    (['BEFORE', 'AFTER'] as const).map((entered) => stoodFor(books, id, { at, entered })),
  );
  return stood.includes(asked) ? asked : books.records.has(otherId) ? otherId : recordId;
};

/** Whose values a decision on claims, or a description, changed: the asked one's if it stood for any that it is about. */
const holderOf = ({ record, subjects, at }: Decided, books: Books): string => {
  const stood = subjects.map((subject) => stoodFor(books, subject, { at, entered: 'AFTER' }));
  return stood.includes(record) ? record : (stood[0] ?? record);
};

const ofClaim = (
  decided: Decided,
  { claim: id, field, sequence: _, ...judgement }: JudgedClaim,
  books: Books,
) => {
  const { kind, at, sequence } = decided;
  const holder = holderOf(decided, books);
  const difference = differenceByClaim(
    books,
    { record: holder, kind, field },
    { at, sequence: Number(sequence) },
  );
  return { holder, claim: { id, field, judgement }, differences: [difference] };
};

const ofRecords = ({ record, kind, at }: Decided, stored: StoredIdentity, books: Books) => {
  const identity = identityRow(stored);
  const holder = concerned(books, identity, record);
  return { holder, identity, differences: differencesByIdentity(books, { record: holder, kind, at }) };
};

const ofTwoClaims = (decided: Decided, relation: RelationRow, books: Books) => {
  const { kind, at } = decided;
  const holder = holderOf(decided, books);
  return { holder, relation, differences: differencesByRelation(books, { record: holder, kind, at }) };
};

const ofArticle = (decided: Decided, described: DescribedRow, books: Books) => {
  const { kind, at } = decided;
  const holder = holderOf(decided, books);
  return { holder, described, differences: differencesByArticle(books, { record: holder, kind, at }) };
};

const foundOf = (decided: Decided, read: Read, books: Books) => {
  const { on, sequence, article } = decided;
  const [claim, identity, relation, described] = [
    on === 'CLAIM' ? read.claims.get(sequence) : undefined,
    on === 'RECORDS' ? read.identities.get(sequence) : undefined,
    on === 'TWO_CLAIMS' ? read.relations.get(String(sequence)) : undefined,
    on === 'ARTICLE' ? read.described.get(`${article} ${sequence}`) : undefined,
  ];
  if (claim) return ofClaim(decided, claim, books);
  if (identity) return ofRecords(decided, identity, books);
  if (relation) return ofTwoClaims(decided, relation, books);
  if (described) return ofArticle(decided, described, books);
  throw new Error(`The entry ${sequence} (${on}) was not read.`);
};

const nothing = { claim: null, identity: null, relation: null, described: null };

const entryOf = (decided: Decided, read: Read, books: Books): HistoryRow => {
  const { record, sequence, at, on } = decided;
  const found = foundOf(decided, read, books);
  // What became known of an article is told of for the days and counts that it changed, too.
  const changes = found.differences.some(
    ({ before, after }) => on === 'ARTICLE' || meaningOf(before) !== meaningOf(after),
  );
  return { record, sequence, at, ...nothing, ...found, changes };
};

/**
 * What was decided about records, newest first, a page a request: each judgement on a claim, with what its field held
 * before and after it; each on whether the record is one with another, with the fields that changed by it; each by which
 * two of its claims are of one report, or no longer, with the fields that changed or are counted anew; and each time that a
 * date, an outlet or an original became known of an article that speaks of it. As the claims of that time add up with what
 * was known of their articles then, and of the records that they name today. By the word of some, what these say alone;
 * whatever day is asked for, all days. For who has signed in. A constant number of statements.
 */
export const recordHistory = async (
  db: Database,
  requests: readonly (Asked & PageArguments)[],
  from: From = null,
): Promise<readonly Page<HistoryRow>[]> => {
  const pages = await eachWay(
    requests.map((request) => ({ record: request.record, range: rangeOf(request, order) })),
    async (some, backward) => decidedIn(db, some, { ranges: some.map(({ range }) => range), backward, from }),
  );
  const read = await readDecided(
    db,
    pages.flatMap(({ items }) => items.map(({ row }) => row)),
  );
  const points = pages.flatMap(({ items }) =>
    items.flatMap(({ row: { at, on } }) => [
      { at, entered: 'AFTER' as const },
      ...(on === 'CLAIM' ? [] : [{ at, entered: 'BEFORE' as const }]),
    ]),
  );
  const books = await booksOf(db.prisma, { asked: asked(requests), count: requests.length }, points, from);
  return pages.map((page, at) => ({
    ...page,
    items: page.items.map(({ cursor, row }) => ({ cursor, row: entryOf(row, read, books[at] as Books) })), // one for each request
  }));
};

/** How many decisions there are about records; in one statement. */
export const countHistory = async (
  { prisma }: Database,
  requests: readonly Asked[],
  from: From = null,
): Promise<readonly number[]> => {
  const rows = await prisma.$queryRaw<{ readonly count: number }[]>`
    with recursive ${everOne(asked(requests))}
    select (select count(*)::int from ${decisions(from)}) as count
    from ${asked(requests)} order by asked.at`;
  return rows.map(({ count }) => count);
};
