import { type ChainLink, sourceKey } from '@chancery/domain';
import { Prisma } from '../generated/prisma/client.ts';
import type { From } from '../standpoint/conditions.ts';
import { keyFrom, rootFrom } from '../standpoint/identity.ts';
import { descriptionFrom, type Then } from '../standpoint/then.ts';
import { shortKey } from './field-of.ts';

// An article whose page has changed since its first text is still one voice.
const voice = Prisma.sql`coalesce('record:' || d.outlet_id, 'voice:' || (select v.sha256 from article_description f
  join revision v on v.id = f.revision_id where f.article_id = article.id and f.version = 1))`;

// The path keeps it from going round for ever; a round is refused where an article is described.
const voiceOfOriginal = (from: Then): Prisma.Sql => Prisma.sql`(
  with recursive original (id, path) as (
    select d.copy_of_id, array[r.article_id, d.copy_of_id]
    union all
    select d.copy_of_id, o.path || d.copy_of_id
    from original o join article on article.id = o.id ${descriptionFrom(from)}
    where d.copy_of_id is not null and d.copy_of_id <> all(o.path)
  )
  select ${voice} from (select id from original order by cardinality(path) desc limit 1) o
  join article on article.id = o.id ${descriptionFrom(from)})`;

/** How records are named: as the claim and the article have them, or as others stand for them. */
type Naming = {
  readonly key: (key: Prisma.Sql) => Prisma.Sql;
  readonly record: (record: Prisma.Sql) => Prisma.Sql;
};
const asNamed: Naming = { key: (key) => key, record: (record) => record };
const asStanding = (from: From): Naming => ({
  key: (key) => keyFrom(key, from),
  record: (record) => rootFrom(record, from),
});

// Of a copy the articles whose words it passes on: its own voice first, that of what it is a copy of at last.
const voicesOfCopy = (from: Then, { key }: Naming): Prisma.Sql => Prisma.sql`(
  with recursive copied (id, path) as (
    select r.article_id, array[r.article_id]
    union all
    select n.copy_of_id, p.path || n.copy_of_id from copied p cross join lateral (
      select d.copy_of_id from article ${descriptionFrom(from)} where article.id = p.id
    ) n where n.copy_of_id is not null and n.copy_of_id <> all(p.path)
  )
  select json_agg(${key(Prisma.sql`(${voice})`)} order by cardinality(p.path)) from copied p
  join article on article.id = p.id ${descriptionFrom(from)})`;

// In the order of the chain; the article's own voice and the origin are no links between.
const linksBetween = ({ record }: Naming): Prisma.Sql => Prisma.sql`(
  select json_agg(json_build_object('sourceKind', l.source_kind, 'source', ${record(Prisma.sql`l.source_id`)},
    'described', l.described) order by l.position)
  from attribution_link l where l.attribution_id = a.id and l.position > 0 and l.to_next is not null)`;

/** What `relaysIn` reads of a claim's chain; null where its article itself is the origin. */
export type Relayed = {
  /** The article's own voice, and where it is a copy those of its originals. */
  readonly voices: readonly string[];
  readonly between: readonly Pick<ChainLink, 'sourceKind' | 'source' | 'described'>[] | null;
  readonly isOwnVoice: boolean;
} | null;

const relayedBy = (from: Then, naming: Naming): Prisma.Sql => Prisma.sql`
  case when a.origin <> 'voice:' or d.copy_of_id is not null then json_build_object(
    'voices', case when d.copy_of_id is null then json_build_array(${naming.key(Prisma.sql`(${voice})`)})
      else ${voicesOfCopy(from, naming)} end,
    'between', ${linksBetween(naming)}, 'isOwnVoice', a.origin = 'voice:') end`;

/** `Relayed` of the attribution `a`, the text `r` and its article's description `d`, as `article`; see statedOrigin. */
export const statedRelays = (from: Then): Prisma.Sql => relayedBy(from, asNamed);

/** The same with records as others stand for them there; see originOf. */
export const relaysOf = (from: From): Prisma.Sql => relayedBy(from, asStanding(from));

/** Keys of those that pass on what a claim says, from its article on. */
export const relaysIn = (relayed: Relayed): readonly string[] => {
  if (relayed === null) return [];
  const { voices, between, isOwnVoice } = relayed;
  return isOwnVoice
    ? voices.slice(0, -1)
    : [...voices, ...(between ?? []).map((link) => shortKey(sourceKey(link)))];
};

/** As `originOf`, with records as the claim and the article name them: `canonicalised` has others stand for them. */
export const statedOrigin = (from: Then): Prisma.Sql =>
  Prisma.sql`case when a.origin <> 'voice:' then a.origin
    when d.copy_of_id is null then ${voice} else ${voiceOfOriginal(from)} end`;

/**
 * The key of a claim's origin, of the attribution `a`, the text `r` and its article's description `d`, as `article`. An
 * article's own voice is its outlet's record (the one that stands for it), as it is where another article relays that outlet, or while that is
 * unknown its first text's hash; that of a copy is the voice of what it is a copy of.
 */
export const originOf = (from: From): Prisma.Sql => keyFrom(Prisma.sql`(${statedOrigin(from)})`, from);

/** Whether the claim `c` is of one of these origins, as is known from there. */
export const fromOrigin = (origins: readonly string[], from: From): Prisma.Sql => Prisma.sql`exists (
  select 1 from attribution a
  join revision r on r.id = c.revision_id
  join article on article.id = r.article_id
  ${descriptionFrom(from)}
  where a.id = c.attribution_id and ${originOf(from)} = any(array(select ${keyFrom(Prisma.sql`given`, from)} from unnest(${[...origins]}::text[]) given)))`;
