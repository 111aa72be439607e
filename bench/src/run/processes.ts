import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const ticks = 100; // a second: what Linux counts processor time in, whatever the machine

/** What /proc says of a process, after its name, which may hold spaces; null where it has ended. */
const statOf = (pid: number): readonly string[] | null => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
  } catch {
    return null; // it ended between being listed and being read
  }
};

/** A process and all that it has started. */
const familyOf = (pid: number): readonly number[] => {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    const stat = /^\d+$/u.test(entry) ? statOf(Number(entry)) : null;
    if (stat) parents.set(Number(entry), Number(stat[1]));
  }
  const family = [pid];
  for (let at = 0; at < family.length; at += 1)
    for (const [child, parent] of parents) if (parent === family[at]) family.push(child);
  return family;
};

const fields = [11, 12, 13, 14]; // of its own, in programs and in the kernel; and of its children that have ended

/** Milliseconds of processor time that a process and its children have used, those that have ended too. */
export const processorTime = (pid: number): number =>
  familyOf(pid).reduce((sum, each) => {
    const stat = statOf(each);
    return sum + fields.reduce((part, field) => part + (Number(stat?.[field] ?? 0) * 1000) / ticks, 0);
  }, 0);

/** The most memory that a process had at any time so far, in MB. */
export const mostMemory = (pid: number): number => {
  const kilobytes = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (kilobytes === undefined) throw new Error(`The memory of process ${pid} is not told.`);
  return Math.round(Number(kilobytes) / 1024);
};

const idle = 0.05; // of one processor
const longest = 120_000;

/** Waits until a process does next to nothing: after its start it works on names in the background, the longer the more. */
export const untilIdle = async (pid: number): Promise<void> => {
  const pause = 2_000;
  let before = processorTime(pid);
  for (let waited = 0; waited < longest; waited += pause) {
    await setTimeout(pause);
    const now = processorTime(pid);
    if (now - before < idle * pause) return;
    before = now;
  }
  throw new Error(`The process ${pid} is still busy after ${longest / 1000} seconds.`);
};
