import { codePoints } from '@chancery/domain';
import { canonicalise, detectExcluded } from '@chancery/reader';
import type { Actor } from '../actor.ts';
import { takeMoment } from '../changes/clock.ts';
import { checkClaim } from '../claims/check-claim.ts';
import { type ClaimInput, idsIn } from '../claims/claim-input.ts';
import { namedBy, storeClaims } from '../claims/store-claims.ts';
import { refuseIf } from '../issues.ts';
import { lockRecords, projectRecords } from '../projection/project-records.ts';
import { tableOf } from '../projection/stored.ts';
import { nameForms } from '../records/name-forms.ts';
import type { Sql } from '../transaction.ts';
import { writeArticleWords } from '../words/write-words.ts';
import { seedId } from './seed-id.ts';

export type SownRecord = { readonly id: string; readonly kind: string; readonly label: string };

/** An article of our own with what it claims, as an editor would have entered it. */
export type SownArticle = {
  readonly name: string;
  readonly headline: string;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly text: string;
  readonly records: readonly SownRecord[];
  readonly claims: readonly ClaimInput[];
  /** Why its claims are accepted. */
  readonly reason: string;
};

const addRecords = async (sql: Sql, records: readonly SownRecord[]): Promise<void> => {
  const known = await sql.record.findMany({
    where: { id: { in: records.map(({ id }) => id) } },
    select: { id: true },
  });
  const there = new Set(known.map(({ id }) => id));
  for (const { id, kind, label } of records.filter((record) => !there.has(record.id)))
    await sql.record.create({
      data: { id, kind, label, caption: label, ...nameForms(label), [tableOf(kind)]: { create: {} } },
      select: { id: true },
    });
};

const addArticle = async (sql: Sql, actor: Actor, sown: SownArticle, id: string) => {
  const read = canonicalise(sown.text);
  if (!read.ok) throw new Error(`The sown article ${sown.name} cannot be read: ${read.issue.message}`);
  const { text, sha256, raw, normaliser } = read.revision;
  const revisionId = seedId(`revision ${sown.name}`);
  await sql.article.create({ data: { id } });
  await sql.revision.create({
    data: {
      id: revisionId,
      articleId: id,
      text,
      sha256,
      raw: Buffer.from(raw),
      normaliser,
      mediaType: 'text/plain',
    },
  });
  const excluded = detectExcluded(text);
  await sql.articleDescription.create({
    data: {
      articleId: id,
      version: 1,
      revisionId,
      headline: sown.headline,
      authors: [],
      outletId: sown.outlet,
      publishedAt: sown.publishedAt,
      language: 'en',
      excluded: excluded.map((range) => ({ ...range })),
      describedById: actor.id,
    },
  });
  await writeArticleWords(sql, id);
  return { article: id, revision: revisionId, text: codePoints(text), excluded };
};

const readClaims = async (
  sql: Sql,
  place: Awaited<ReturnType<typeof addArticle>>,
  claims: readonly ClaimInput[],
) => {
  const records = await sql.record.findMany({
    where: { id: { in: [...new Set(idsIn(claims))] } },
    select: { id: true, kind: true },
  });
  const context = { ...place, kinds: new Map(records.map(({ id, kind }) => [id, kind])) };
  return claims.map((claim, at) => {
    const read = checkClaim(context, ['claims', at], claim);
    if ('claim' in read) return read.claim;
    refuseIf(read.issues);
    throw new Error(`Claim ${at} was refused without a reason.`);
  });
};

/** Enters a sown article, its claims and their acceptance in one go; false where it stands already. */
export const curate = async (sql: Sql, actor: Actor, sown: SownArticle): Promise<boolean> => {
  const id = seedId(`article ${sown.name}`);
  if (await sql.article.findUnique({ where: { id }, select: { id: true } })) return false;
  await addRecords(sql, sown.records);
  const place = await addArticle(sql, actor, sown, id);
  const checked = await readClaims(sql, place, sown.claims);
  const ids = [...new Set(await storeClaims(sql, place, checked))];
  const now = new Date();
  const decided = { state: 'DECIDED', submittedAt: now, decidedAt: now, reviewerId: actor.id } as const;
  const reviewId = seedId(`review ${sown.name}`);
  await sql.review.create({ data: { id: reviewId, articleId: id, editorId: actor.id, ...decided } });
  await sql.proposal.createMany({ data: ids.map((claimId) => ({ reviewId, claimId, byId: actor.id })) });
  const named = checked.flatMap((claim) => namedBy(claim).map(([record]) => record));
  const subjects = checked.map(({ content }) => content.subject);
  await lockRecords(sql, [...named, ...(sown.outlet === null ? [] : [sown.outlet])]);
  const at = await takeMoment(sql);
  await sql.judgement.createMany({
    data: ids.map((claimId) => ({
      claimId,
      reviewId,
      verdict: 'ACCEPTED',
      reason: sown.reason,
      byId: actor.id,
      at,
    })),
  });
  await projectRecords(sql, {
    subjects,
    named: sown.outlet === null ? named : [...named, sown.outlet],
    evidence: subjects,
  });
  return true;
};
