import type { Actor, ClaimRow, Database, RecordRow, Viewer } from '@chancery/db';
import { GraphQLError } from 'graphql';
import { type Loaders, makeLoaders } from './loaders.ts';

/** What every resolver of one request sees. */
export type Context = {
  readonly db: Database;
  readonly viewer: Viewer;
  /** Made anew after each command, so that what it answers is what is stored now. */
  loaders: Loaders;
};

export const makeContext = (db: Database, viewer: Viewer): Context => ({
  db,
  viewer,
  loaders: makeLoaders(db, viewer),
});

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

export const maybeRecord = async ({ loaders }: Context, id: string | null): Promise<RecordRow | null> =>
  id === null ? null : loaders.record.load(id);

export const recordsBy = async (context: Context, ids: readonly string[]): Promise<RecordRow[]> =>
  Promise.all(ids.map((id) => recordBy(context, id)));

export const claimsBy = async ({ loaders }: Context, ids: readonly string[]): Promise<ClaimRow[]> =>
  (await Promise.all(ids.map((id) => loaders.claim.load(id)))).filter((claim) => claim !== null);
