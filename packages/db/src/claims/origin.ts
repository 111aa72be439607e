import { Prisma } from '../generated/prisma/client.ts';
import { descriptionFrom, type From, type Then } from '../standpoint/conditions.ts';
import { keyFrom } from '../standpoint/identity.ts';

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
