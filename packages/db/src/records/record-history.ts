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
import { type From, toldFrom } from '../standpoint/conditions.ts';
import { anyMember } from '../standpoint/identity.ts';
import { type DescribedRow, describedAbout, readDescribed } from './described.ts';
import {
  type Books,
  booksOf,
  differenceByClaim,
  differencesByArticle,
  differencesByIdentity,
  everOne,
  type HistoryDifference,
  stoodFor,
} from './past-holdings.ts';

/**
 * Something entered about a record, with what it did to what is held: a decision on a claim, or on whether it is one with
 * another, or what became known of an article that speaks of it.
 */
export type HistoryRow = {
  readonly record: string;
  /** The record whose values changed: itself, or, while that stood for itself, one that is one with it. */
  readonly holder: string;
  /** Its number in its books: judgements on claims, those on records and the descriptions of each article are numbered apart. */
  readonly sequence: bigint;
  readonly at: Date;
  /** The claim that was judged; null where records were. */
  readonly claim: { readonly id: string; readonly field: string; readonly judgement: JudgementRow } | null;
  /** What was judged of two records; null where none were. */
  readonly identity: IdentityRow | null;
  /** What became known of an article; null where something was judged. */
  readonly described: DescribedRow | null;
  /**
   * Of a claim its field, changed or not; of records the fields that hold other values by it; of an article those that
   * hold other values, other days, or have other counts of origins.
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
  readonly what: 'CLAIM' | 'IDENTITY' | 'ARTICLE';
  /** The records that the claim is about, or that what the article says is about; empty where records were judged. */
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

/**
 * What was decided about the record `asked`, as `decided`: on claims about it and about what is one with it, or was when it
 * was decided, and on these records themselves; and what became known of the articles of these claims. Of those claims
 * that are told by whose word is taken. Needs `ever`.
 */
const decisions = (from: From): Prisma.Sql => {
  const own = anyMember(Prisma.sql`asked.id`, from);
  const known = from?.knownAt ?? null;
  const then = (id: Prisma.Sql, at: Prisma.Sql) =>
    Prisma.sql`root_of(${id}, ${at}) = root_of(asked.id, ${known}::timestamptz)`;
  const ever = Prisma.sql`any(array(select ever.id from ever where ever.at = asked.at))`;
  const concerns = (id: Prisma.Sql, at: Prisma.Sql) => Prisma.sql`(${id} = ${own} or ${then(id, at)})`;
  return Prisma.sql`(
    select 'CLAIM' as what, array[c.subject_id] as subjects, null::uuid as article, j.id as sequence, j.at
    from claim c join judgement j on j.claim_id = c.id
    where c.subject_id = ${ever} and ${concerns(Prisma.sql`c.subject_id`, Prisma.sql`j.at`)}
      and ${upTo(from, Prisma.sql`j.at`)} and ${toldFrom(from)}
    union all
    select 'IDENTITY', array[]::uuid[], null, i.id, i.at from identity_judgement i
    where (i.record_id = ${own} or i.other_id = ${own}
      or i.other_id = ${ever} and ${then(Prisma.sql`i.other_id`, Prisma.sql`i.at`)}) and ${upTo(from, Prisma.sql`i.at`)}
    union all
    select 'ARTICLE', array_agg(distinct d.subject), d.article_id, d.version, d.at from ${describedAbout(ever, from)} d
    where ${concerns(Prisma.sql`d.subject`, Prisma.sql`d.at`)} and ${upTo(from, Prisma.sql`d.at`)}
    group by d.article_id, d.version, d.at
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
  /** By article and version, with a space between. */
  readonly described: ReadonlyMap<string, DescribedRow>;
};

const readDecided = async ({ prisma }: Database, decided: readonly Decided[]): Promise<Read> => {
  const numbers = (of: Decided['what']) =>
    decided.filter(({ what }) => what === of).map(({ sequence }) => sequence);
  const claims = await prisma.$queryRaw<JudgedClaim[]>`
    select j.id as sequence, c.id as claim, c.field, j.verdict, j.rank, j.reason, j.confidence, j.at, j.by_id as "byId",
      j.review_id as "reviewId", j.retraction_id::text as "retractionId"
    from judgement j join claim c on c.id = j.claim_id where j.id = any(${numbers('CLAIM')}::bigint[])`;
  const identities = await prisma.$queryRaw<StoredIdentity[]>`
    select ${identityColumns} from identity_judgement i where i.id = any(${numbers('IDENTITY')}::bigint[])`;
  return {
    claims: new Map(claims.map((row) => [row.sequence, row])),
    identities: new Map(identities.map((row) => [row.sequence, row])),
    described: await readDescribed(
      prisma,
      decided.flatMap(({ article, sequence }) => (article === null ? [] : [{ article, version: sequence }])),
    ),
  };
};

/** Whose values two judged records changed: the asked one's if it stood for either, else of what was merged into it. */
const concerned = (books: Books, { recordId, otherId, at }: IdentityRow, asked: string): string => {
  const stood = [recordId, otherId].flatMap((id) =>
    (['BEFORE', 'AFTER'] as const).map((identity) => stoodFor(books, id, { at, identity })),
  );
  return stood.includes(asked) ? asked : books.records.has(otherId) ? otherId : recordId;
};

const nothing = { claim: null, identity: null, described: null };

const entryByClaim = (decided: Decided, row: JudgedClaim, books: Books): HistoryRow => {
  const { record, kind, sequence, at, subjects } = decided;
  const { claim: id, field, sequence: _, ...judgement } = row;
  const [subject = record] = subjects;
  const holder = stoodFor(books, subject, { at, identity: 'AFTER' });
  const difference = differenceByClaim(
    books,
    { record: holder, kind, field },
    { at, sequence: Number(sequence) },
  );
  const changes = meaningOf(difference.before) !== meaningOf(difference.after);
  const judged = { ...nothing, claim: { id, field, judgement } };
  return { record, holder, sequence, at, ...judged, differences: [difference], changes };
};

const entryByIdentity = (decided: Decided, stored: StoredIdentity, books: Books): HistoryRow => {
  const { record, kind, sequence, at } = decided;
  const identity = identityRow(stored);
  const holder = concerned(books, identity, record);
  const differences = differencesByIdentity(books, { record: holder, kind, at });
  const changes = differences.length > 0;
  return { record, holder, sequence, at, ...nothing, identity, differences, changes };
};

const entryByArticle = (decided: Decided, described: DescribedRow, books: Books): HistoryRow => {
  const { record, kind, sequence, at, subjects } = decided;
  const holders = subjects.map((subject) => stoodFor(books, subject, { at, identity: 'AFTER' }));
  const holder = holders.includes(record) ? record : (holders[0] ?? record);
  const differences = differencesByArticle(books, { record: holder, kind, at });
  const changes = differences.length > 0;
  return { record, holder, sequence, at, ...nothing, described, differences, changes };
};

const entryOf = (decided: Decided, read: Read, books: Books): HistoryRow => {
  const { what, sequence, article } = decided;
  const claim = what === 'CLAIM' && read.claims.get(sequence);
  if (claim) return entryByClaim(decided, claim, books);
  const identity = what === 'IDENTITY' && read.identities.get(sequence);
  if (identity) return entryByIdentity(decided, identity, books);
  const described = what === 'ARTICLE' && read.described.get(`${article} ${sequence}`);
  if (described) return entryByArticle(decided, described, books);
  throw new Error(`The entry ${sequence} (${what}) was not read.`);
};

/**
 * What was decided about records, newest first, a page a request: each judgement on a claim, with what its field held
 * before and after it; each on whether the record is one with another, with the fields that changed by it; and each time
 * that a date, an outlet or an original became known of an article that speaks of it. As the claims of that time add up
 * with what was known of their articles then, and of the records that they name today. By the word of some, what these
 * say alone; whatever day is asked for, all days. For who has signed in. A constant number of statements.
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
    items.flatMap(({ row: { at, what } }) => [
      { at },
      ...(what === 'ARTICLE' ? [{ at, articles: 'BEFORE' as const }] : []),
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
