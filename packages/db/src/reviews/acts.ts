import { type BesidesClaims, besidesClaims } from '../acts/desk-act.ts';
import type { Database } from '../connect.ts';
import { uuids } from '../issues.ts';
import type { Sql } from '../transaction.ts';
import { type ActKind, actStack } from './act-stack.ts';

/** Puts claims into a review, also those that were withdrawn before. Answers with those that were not in it. */
export const putIn = async (
  sql: Sql,
  { review, by }: { readonly review: string; readonly by: string },
  claims: readonly string[],
): Promise<readonly string[]> => {
  const wanted = [...new Set(claims)];
  const there = await sql.proposal.findMany({
    where: { reviewId: review, claimId: { in: wanted }, withdrawnAt: null },
    select: { claimId: true },
  });
  const held = new Set(there.map(({ claimId }) => claimId));
  const added = wanted.filter((claim) => !held.has(claim));
  await sql.proposal.createMany({
    data: added.map((claimId) => ({ reviewId: review, claimId, byId: by })),
    skipDuplicates: true,
  });
  await sql.proposal.updateMany({
    where: { reviewId: review, claimId: { in: added }, withdrawnAt: { not: null } },
    data: { withdrawnAt: null },
  });
  return added;
};

/** Takes claims out of a review. Answers with those that were in it. */
export const takeOut = async (
  sql: Sql,
  review: string,
  claims: readonly string[],
): Promise<readonly string[]> => {
  const taken = await sql.proposal.updateManyAndReturn({
    where: { reviewId: review, claimId: { in: [...claims] }, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
    select: { claimId: true },
  });
  return taken.map(({ claimId }) => claimId);
};

export type NewAct = {
  readonly article: string;
  readonly review: string;
  readonly by: string;
  readonly kind: ActKind;
  readonly of?: bigint;
  readonly added: readonly string[];
  readonly removed: readonly string[];
} & Partial<BesidesClaims>;

/** Enters what was done. */
export const enterAct = async (
  sql: Sql,
  { article, review, by, kind, of, added, removed, decisions = [], made = [], emptied = null }: NewAct,
): Promise<void> => {
  const hasMore = decisions.length + made.length > 0 || emptied !== null;
  await sql.act.create({
    data: {
      articleId: article,
      reviewId: review,
      byId: by,
      kind,
      ofId: of ?? null,
      added: [...added],
      removed: [...removed],
      ...(hasMore && { what: { decisions, made, emptied } }),
    },
    select: { id: true },
  });
};

/** Kinds of acts that are not about another act. */
export const ownActKinds = ['PROPOSE', 'CHANGE', 'WITHDRAW'] as const;
export type OwnActKind = (typeof ownActKinds)[number];

/** An act as readers see it. */
export type ActRow = {
  readonly id: bigint;
  readonly kind: OwnActKind;
  readonly at: Date;
  readonly added: readonly string[];
  readonly removed: readonly string[];
} & BesidesClaims;

/** What of a draft can be undone and done again. */
export type NextActs = { readonly undo: ActRow | null; readonly redo: ActRow | null };

const isOwn = (kind: ActKind): kind is OwnActKind => ownActKinds.some((each) => each === kind);
const none: NextActs = { undo: null, redo: null };

/** The acts of draft reviews that would be undone and done again next, by review. Of settled ones there are none. */
export const nextActsIn = async (
  sql: Sql,
  reviews: readonly string[],
): Promise<ReadonlyMap<string, NextActs>> => {
  const acts = await sql.act.findMany({
    where: { reviewId: { in: uuids(reviews) }, review: { state: 'DRAFT' } },
    orderBy: { id: 'asc' },
  });
  return new Map(
    reviews.map((review) => {
      const own = acts.filter(({ reviewId }) => reviewId === review);
      if (own.length === 0) return [review, none];
      // Only acts of their own stand or are undone.
      const rows = own.flatMap(({ kind, what, ...act }) =>
        isOwn(kind) ? [{ ...act, kind, ...besidesClaims(what) }] : [],
      );
      const { standing, undone } = actStack(own.map(({ id, kind, ofId }) => ({ id, kind, of: ofId })));
      const found = (id: bigint | undefined) => rows.find((act) => act.id === id) ?? null;
      return [review, { undo: found(standing.at(-1)), redo: found(undone.at(-1)) }];
    }),
  );
};

/** The same, outside of a command. */
export const nextActs = async (
  { prisma }: Database,
  reviews: readonly string[],
): Promise<ReadonlyMap<string, NextActs>> => nextActsIn(prisma, reviews);
