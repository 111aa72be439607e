import { isDeepStrictEqual } from 'node:util';
import {
  type AnnotatedArticle,
  type AnnotatedClaim,
  codePoints,
  Invalid,
  overlaps,
  readAnnotations,
  type Unplaced,
} from '@chancery/domain';
import { canonicaliseArticle } from '@chancery/reader';
import { type Actor, requireRole } from '../actor.ts';
import { storeArticle } from '../articles/import-article.ts';
import { keepPublishedDate } from '../articles/published-date.ts';
import type { ClaimInput } from '../claims/claim-input.ts';
import { readClaims } from '../claims/read-claims.ts';
import type { Database } from '../connect.ts';
import { idsInside, issue, refuseIf, textIssues } from '../issues.ts';
import { enterAct, putIn } from '../reviews/acts.ts';
import { setReview } from '../reviews/change-review.ts';
import { draftFor } from '../reviews/open-review.ts';
import { checkedIn } from '../reviews/propose-claims.ts';
import { type Sql, transaction } from '../transaction.ts';
import { claimsOnText } from './claims-on-text.ts';
import { contentOf } from './export-annotations.ts';
import { type RecordsHere, recordsHere } from './records-here.ts';

/** What an import did. */
export type ImportedAnnotations = {
  readonly article: string;
  /** The importing editor's draft, which has the claims now; null where all of them stand in submitted reviews. */
  readonly review: string | null;
  readonly claims: readonly string[];
  /** Ids of the records that were made, since nothing here was known to be them. */
  readonly made: readonly string[];
  /** Annotations whose words stand nowhere in the text, or in several places, and what its export named as such. */
  readonly unplaced: readonly Unplaced[];
};

type Read = Extract<ReturnType<typeof readAnnotations>, { ok: true }>;
const root = 'annotations';

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Invalid([issue([root], 'NOT_UNDERSTOOD', `This is no JSON: ${why}`)]);
  }
};

const readIn = (json: string): Read => {
  const read = readAnnotations(parsed(json));
  if (!read.ok) throw new Invalid(read.issues.map((each) => ({ ...each, path: [root, ...each.path] })));
  const { article, records, claims } = read.read;
  const items = Object.fromEntries(claims.map(({ content }, at) => [read.places[at], content]));
  refuseIf(
    textIssues({ 'chancery:article': article, 'chancery:records': records, first: { items } }, [root]),
  );
  refuseIf(twiceIssues(read.read));
  return read;
};

const excludedIssues = ({ revision: { text, excluded } }: AnnotatedArticle) => {
  const { length } = codePoints(text);
  return excluded.flatMap((range, at) => {
    const path = [root, 'chancery:article', 'excluded', at];
    if (range.start >= range.end || range.end > length)
      return [issue(path, 'OUT_OF_RANGE', 'The range leaves the text.')];
    return excluded.some((other, place) => place < at && overlaps(other, range))
      ? [issue(path, 'OVERLAPS', 'The range overlaps one before it.')]
      : [];
  });
};

const revisionOf = ({ revision: { text, sha256 } }: AnnotatedArticle) => {
  const read = canonicaliseArticle({ content: text, mediaType: 'text/plain' });
  if (read.ok && read.revision.text === text && read.revision.sha256 === sha256) return read.revision;
  const why = read.ok ? 'The text is not the canonical text that the digest is of.' : read.issue.message;
  throw new Invalid([issue([root, 'chancery:article', 'text'], 'INVALID_VALUE', why)]);
};

/** The article whose newest text is this very text, the oldest where there are several; else a new one. */
const articleHere = async (sql: Sql, actor: Actor, read: AnnotatedArticle, ids: RecordsHere['idOf']) => {
  const { id: _, outlet, authors, ...known } = read.article;
  const [found] = await sql.$queryRaw<readonly { readonly id: string }[]>`
    select a.id from revision r join article_description d on d.revision_id = r.id
    join article a on a.id = d.article_id and a.version = d.version
    where r.sha256 = ${read.revision.sha256} order by a.created_at, a.id limit 1`;
  if (found) return found.id;
  refuseIf(excludedIssues(read));
  try {
    return await storeArticle(sql, actor, {
      revision: revisionOf(read),
      mediaType: 'TEXT_PLAIN',
      description: {
        ...known,
        authors,
        outlet: outlet === null ? null : (ids.get(outlet) ?? outlet),
        copyOf: null,
      },
      excluded: read.revision.excluded,
      original: null,
    });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const within = error.issues.map((each) => {
      const place = each.path[0] === root ? each.path : [root, 'chancery:article', ...each.path];
      return { ...each, path: place };
    });
    throw new Invalid(within);
  }
};

/** The value with the records here in place of those there, wherever it names one. */
const moved = (value: unknown, ids: RecordsHere['idOf']): unknown => {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => moved(each, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, moved(inner, ids)]));
};

