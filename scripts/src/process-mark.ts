import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isAlive } from '@chancery/db/postgres';
import { codeOf } from './failure.ts';

// Field 22 of /proc/<pid>/stat is when the process began, field 3 its state; field 2, in brackets, may hold anything.
const fromProc = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : (fields[19] ?? '');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
};

/**
 * Tells a process from a later one that was given the same number: undefined when no such process runs, empty when
 * the system does not say.
 */
export const processMark = (pid: number): string | undefined => {
  if (!isAlive(pid)) return undefined;
  if (existsSync('/proc/self/stat')) return fromProc(pid);
  if (process.platform === 'win32') return '';
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
};
