import {
  type AccountRow,
  type Actor,
  type ArticleRow,
  allParts,
  type ClaimRow,
  type Database,
  type From,
  type Parts,
  type RecordRow,
  type RetractionStanding,
  type RevisionRow,
  type Viewer,
} from '@chancery/db';
import { GraphQLError } from 'graphql';
import type { Patience } from './bounds/patience.ts';
import type { Given } from './identity/command-key.ts';
import type { Fingerprint } from './identity/fingerprint.ts';
import type { Intake } from './intake/intake.ts';
import { type Loaders, makeLoaders } from './loaders.ts';
import type { RemoteSuggester } from './suggester/http-suggester.ts';

/** What every resolver of one request sees. */
export type Context = {
  readonly db: Database;
  readonly viewer: Viewer;
  /** From where the books are read; null for here and now. */
  readonly from: From;
  /** The contexts of root fields that are read from elsewhere, by their keys in the answer. */
  readonly standpoints: Map<string | number, Context>;
  /** How long the request is worked on. */
  readonly patience: Patience;
  /** Spends what the request costs. Throws RATE_LIMITED. */
  readonly spend: (cost: number) => void;
  /** Which parts of rows the operation needs; set before it is executed. */
  readonly reading: { parts: Parts };
  /** Made anew after each command, so that what it answers is what is stored now. */
  loaders: Loaders;
  /** The command under way. */
  given: Given | null;
  readonly fingerprint: Fingerprint;
  /** A suggester beside the rule-based ones; null for none. */
  readonly suggester: RemoteSuggester | null;
  /** Reads pages and files that come in. */
  readonly intake: Intake;
};

export const makeContext = (
  db: Database,
  viewer: Viewer,
  asking: Pick<Context, 'patience' | 'spend' | 'fingerprint' | 'suggester' | 'intake'>,
): Context => {
  const reading = { parts: allParts };
  return {
    db,
    viewer,
    ...asking,
    from: null,
    standpoints: new Map(),
    given: null,
    reading,
    loaders: makeLoaders(db, viewer, reading, asking.suggester),
  };
};

/** The same request, reading from a standpoint: what several root fields read from one is read for all of them. */
export const standingAt = (context: Context, from: From): Context => {
  const asText = JSON.stringify(from);
  const there = [...context.standpoints.values()].find((each) => JSON.stringify(each.from) === asText);
  return (
    there ?? {
      ...context,
      from,
      loaders: makeLoaders(context.db, context.viewer, context.reading, context.suggester, from),
    }
  );
};

/** The signed-in viewer. Throws UNAUTHENTICATED. */
export const signedIn = ({ viewer }: Context): Actor => {
  if (viewer) return viewer;
  throw new GraphQLError('Sign in to see this.', { extensions: { code: 'UNAUTHENTICATED' } });
};

const there = <Row>(row: Row | null, what: string, id: string): Row => {
  if (row === null) throw new Error(`The ${what} ${id} is named but cannot be read.`);
  return row;
};

/** A record that something public names. */
export const recordBy = async ({ loaders }: Context, id: string): Promise<RecordRow> =>
  there(await loaders.record.load(id), 'record', id);

/** Whether something is told from a standpoint that is not public there: its history, to who has signed in. */
const hearsHistory = ({ from, viewer }: Context): boolean => from !== null && viewer !== null;

/** The record that a claim is about; where it is not public from a standpoint, as one of which nothing is known there. */
export const subjectBy = async (context: Context, id: string): Promise<RecordRow> => {
  const { loaders } = context;
  const row = await loaders.record.load(id);
  if (row || !hearsHistory(context)) return there(row, 'record', id);
  const draft = there(await loaders.draft.load(id), 'record', id);
  return { ...draft, standing: 'DRAFT', caption: draft.label, held: {} };
};

export const claimBy = async (context: Context, id: string): Promise<ClaimRow> => {
  const { loaders } = context;
  const row = await loaders.claim.load(id);
  return there(row ?? (hearsHistory(context) ? await loaders.decidedClaim.load(id) : null), 'claim', id);
};

export const articleBy = async (context: Context, id: string): Promise<ArticleRow> => {
  const { loaders } = context;
  const row = await loaders.article.load(id);
  return there(row ?? (hearsHistory(context) ? await loaders.decidedArticle.load(id) : null), 'article', id);
};

export const revisionBy = async ({ loaders }: Context, id: string): Promise<RevisionRow> =>
  there(await loaders.revision.load(id), 'revision', id);

export const accountBy = async ({ loaders }: Context, id: string): Promise<AccountRow> =>
  there(await loaders.account.load(id), 'account', id);

export const retractionStandingBy = async ({ loaders }: Context, id: string): Promise<RetractionStanding> =>
  there(await loaders.retractionStanding.load(id), 'retraction', id);

export const maybeRecord = async ({ loaders }: Context, id: string | null): Promise<RecordRow | null> =>
  id === null ? null : loaders.record.load(id);

export const recordsBy = async (context: Context, ids: readonly string[]): Promise<RecordRow[]> =>
  Promise.all(ids.map((id) => recordBy(context, id)));

export const claimsBy = async ({ loaders }: Context, ids: readonly string[]): Promise<ClaimRow[]> =>
  (await Promise.all(ids.map((id) => loaders.claim.load(id)))).filter((claim) => claim !== null);
