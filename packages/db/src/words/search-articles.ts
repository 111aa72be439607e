import { type Passage, passageAt } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import { visibleArticle } from '../articles/visible-article.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { issue, refuseIf } from '../issues.ts';
import { between, keyed, keyedPage, type Order, ordered } from '../keyset.ts';
import { every } from '../logic.ts';
import { type Page, type PageArguments, rangeOf, toPage } from '../page.ts';
import { type From, standsFrom } from '../standpoint/conditions.ts';
import { descriptionFrom, judgementFrom } from '../standpoint/then.ts';
import { vectorOf } from './chunks.ts';
import { placesOf } from './find-places.ts';
import { readQuery, type Term, termQuery } from './text-query.ts';
import { tokenise } from './tokenise.ts';

export type ArticleHit = {
  readonly articleId: string;
  readonly inHeadline: boolean;
  /** Comparable within one search only. */
  readonly score: number;
  /** The first places where the words stand, in their order in the text. */
  readonly passages: readonly (Passage & { readonly revisionId: string })[];
};

/** Most passages of one article that an answer has. */
export const mostPassages = 10;

// Who has not signed in may search what is public, and nothing else is looked at: headlines, and words that an accepted
// claim cites. From a standpoint all may search that alone.
const scope = (viewer: Viewer, from: From = null): Prisma.Sql =>
  viewer === null || from
    ? Prisma.sql`(
        (w."of" = 'HEADLINE' and exists (select 1 from article where article.id = w.article_id and ${visibleArticle(viewer, from)}))
        or (w."of" = 'CITED' and exists (
          select 1 from claim c ${judgementFrom(from)} where c.id = w.claim_id and ${standsFrom(from)})))`
    : Prisma.sql`w."of" in ('HEADLINE', 'TEXT')`;

/** The headline that an article had, where it has another one today. */
type Headline = { readonly id: string; readonly headline: string };

const mostHeadlines = 20_000;

const otherHeadlines = async ({ prisma }: Database, from: From): Promise<readonly Headline[]> => {
  if (!from?.knownAt) return [];
  const rows = await prisma.$queryRaw<Headline[]>`
    select article.id, d.headline
    from (select distinct article_id from article_description where at > ${from.knownAt}) changed
    join article on article.id = changed.article_id
    join article_description today on today.article_id = article.id and today.version = article.version
    ${descriptionFrom(from)}
    where d.headline <> today.headline limit ${mostHeadlines + 1}`;
  refuseIf(
    rows.length > mostHeadlines
      ? [
          issue(
            ['asOf', 'knownAt'],
            'TOO_MANY',
            `More than ${mostHeadlines} articles have another headline since; ask for a later moment.`,
          ),
        ]
      : [],
  );
  return rows;
};

/** The words of all articles, as a table: with the headlines that they had where they have others today. */
const wordsWith = (headlines: readonly Headline[]): Prisma.Sql => {
  if (headlines.length === 0) return Prisma.sql`article_words`;
  const ids = headlines.map(({ id }) => id);
  const words = headlines.map(({ headline }) => vectorOf([...tokenise(headline)], 'A'));
  const columns = Prisma.sql`article_id, "of", claim_id, ordinal, start, "end", words`;
  return Prisma.sql`(
    select id, ${columns} from article_words where "of" <> 'HEADLINE' or article_id <> all(${ids}::uuid[])
    union all
    select 0, had.article_id, 'HEADLINE'::words_of, null, null, null, null, had.words::tsvector
    from unnest(${ids}::uuid[], ${words}::text[]) had(article_id, words))`;
};

/** From where articles are searched, with the headlines that they had there. */
type There = { readonly from: From; readonly headlines: readonly Headline[] };

/** The articles in which all terms stand, as `found`, with the places as `hit`. A passage counts once, whoever cites it; two texts may have other words at one place. */
const matching = (viewer: Viewer, terms: readonly Term[], { from, headlines }: There): Prisma.Sql => {
  const queries = terms.map((term) => Prisma.sql`${termQuery(term)}::tsquery`);
  const any = Prisma.sql`(${Prisma.join(queries, ' || ')})`;
  return Prisma.sql`
    with hit as (
      select distinct on (w.article_id, w."of", w.start, w."end", w.words) w.* from ${wordsWith(headlines)} w
      where w.words @@ ${any} and ${scope(viewer, from)}
      order by w.article_id, w."of", w.start, w."end", w.words, w.id
    ), found as (
      select article_id as id, bool_or("of" = 'HEADLINE') as headline,
        (1000000 * sum(ts_rank(words, ${any})::numeric))::bigint as score
      from hit group by article_id
      having ${every(queries.map((query) => Prisma.sql`bool_or(words @@ ${query})`))}
    )`;
};

