import type { Database } from '../../connect.ts';
import { fold } from '../../fold.ts';
import { Prisma } from '../../generated/prisma/client.ts';

/** What an outlet was told by. */
export const outletSigns = ['HOST', 'NAME'] as const;
export type OutletSign = (typeof outletSigns)[number];

export type SuggestedOutlet = { readonly recordId: string; readonly by: OutletSign };

const hostOf = (url: string): string => new URL(url).host.replace(/^www\./u, '');
// What a site calls its pages for telephones and its news by: "m.tass.ru" is that of "tass.ru".
const partOfSite = /^(?:m|mobile|amp|news)\.(?=[^.]+\.)/u;
// Under these every name is somebody else's: "news.com.au" is no part of "com.au".
const sharedByMany =
  /^(?:com?|net|org|gov|gob|gouv|edu|ac|mil|or|ne|go|gr|info|web)\.[a-z]{2}$|^(?:blogspot|wordpress|livejournal|substack|tumblr|medium|github)\.(?:com|io)$/u;

/** The host of the site that a host is a part of; null where it is none. */
const siteOf = (host: string): string | null => {
  const site = host.replace(partOfSite, '');
  return site === host || sharedByMany.test(site) ? null : site;
};

const escaped = (words: string): string => words.replace(/[\\%_]/gu, '\\$&');

const standingAt = (host: string | null): readonly string[] =>
  host === null
    ? []
    : ['https://', 'http://'].flatMap((scheme) =>
        ['', 'www.'].map((prefix) => `${scheme}${prefix}${escaped(host)}/%`),
      );

// “The Gazette” and “Gazette” are one outlet.
const namesFor = (siteName: string | null, hosts: readonly string[]): readonly string[] => {
  const bare = fold(siteName ?? '').replace(/^the /u, '');
  const named = bare.trim() === '' ? [] : [bare, `the ${bare}`];
  return [...named, ...hosts.map(fold)];
};

const byName = (names: readonly string[]): Prisma.Sql => Prisma.sql`
  select r.id, 'NAME' as by, 1 as times from record r
  where r.kind = 'Organisation' and r.withdrawn_at is null and r.canonical_id is null and (r.folded = any(${names}::text[])
    or exists (select 1 from name n where n.record_id = r.id and n.folded = any(${names}::text[])))
  limit 2`;

const byHost = (sign: 'HOST' | 'SITE', host: string | null): Prisma.Sql => Prisma.sql`
  select r.id, ${sign}::text as by, count(*)::int as times
  from article_description d join article a on a.id = d.article_id and a.version = d.version
    join record o on o.id = d.outlet_id join record r on r.id = coalesce(o.canonical_id, o.id)
  where r.withdrawn_at is null and d.url like any(${standingAt(host)}::text[])
  group by r.id order by count(*) desc, r.id limit 2`;

type Row = { readonly id: string; readonly by: OutletSign | 'SITE'; readonly times: number };

/**
 * The organisation that may have published what stands at an address: the one whose articles the office has from that
 * host; else the only one whose name is the site's; else, where it has none from that host, the one whose articles it has
 * from the host of the site that it is a part of. Null where nothing or several tell. Costs one statement.
 */
export const suggestOutlet = async (
  { prisma }: Database,
  url: string | null,
  siteName: string | null,
): Promise<SuggestedOutlet | null> => {
  const host = url === null ? null : hostOf(url);
  const site = host === null ? null : siteOf(host);
  const names = namesFor(
    siteName,
    [host, site].filter((each) => each !== null),
  );
  const rows = await prisma.$queryRaw<
    readonly Row[]
  >`(${byHost('HOST', host)}) union all (${byHost('SITE', site)}) union all (${byName(names)})`;
  const told = (by: Row['by']) =>
    rows.filter((row) => row.by === by).sort((one, other) => other.times - one.times);
  const mostOf = (by: Row['by']): Row | undefined => {
    const [first, second] = told(by);
    return first && first.times > (second?.times ?? 0) ? first : undefined;
  };
  const ofHost = mostOf('HOST');
  if (ofHost) return { recordId: ofHost.id, by: 'HOST' };
  const [named, another] = told('NAME');
  if (named && !another) return { recordId: named.id, by: 'NAME' };
  const ofSite = told('HOST').length === 0 ? mostOf('SITE') : undefined;
  return ofSite ? { recordId: ofSite.id, by: 'HOST' } : null;
};
