import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What PostgreSQL writes into `postmaster.pid`: https://www.postgresql.org/docs/18/storage-file-layout.html */
export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
};

const fileIn = (dataDir: string): string => join(dataDir, 'postmaster.pid');

/** The postmaster that the data folder names, whether or not it still lives. */
export const readPostmaster = async (dataDir: string): Promise<Postmaster | undefined> => {
  const file = fileIn(dataDir);
  if (!existsSync(file)) return undefined;
  const lines = (await readFile(file, 'utf8')).split('\n');
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!Number.isInteger(pid) || pid === 0) return undefined;
  return { pid, port: Number.parseInt(lines[3] ?? '0', 10), ready: lines[7]?.trim() === 'ready' };
};

/** Whether a process with that id exists, ours or another user's. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

// After a reboot the number may belong to any program. Where /proc is missing a live process counts as the
// server, which is the safe guess: nothing is removed.
const isPostgres = (pid: number): boolean => {
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync('/proc/self/cmdline')) return true;
  if (!existsSync(commandLine)) return false;
  return readFileSync(commandLine, 'utf8').includes('postgres');
};

/** The live server that holds the data folder, or undefined. */
export const livePostmaster = async (dataDir: string): Promise<Postmaster | undefined> => {
  const found = await readPostmaster(dataDir);
  return found && isAlive(found.pid) && isPostgres(found.pid) ? found : undefined;
};

/** Removes the `postmaster.pid` that a crash left behind; true when there was one. */
export const removeStalePid = async (dataDir: string): Promise<boolean> => {
  const found = await readPostmaster(dataDir);
  if (!found || (await livePostmaster(dataDir))) return false;
  await rm(fileIn(dataDir), { force: true });
  return true;
};
