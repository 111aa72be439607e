import { type Database, mayAct, type Viewer } from '@chancery/db';
import type { FastifyRequest } from 'fastify';
import { webHeaders } from '../http/web-headers.ts';
import type { Log } from '../log.ts';
import { type Auth, viewerOf } from './auth.ts';

/** Who sent a request; asked of the database once, however many want to know. */
export type Viewers = (request: FastifyRequest) => Promise<Viewer>;

/** `onEditor` is called once, when the first editor asks anything. */
export const makeViewers = (auth: Auth, db: Database, log: Log, onEditor: () => void): Viewers => {
  const onLost = (error: unknown) => log('The use of a token could not be noted.', error);
  const known = new WeakMap<FastifyRequest, Promise<Viewer>>();
  let isEdited = false;
  const ask = async (request: FastifyRequest): Promise<Viewer> => {
    const viewer = await viewerOf(auth, db, webHeaders(request.headers), onLost);
    if (!isEdited && mayAct(viewer, 'EDITOR')) {
      isEdited = true;
      onEditor();
    }
    return viewer;
  };
  return async (request) => {
    const asked = known.get(request) ?? ask(request);
    known.set(request, asked);
    return asked;
  };
};

/** Whether a request says who sends it; whether that is true is another question. */
export const hasCredentials = ({ headers }: FastifyRequest): boolean =>
  headers.cookie !== undefined || headers.authorization !== undefined;
