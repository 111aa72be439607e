import type { JudgementRow } from '../claims/claim-row.ts';
import type { Database } from '../connect.ts';
import {
  type IdentityRow,
  identityColumns,
  identityRow,
  type StoredIdentity,
} from '../identity/read-identity.ts';
import { eachWay } from '../keyset.ts';
import { type Page, type PageArguments, rangeOf } from '../page.ts';
import { meaningOf } from '../projection/held.ts';
import { type RelationRow, relationColumns } from '../relations/read-relations.ts';
import type { From } from '../standpoint/conditions.ts';
import { type Asked, asked, type Decided, decidedIn, order } from './decided-about.ts';
import { type DescribedRow, readDescribed } from './described.ts';
import {
  type Books,
  booksOf,
  differenceByClaim,
  differencesByArticle,
  differencesByIdentity,
  differencesByRelation,
  type HistoryDifference,
  stoodFor,
} from './past-holdings.ts';

/**
 * Something entered about a record, with what it did to what is held: a decision on a claim, on whether it is one with
 * another, or on what two of its claims are to each other; or what became known of an article that speaks of it.
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
  /** Whether other values came into force; or other counts by what was decided of two claims, and other days or counts by what became known of an article. */
  readonly changes: boolean;
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

const foundOf = (decided: Decided, read: Read, books: Books) => {
  const { record, kind, at, on, sequence, article } = decided;
  const holder = holderOf(decided, books);
  const of = { record: holder, kind, at };
  switch (on) {
    case 'CLAIM': {
      const judged = read.claims.get(sequence);
      if (!judged) break;
      const { claim: id, field, sequence: _, ...judgement } = judged;
      const entered = { at, sequence: Number(sequence) };
      const difference = differenceByClaim(books, { record: holder, kind, field }, entered);
      return { holder, claim: { id, field, judgement }, differences: [difference] };
    }
    case 'RECORDS': {
      const stored = read.identities.get(sequence);
      if (!stored) break;
      const identity = identityRow(stored);
      const stood = concerned(books, identity, record);
      return { holder: stood, identity, differences: differencesByIdentity(books, { ...of, record: stood }) };
    }
    case 'TWO_CLAIMS': {
      const relation = read.relations.get(String(sequence));
      if (!relation) break;
      return { holder, relation, differences: differencesByRelation(books, of) };
    }
    case 'ARTICLE': {
      const described = read.described.get(`${article} ${sequence}`);
      if (!described) break;
      return { holder, described, differences: differencesByArticle(books, of) };
    }
  }
  throw new Error(`The entry ${sequence} (${on}) was not read.`);
};

const nothing = { claim: null, identity: null, relation: null, described: null };

const entryOf = (decided: Decided, read: Read, books: Books): HistoryRow => {
  const { record, sequence, at, on } = decided;
  const found = foundOf(decided, read, books);
  // What became known of an article, or was decided of two claims, is told of for the days and counts that it changed, too.
  const counts = on === 'ARTICLE' || on === 'TWO_CLAIMS';
  const changes = found.differences.some(
    ({ before, after }) => counts || meaningOf(before.values) !== meaningOf(after.values),
  );
  return { record, sequence, at, ...nothing, ...found, changes };
};

/**
 * What was decided about records, newest first, a page a request: each judgement on a claim, with what its field held
 * before and after it; each on whether the record is one with another, with the fields that changed by it; each on
 * what two of its claims are to each other, with the fields that changed or are counted anew by what is of one report; and each time that a
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