/** Whether all terms stand in the article `article`, as the viewer may search it. */
export const hasTerms = (viewer: Viewer, terms: readonly Term[]): Prisma.Sql => {
  if (terms.length === 0) return Prisma.sql`false`; // of words that are signs only nothing is left to be found
  const queries = terms.map((term) => Prisma.sql`${termQuery(term)}::tsquery`);
  return Prisma.sql`article.id in (
    select w.article_id from article_words w
    where w.words @@ (${Prisma.join(queries, ' || ')}) and ${scope(viewer)}
    group by w.article_id having ${every(queries.map((query) => Prisma.sql`bool_or(w.words @@ ${query})`))})`;
};

const order: Order = {
  name: 'articleSearch',
  parts: [
    { sql: Prisma.sql`found.score`, part: 'bigint', descending: true },
    { sql: Prisma.sql`found.id`, part: 'uuid', descending: true },
  ],
};

// The first places, with what stands around them: of the text, or of the citation, whose surroundings are as public as itself.
const places = Prisma.sql`(
  select json_agg(json_build_object('start', p.start, 'end', p."end", 'from', p."from", 'context', p.context,
    'revisionId', p.revision_id) order by p.start)
  from (
    select h.start, h."end", coalesce(t.revision_id, r.id) as revision_id, coalesce(t.start - char_length(t.prefix), greatest(h.start - 32, 0)) as "from",
      coalesce(t.prefix || t.exact || t.suffix, substring(r.text from greatest(h.start - 32, 0) + 1
        for h."end" + 32 - greatest(h.start - 32, 0))) as context
    from (select * from hit where article_id = found.id and start is not null order by start limit ${mostPassages}) h
    left join citation t on t.claim_id = h.claim_id and t.ordinal = h.ordinal
  ) p)`;

type Place = {
  readonly start: number;
  readonly end: number;
  /** Where the context begins. */
  readonly from: number;
  readonly context: string;
  /** The text that it is of: a citation may be of an earlier one than the newest. */
  readonly revisionId: string;
};
type Row = {
  readonly id: string;
  readonly headline: boolean;
  readonly score: bigint;
  readonly places: readonly Place[] | null;
  readonly place: readonly string[];
};

type Found = ArticleHit['passages'][number];

const passagesOf = (
  { start, end, from, context, revisionId }: Place,
  terms: readonly Term[],
): readonly Found[] => {
  const words = passageAt(context, { start: start - from, end: end - from }).exact;
  return placesOf(words, terms).map((range) => {
    const inContext = { start: start - from + range.start, end: start - from + range.end };
    return {
      revisionId,
      ...passageAt(context, inContext),
      start: start + range.start,
      end: start + range.end,
    };
  });
};

const hitOf = ({ id, headline, score, places: found }: Omit<Row, 'place'>, terms: readonly Term[]) => {
  const passages = new Map<string, Found>();
  for (const passage of (found ?? []).flatMap((place) => passagesOf(place, terms)))
    passages.set(`${passage.revisionId} ${passage.start}-${passage.end}`, passage);
  const inOrder = [...passages.values()].sort((one, other) => one.start - other.start || one.end - other.end);
  return {
    articleId: id,
    inHeadline: headline,
    score: Number(score) / 1_000_000,
    passages: inOrder.slice(0, mostPassages),
  };
};

/**
 * A page of the articles in which all the words and phrases stand, best first; in one statement. Who has not signed in
 * searches headlines and what accepted claims cite; excluded ranges are found by nobody. From a standpoint these are the
 * headlines of then and what claims cite that were accepted there. Throws Invalid.
 */
export const searchArticles = async (
  db: Database,
  viewer: Viewer,
  { text, ...asked }: PageArguments & { readonly text: string },
  from: From = null,
): Promise<Page<ArticleHit>> => {
  const range = rangeOf(asked, order);
  const terms = readQuery(text);
  if (terms.length === 0) return toPage<ArticleHit>([], range, () => '');
  const there = { from, headlines: await otherHeadlines(db, from) };
  const rows = await db.prisma.$queryRaw<Row[]>`
    ${matching(viewer, terms, there)}
    select found.*, ${places} as places
    from (select found.*, ${keyed(order)} from found where ${between(order, range)}
      order by ${ordered(order, range.backward)} limit ${range.size + 1}) found
    join article a on a.id = found.id
    join article_description d on d.article_id = a.id and d.version = a.version
    join revision r on r.id = d.revision_id
    order by ${ordered(order, range.backward)}`;
  const page = keyedPage(rows, range, order);
  return { ...page, items: page.items.map(({ cursor, row }) => ({ cursor, row: hitOf(row, terms) })) };
};

export const countFoundArticles = async (
  db: Database,
  viewer: Viewer,
  text: string,
  from: From = null,
): Promise<number> => {
  const terms = readQuery(text);
  if (terms.length === 0) return 0;
  const there = { from, headlines: await otherHeadlines(db, from) };
  const [row] = await db.prisma.$queryRaw<{ readonly count: number }[]>`
    ${matching(viewer, terms, there)} select count(*)::int as count from found`;
  return row?.count ?? 0;
};
