import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { codeOf } from '../src/failure.ts';
import { processMark } from '../src/process-mark.ts';

type Row = readonly [pid: number, parent: number];

const fromProc = (): readonly Row[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name): readonly Row[] => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return [[Number(name), parent]];
      } catch {
        return []; // it ended in the meantime
      }
    });

const fromPs = (): readonly Row[] =>
  spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .map((line) => {
      const [pid = 0, parent = 0] = line.trim().split(/\s+/u).map(Number);
      return [pid, parent];
    });

/** A process and all that descend from it, parents before children. */
export const treeOf = (pid: number): readonly number[] => {
  const rows = existsSync('/proc/self/stat') ? fromProc() : fromPs();
  const below = (root: number): readonly number[] => [
    root,
    ...rows.filter(([, parent]) => parent === root).flatMap(([child]) => below(child)),
  ];
  return below(pid);
};

/** Those of the processes that still run; one that ended and was not yet collected does not. */
export const running = (pids: readonly number[]): readonly number[] =>
  pids.filter((pid) => processMark(pid) !== undefined);

/** Kills with -9, whatever has ended already. */
export const killAll = (pids: readonly number[]): void => {
  for (const pid of running(pids))
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if (codeOf(error) !== 'ESRCH') throw error; // it ended with its parent
    }
};
