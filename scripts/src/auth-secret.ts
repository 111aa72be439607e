import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './failure.ts';

const existing = async (file: string): Promise<string | undefined> => {
  try {
    return (await readFile(file, 'utf8')).trim() || undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** The secret that signs sessions: made once in the data folder, for its owner's eyes only. */
export const authSecret = async (dataDir: string): Promise<string> => {
  const file = join(dataDir, 'auth-secret');
  const found = await existing(file);
  if (found !== undefined) return found;
  const secret = randomBytes(48).toString('base64url');
  // Written beside its place and renamed, so that a kill leaves no half of it.
  const half = `${file}.${process.pid}`;
  await writeFile(half, `${secret}\n`, { mode: 0o600 });
  await chmod(half, 0o600);
  await rename(half, file);
  return secret;
};
