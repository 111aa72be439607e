import { comparedDays, fuzzyDate } from '@chancery/domain';
import type { Database } from '../connect.ts';

/** Grows with every change of how dates are read or compared. */
const dateRules = 'edtf-1';

const day = (text: string | null): Date | null => (text === null ? null : new Date(`${text}T00:00:00Z`));

const store = async ({ prisma }: Database, words: string): Promise<void> => {
  const read = fuzzyDate.parse(words);
  if (!read.ok) return; // whoever describes an article by such words is refused
  const { earliest, latest } = read.value;
  const compared = comparedDays(read.value);
  const made = {
    rules: dateRules,
    earliest: day(earliest),
    latest: day(latest),
    comparedFrom: day(compared.earliest),
    comparedUntil: day(compared.latest),
  };
  await prisma.publishedDate.createMany({ data: [{ words, ...made }], skipDuplicates: true });
  await prisma.publishedDate.updateMany({ where: { words, rules: { not: dateRules } }, data: made });
};

/**
 * Has the days that an article's date may mean, which lists compare, stand in the books before the article is described
 * by it. Apart from the command: two that bring the same words must not wait for each other.
 */
export const keepPublishedDate = async (db: Database, words: string | null): Promise<void> => {
  if (words !== null) await store(db, words);
};

/** Reads the dates of articles that were not read yet, or by other rules. Answers with how many there were. */
export const fillPublishedDates = async (db: Database): Promise<number> => {
  const unread = await db.prisma.$queryRaw<readonly { readonly words: string }[]>`
    select distinct d.published_at as words from article_description d
    where d.published_at is not null and not exists (
      select 1 from published_date p where p.words = d.published_at and p.rules = ${dateRules})`;
  for (const { words } of unread) await store(db, words);
  // The day by which lists are ordered is that of the newest description.
  await db.prisma.$executeRaw`
    update article set published_day = coalesce(p.earliest, p.latest)
    from article_description d left join published_date p on p.words = d.published_at
    where d.article_id = article.id and d.version = article.version and d.published_at = any(${unread.map(({ words }) => words)}::text[])
      and article.published_day is distinct from coalesce(p.earliest, p.latest)`;
  return unread.length;
};
