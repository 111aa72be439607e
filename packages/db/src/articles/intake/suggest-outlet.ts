import type { Database } from '../../connect.ts';
import { fold } from '../../fold.ts';
import { Prisma } from '../../generated/prisma/client.ts';

/** What an outlet was told by. */
export const outletSigns = ['HOST', 'NAME'] as const;
export type OutletSign = (typeof outletSigns)[number];

export type SuggestedOutlet = { readonly recordId: string; readonly by: OutletSign };

const hostOf = (url: string): string => new URL(url).host.replace(/^www\./u, '');
const escaped = (words: string): string => words.replace(/[\\%_]/gu, '\\$&');

const standingAt = (host: string): readonly string[] =>
  ['https://', 'http://'].flatMap((scheme) =>
    ['', 'www.'].map((prefix) => `${scheme}${prefix}${escaped(host)}/%`),
  );

// “The Gazette” and “Gazette” are one outlet.
const namesFor = (siteName: string, host: string | null): readonly string[] => {
  const bare = fold(siteName).replace(/^the /u, '');
  return [bare, `the ${bare}`, ...(host === null ? [] : [fold(host)])].filter((name) => name.trim() !== '');
};

const byName = (names: readonly string[]): Prisma.Sql => Prisma.sql`
  select r.id, 'NAME' as by, 1 as times from record r
  where r.kind = 'Organisation' and r.withdrawn_at is null and r.canonical_id is null and (r.folded = any(${names}::text[])
    or exists (select 1 from name n where n.record_id = r.id and n.folded = any(${names}::text[])))
  limit 2`;

const byHost = (patterns: readonly string[]): Prisma.Sql => Prisma.sql`
  select d.outlet_id as id, 'HOST' as by, count(*)::int as times
  from article_description d join article a on a.id = d.article_id and a.version = d.version
  where d.outlet_id is not null and d.url like any(${patterns}::text[])
  group by d.outlet_id order by count(*) desc, d.outlet_id limit 2`;

/**
 * The organisation that may have published what stands at an address: the one whose articles the office has from that
 * host, or the only one whose name is the site's. Null where nothing or several tell. Costs one statement.
 */
export const suggestOutlet = async (
  { prisma }: Database,
  url: string | null,
  siteName: string | null,
): Promise<SuggestedOutlet | null> => {
  const host = url === null ? null : hostOf(url);
  const names = siteName === null ? (host === null ? [] : [fold(host)]) : namesFor(siteName, host);
  const rows = await prisma.$queryRaw<
    readonly { readonly id: string; readonly by: OutletSign; readonly times: number }[]
  >`(${byHost(host === null ? [] : standingAt(host))}) union all (${byName(names)})`;
  const [first, second] = rows.filter(({ by }) => by === 'HOST').sort((a, b) => b.times - a.times);
  if (first && first.times > (second?.times ?? 0)) return { recordId: first.id, by: 'HOST' };
  const [named, another] = rows.filter(({ by }) => by === 'NAME');
  return named && !another ? { recordId: named.id, by: 'NAME' } : null;
};
