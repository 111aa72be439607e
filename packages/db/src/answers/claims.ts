import { alterations } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import { claimOrder, surestFirst } from '../claims/find-claims.ts';
import { originOf } from '../claims/origin.ts';
import { reportOf } from '../claims/report.ts';
import { visibleTo } from '../claims/visible.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { standsFrom } from '../standpoint/conditions.ts';
import { anyMember } from '../standpoint/identity.ts';
import { descriptionFrom, judgementFrom } from '../standpoint/then.ts';
import { json, list, literal, mark, moment, must, object, orNull, plain } from './json-text.ts';
import type { Rows } from './pages.ts';
import { dating, type Fill } from './printed.ts';
import type {
  ArticleColumn,
  ArticleRead,
  ChainColumn,
  ChainRead,
  ClaimColumn,
  ClaimRead,
  ClaimShape,
  Entries,
  JudgementColumn,
  PassageRead,
  Unfixed,
} from './shape.ts';
import { valueWriter } from './values.ts';
import type { Write } from './writer.ts';

const claimColumns: Readonly<Record<ClaimColumn, Prisma.Sql>> = {
  id: plain(Prisma.sql`c.id`),
  field: json(Prisma.sql`c.field`),
  snak: json(Prisma.sql`c.snak`),
  key: json(Prisma.sql`c.value_key`),
  polarity: plain(Prisma.sql`c.polarity`),
  realisation: plain(Prisma.sql`c.realisation`),
  certainty: plain(Prisma.sql`c.certainty`),
  quote: orNull(json(Prisma.sql`c.quote`)),
  condition: orNull(json(Prisma.sql`c.condition`)),
  createdAt: moment(Prisma.sql`c.created_at`),
  chainEnds: must(
    Prisma.sql`(select ${json(Prisma.sql`a.chain_ends`)} from attribution a where a.id = c.attribution_id)`,
  ),
  alterations: Prisma.sql`to_json(array(select each from unnest(c.alterations) each
    where each in (${Prisma.join(alterations.map(literal))})))::text`,
  origin:
    must(Prisma.sql`(select ${json(originOf(null))} from attribution a join revision r on r.id = c.revision_id
    join article on article.id = r.article_id ${descriptionFrom(null)} where a.id = c.attribution_id)`),
  report: orNull(json(reportOf(null))),
};

const articleColumns: Readonly<Record<ArticleColumn, Prisma.Sql>> = {
  id: plain(Prisma.sql`article.id`),
  version: json(Prisma.sql`d.version`),
  headline: json(Prisma.sql`d.headline`),
  authors: json(Prisma.sql`d.authors`),
  url: orNull(json(Prisma.sql`d.url`)),
  language: orNull(json(Prisma.sql`d.language`)),
  createdAt: moment(Prisma.sql`article.created_at`),
};

// Of what the value is: its field, and the kind of what the claim is about.
const coordinate = Prisma.sql`(select s.kind || '.' || c.field from record s where s.id = c.subject_id)`;

/** A passage, by what has its parts. */
const passage = (of: Entries<PassageRead>, part: (name: string) => Prisma.Sql): Prisma.Sql =>
  object(of, (read) => (read.is === 'part' ? part(read.name) : object(read.of, () => part('revisionId'))));

const cited = (of: Entries<PassageRead>): Prisma.Sql =>
  passage(of, (name) => json(Prisma.raw(`t."${name === 'revisionId' ? 'revision_id' : name}"`)));

// Words in a JSON column: those that name a link of a chain.
const cue = (of: Entries<PassageRead>): Prisma.Sql => Prisma.sql`(
  select ${passage(of, (name) => must(Prisma.sql`(x.cue -> ${literal(name)})::text`))}
  where jsonb_typeof(x.cue) <> 'null')`;

const chainColumns: Readonly<Record<ChainColumn, Prisma.Sql>> = {
  position: json(Prisma.sql`x.position`),
  sourceKind: json(Prisma.sql`x.source_kind`),
  described: orNull(json(Prisma.sql`x.described`)),
  office: orNull(json(Prisma.sql`x.source_position`)),
  read: json(Prisma.sql`x.read`),
  toNext: orNull(json(Prisma.sql`x.to_next`)),
};

