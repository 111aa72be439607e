import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import { PostgresFailure } from './postgres-failure.ts';
import { type RunAs, runProgram } from './run-program.ts';

const name = 'postgres';

const idOf = async (flag: '-u' | '-g'): Promise<number | undefined> => {
  const { code, output } = await runProgram('id', [flag, name]);
  return code === 0 ? Number.parseInt(output, 10) : undefined;
};

const lookUp = async (): Promise<RunAs | undefined> => {
  const [uid, gid] = [await idOf('-u'), await idOf('-g')];
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
};

const create = async (): Promise<void> => {
  const { code, output } = await runProgram('useradd', ['--system', '--user-group', name]);
  if (code === 0) return;
  throw new PostgresFailure(
    'NO_SYSTEM_USER',
    `PostgreSQL does not run as root and the system user "${name}" could not be made. Run as an ordinary user, or make that user first.`,
    output,
  );
};

const ownerOf = async (folder: string): Promise<RunAs | undefined> => {
  try {
    const { uid, gid } = await stat(folder);
    return uid === 0 ? undefined : { uid, gid };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

export const isRoot = (): boolean => userInfo().uid === 0;

/**
 * Whom to run the server as. PostgreSQL refuses root, so root takes the owner of an existing data folder,
 * else the system user "postgres", which is made when missing.
 */
export const serverUser = async (dataDir: string): Promise<RunAs> => {
  if (!isRoot()) return {};
  const owner = await ownerOf(dataDir);
  if (owner) return owner;
  const found = await lookUp();
  if (found) return found;
  await create();
  return (await lookUp()) ?? {};
};

/** The nearest existing folder on the way to `path` that only its owner may enter, or undefined. */
export const closedFolder = async (path: string): Promise<string | undefined> => {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const mode = await stat(folder).then(
      (found) => found.mode,
      () => undefined,
    );
    if (mode !== undefined && (mode & 0o001) === 0) return folder;
    if (folder === dirname(folder)) return undefined;
  }
};