const inputOf = ({ content }: AnnotatedClaim, ids: RecordsHere['idOf']): ClaimInput => {
  const { subject, value, citations, chain, ...said } = content;
  return {
    ...said,
    subject: ids.get(subject) ?? subject,
    ...(value === null ? {} : { stored: moved(value, ids) }),
    citations: citations.map(({ role, passage }) => ({ role, ...passage })),
    chain: {
      ends: chain.ends,
      links: chain.links.map(({ source, position, ...link }) => ({
        ...link,
        source: source === null ? null : (ids.get(source) ?? source),
        office: position,
      })),
    },
  };
};

const namedIn = ({ article, claims, records }: AnnotatedArticle) => {
  const text = JSON.stringify([article.outlet, claims.map(({ content }) => content)]);
  const named = new Set(text.match(idsInside));
  return records.filter(({ id }) => named.has(id));
};

const twiceIssues = ({ records }: AnnotatedArticle) => {
  const first = new Map(records.map(({ id }, at) => [id, at] as const).toReversed());
  return records.flatMap(({ id }, at) =>
    first.get(id) === at
      ? []
      : [issue([root, 'chancery:records', at, 'id'], 'TWICE', `The record ${id} stands here twice.`)],
  );
};

/** Puts claims into the actor's draft that stand in no review that was submitted; null where there are none and no draft. */
const draftWith = async (
  sql: Sql,
  actor: Actor,
  article: string,
  { claims, made }: Pick<ImportedAnnotations, 'claims' | 'made'>,
): Promise<string | null> => {
  const submitted = await sql.proposal.findMany({
    where: { claimId: { in: [...claims] }, review: { state: { not: 'DRAFT' } }, withdrawnAt: null },
    select: { claimId: true },
  });
  const elsewhere = new Set(submitted.map(({ claimId }) => claimId));
  const wanted = claims.filter((id) => !elsewhere.has(id));
  if (wanted.length === 0) return null;
  const review = await draftFor(sql, actor, article);
  const added = await putIn(sql, { review, by: actor.id }, wanted);
  if (added.length === 0) return review;
  await enterAct(sql, {
    article,
    review,
    by: actor.id,
    kind: 'PROPOSE',
    added,
    removed: [],
    made: [...made],
  });
  await setReview(sql, review, { version: { increment: 1 } });
  return review;
};

/**
 * Claims of the file that are here on an earlier text already, saying what they say there: the article of each, by its
 * id. Their ids are of that text, and not what the same words would have on the newest.
 */
const onEarlierTexts = async (
  db: Database,
  actor: Actor,
  { claims, revision }: AnnotatedArticle,
): Promise<ReadonlyMap<string, string>> => {
  const given = new Map(claims.map(({ id, content }) => [id, content]));
  const rows = await readClaims(db, actor, [...given.keys()]);
  const { claims: standing } = await claimsOnText(db, revision, [...rows.values()]);
  const same = standing.filter((row) => isDeepStrictEqual(contentOf(row), given.get(row.id)));
  return new Map(same.map(({ id, articleId }) => [id, articleId]));
};

/**
 * Takes an article with its claims out of an export, all or nothing: into the actor's own draft, for a reviewer to
 * decide on as on any other. The same text is the same article, and the same claim is not added twice.
 */
export const importAnnotations = async (
  db: Database,
  actor: Actor,
  input: { readonly annotations: string },
): Promise<ImportedAnnotations> => {
  requireRole(actor, 'EDITOR', 'import annotations');
  const { read, places, unplaced } = readIn(input.annotations);
  await keepPublishedDate(db, read.article.publishedAt);
  const earlier = await onEarlierTexts(db, actor, read);
  return transaction(db, async (sql) => {
    // One after the other: two at once would both miss, and make, the same article and records.
    await sql.$executeRaw`select pg_advisory_xact_lock(hashtext('import annotations'))`;
    const { idOf, made } = await recordsHere(sql, namedIn(read));
    const article = await articleHere(sql, actor, read, idOf);
    const isHere = ({ id }: AnnotatedClaim) => earlier.get(id) === article;
    const fresh = read.claims.flatMap((claim, at) =>
      isHere(claim) ? [] : [{ claim, at: places[at] ?? at }],
    );
    const inputs = fresh.map(({ claim }) => inputOf(claim, idOf));
    const pathOf = (at: number) => [root, 'first', 'items', fresh[at]?.at ?? at];
    const stored = inputs.length === 0 ? [] : await checkedIn(sql, article, inputs, pathOf);
    const claims = [...read.claims.filter(isHere).map(({ id }) => id), ...stored];
    const review = await draftWith(sql, actor, article, { claims, made });
    return { article, review, claims, made, unplaced };
  });
};
