import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, Failure } from './failure.ts';
import { processMark } from './process-mark.ts';

export type Lock = {
  /** Whether a run that did not end properly left its lock behind. */
  readonly takenOver: boolean;
  readonly release: () => void;
};

type Holder = { readonly pid: number; readonly mark: string; readonly command: string };

const fileIn = (folder: string): string => join(folder, 'chancery.lock');

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const parse = (text: string): Holder | undefined => {
  const [pid = '', mark = '', command = ''] = text.split('\n');
  return /^[1-9]\d*$/u.test(pid) ? { pid: Number(pid), mark, command } : undefined;
};

// Where the system does not say when a process began, one with the same number counts as the holder.
const holds = ({ pid, mark }: Holder): boolean => {
  const now = processMark(pid);
  return now !== undefined && (now === '' || mark === '' || now === mark);
};

const write = (file: string, text: string): boolean => {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
};

// Another start may have taken the dead one's lock over in the meantime: then what was moved away is put back, unless
// a third has taken that place.
const remove = (file: string, dead: string): void => {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  try {
    if (read(aside) !== dead) linkSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  rmSync(aside);
};

const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' && codeOf(error) !== 'ENOTDIR') throw error;
    throw new Failure(`${folder} cannot be a folder: a file is in its way. Set CHANCERY_DATA to another.`);
  }
};

// Long enough for one that saw the dead one's lock as well to have had its try at it.
const settling = 100;

// Writes the lock where none is held; true when a dead one had to go for it.
const claim = async (folder: string, own: string): Promise<boolean> => {
  const file = fileIn(folder);
  let takenOver = false;
  for (let round = 0; !write(file, own); round += 1) {
    const text = read(file);
    const holder = parse(text ?? '');
    if (holder && holds(holder))
      throw new Failure(
        `“${holder.command}” already runs on ${folder}, as process ${holder.pid}. Stop that one first (Ctrl-C where it runs), or set CHANCERY_DATA to another folder.`,
      );
    // An empty file is one that is being written, unless it stays so.
    if (!holder && round < 20) await pause(25);
    else if (text !== undefined) {
      remove(file, text);
      takenOver = true;
    }
  }
  return takenOver;
};

/**
 * Takes the data folder, which is made when missing, for this process. Throws a Failure that names who has it; the
 * lock of a process that is gone is taken over.
 */
export const takeLock = async (folder: string, command: string): Promise<Lock> => {
  await makeFolder(folder);
  const file = fileIn(folder);
  const own = `${process.pid}\n${processMark(process.pid) ?? ''}\n${command}\n`;
  let takenOver = await claim(folder, own);
  if (takenOver) await pause(settling);
  while (read(file) !== own) takenOver = (await claim(folder, own)) || takenOver;
  return {
    takenOver,
    release: () => {
      if (read(file) === own) rmSync(file);
    },
  };
};