const judgementColumns: Readonly<Record<JudgementColumn, Prisma.Sql>> = {
  verdict: json(Prisma.sql`j.verdict`),
  rank: json(Prisma.sql`j.rank`),
  reason: orNull(json(Prisma.sql`j.reason`)),
  confidence: orNull(json(Prisma.sql`j.confidence`)),
  at: moment(Prisma.sql`j.at`),
};

const citations = Prisma.sql`(select * from citation where claim_id = c.id order by ordinal) t`;

// The record `r` and those that were merged into it.
const members = Prisma.sql`(select r.id union all select m.id from record m where m.canonical_id = r.id) member`;

/** Writes claims `c`, and those about the record `r`. What a statement does not write itself is added to `fills`. */
export const claimWriter = (viewer: Viewer, fills: Map<string, Fill>, { recordBy }: Write) => {
  const valuesIn = valueWriter(recordBy);

  const claimRows = (field: string | null): Rows => {
    const of = field === null ? Prisma.sql`true` : Prisma.sql`c.field = ${literal(field)}`;
    const seen = Prisma.sql`${of} and ${visibleTo(viewer)}`;
    return {
      alias: Prisma.sql`c`,
      order: claimOrder,
      // Of each record that is one with it a walk of an index: a hub has thousands, of which a page is the first few.
      select: (keys, within, limited) => Prisma.sql`select c.* from ${members} cross join lateral (
        select c.*${keys} from claim c ${judgementFrom(null)}
        where c.subject_id = member.id and ${seen} and ${within} ${limited}) c`,
      count: () => Prisma.sql`select count(*) from claim c ${judgementFrom(null)}
        where c.subject_id = ${anyMember(Prisma.sql`r.id`, null)} and ${seen}`,
    };
  };

  const evidence = (field: string, first: number, of: ClaimShape): Prisma.Sql => Prisma.sql`(
    select ${list(claim(of))} from (select c.* from claim c ${judgementFrom(null)}
      where c.subject_id = ${anyMember(Prisma.sql`r.id`, null)} and c.field = ${literal(field)} and ${standsFrom(null)}
      order by ${surestFirst} limit ${Prisma.raw(String(first))}) c)`;

  const articlePart = (read: Unfixed<ArticleRead>): Prisma.Sql => {
    switch (read.is) {
      case 'column':
        return articleColumns[read.name];
      case 'outlet':
        return orNull(recordBy(Prisma.sql`d.outlet_id`, read.of));
      case 'publishedAt': {
        const name = `date${fills.size}`;
        fills.set(name, dating(read.of));
        return orNull(mark(name, json(Prisma.sql`d.published_at`)));
      }
    }
  };

  const claimPart = (read: Unfixed<ClaimRead>): Prisma.Sql => {
    switch (read.is) {
      case 'column':
        return claimColumns[read.name];
      case 'subject':
        return must(recordBy(Prisma.sql`c.subject_id`, read.of));
      case 'value':
        return orNull(valuesIn.ofField(Prisma.sql`c.value`, coordinate, read.of));
      case 'article':
        return must(Prisma.sql`(select ${object(read.of, articlePart)} from revision v
          join article on article.id = v.article_id ${descriptionFrom(null)} where v.id = c.revision_id)`);
      case 'validTime':
        return orNull(valuesIn.one(Prisma.sql`c.valid_time`, read.of));
      case 'citations':
        return Prisma.sql`(select ${list(
          object(read.of, (part) => (part.is === 'role' ? plain(Prisma.sql`t.role`) : cited(part.of))),
        )} from ${citations})`;
      case 'passage':
        return must(
          Prisma.sql`(select ${cited(read.of)} from ${citations} where t.role = 'CONTENT' limit 1)`,
        );
      case 'chain':
        return Prisma.sql`(select ${list(object(read.of, chainPart))} from (
          select * from attribution_link where attribution_id = c.attribution_id order by position) x)`;
      case 'judgement':
        return orNull(
          Prisma.sql`(select ${object(read.of, (part) => judgementColumns[part.is])} from (select * from judgement where claim_id = c.id order by id desc limit 1) j)`,
        );
    }
  };

  const chainPart = (read: Unfixed<ChainRead>): Prisma.Sql => {
    switch (read.is) {
      case 'source':
        return orNull(recordBy(Prisma.sql`x.source_id`, read.of));
      case 'cue':
        return orNull(cue(read.of));
      default:
        return chainColumns[read.is];
    }
  };

  const claim = (shape: ClaimShape): Prisma.Sql => object(shape, claimPart);

  return { claim, claimRows, evidence };
};
