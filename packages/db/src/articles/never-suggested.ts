import { NotFound } from '@chancery/domain';
import { enterOfficeDeed } from '../activity/enter-office-deed.ts';
import { type Actor, requireRole } from '../actor.ts';
import { enterDeed } from '../acts/enter-deed.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { issue, isUuid, refuseIf, textIssues, uuids } from '../issues.ts';
import { between, keyed, keyedPage, type Order, ordered } from '../keyset.ts';
import { type Page, type PageArguments, rangeOf } from '../page.ts';
import { type Sql, transaction } from '../transaction.ts';
import { newestOf } from './newest.ts';

/** Words that the office does not suggest: as a name of one record, or of anything where there is none. */
export type NeverRow = {
  readonly id: string;
  readonly words: string;
  readonly recordId: string | null;
  readonly byId: string;
  readonly at: Date;
  readonly takenBackAt: Date | null;
};

const longestWords = 200;

/** The article is the one at whose desk it is said, which keeps it among what can be undone there. */
type AtDesk = { readonly article?: string | null | undefined };
export type NeverSuggest = AtDesk & {
  readonly words: string;
  readonly record?: string | null | undefined;
};

const enterListed = async (
  sql: Sql,
  by: string,
  article: string | null | undefined,
  what: { readonly entry: string; readonly listed: boolean },
): Promise<void> => {
  if (article == null) return;
  const { articleId } = await newestOf(sql, article);
  await enterDeed(sql, { article: articleId, by, deed: { kind: 'NEVER_SUGGEST', ...what } });
};

/** Puts words on the office's list of what is never suggested. Twice is no failure. */
export const neverSuggest = async (
  db: Database,
  actor: Actor,
  { words: given, record, article }: NeverSuggest,
): Promise<string> => {
  requireRole(actor, 'EDITOR', 'say what is never suggested');
  refuseIf(textIssues({ words: given }));
  const words = given.trim();
  if (words === '') refuseIf([issue(['words'], 'MISSING', 'The words are missing.')]);
  if (words.length > longestWords)
    refuseIf([issue(['words'], 'TOO_LONG', `The words are longer than ${longestWords} characters.`)]);
  return transaction(db, async (sql) => {
    const recordId = record ?? null;
    if (recordId !== null) {
      const there = isUuid(recordId) ? await sql.record.count({ where: { id: recordId } }) : 0;
      if (there === 0) throw new NotFound(['record'], recordId);
    }
    const before = await sql.neverSuggested.findFirst({ where: { words, recordId, takenBackAt: null } });
    if (before) return before.id;
    const made = await sql.neverSuggested.create({ data: { words, recordId, byId: actor.id } });
    await enterOfficeDeed(sql, { kind: 'WORDS_NEVER_SUGGESTED', by: actor.id, what: words });
    await enterListed(sql, actor.id, article, { entry: made.id, listed: true });
    return made.id;
  });
};

/** Has an entry of the list hold again, or no longer. */
export const setListed = async (sql: Sql, entry: string, listed: boolean): Promise<void> => {
  await sql.neverSuggested.updateMany({
    where: { id: entry, ...(listed ? {} : { takenBackAt: null }) },
    data: { takenBackAt: listed ? null : new Date() },
  });
};

/** Takes words off the list; the entry stays, with the time. Twice is no failure. */
export const suggestAgain = async (
  db: Database,
  actor: Actor,
  { entry, article }: AtDesk & { readonly entry: string },
): Promise<string> => {
  requireRole(actor, 'EDITOR', 'say what is never suggested');
  return transaction(db, async (sql) => {
    const found = isUuid(entry) ? await sql.neverSuggested.findUnique({ where: { id: entry } }) : null;
    if (!found) throw new NotFound(['entry'], entry);
    if (found.takenBackAt === null) {
      await setListed(sql, found.id, false);
      await enterOfficeDeed(sql, { kind: 'WORDS_SUGGESTED_AGAIN', by: actor.id, what: found.words });
      await enterListed(sql, actor.id, article, { entry: found.id, listed: false });
    }
    return found.id;
  });
};

/** All that is on the list now. */
export const neverSuggestedNow = async ({ prisma }: Database): Promise<readonly NeverRow[]> =>
  prisma.neverSuggested.findMany({ where: { takenBackAt: null } });

/** Entries by their ids, those taken back too. */
export const readNeverSuggested = async (
  { prisma }: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NeverRow>> => {
  const rows = await prisma.neverSuggested.findMany({ where: { id: { in: uuids(ids) } } });
  return new Map(rows.map((row) => [row.id, row]));
};

const order: Order = {
  name: 'never suggested',
  parts: [
    { sql: Prisma.sql`n.at`, part: 'timestamp', descending: true },
    { sql: Prisma.sql`n.id`, part: 'uuid', descending: true },
  ],
};

/** A page of the list, newest first. */
export const listNeverSuggested = async (
  { prisma }: Database,
  request: PageArguments,
): Promise<Page<NeverRow>> => {
  const range = rangeOf(request, order);
  const rows = await prisma.$queryRaw<(NeverRow & { readonly place: readonly string[] })[]>`
    select ${keyed(order)}, n.id, n.words, n.record_id as "recordId", n.by_id as "byId", n.at,
      n.taken_back_at as "takenBackAt"
    from never_suggested n where n.taken_back_at is null and ${between(order, range)}
    order by ${ordered(order, range.backward)} limit ${range.size + 1}`;
  const page = keyedPage(rows, range, order);
  return { ...page, items: page.items.map(({ cursor, row }) => ({ cursor, row })) };
};

export const countNeverSuggested = async ({ prisma }: Database): Promise<number> =>
  prisma.neverSuggested.count({ where: { takenBackAt: null } });
