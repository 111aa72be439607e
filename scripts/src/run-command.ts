import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Command, signalGroup, spawnOptions } from './command.ts';
import { Interrupted } from './failure.ts';

export type Outcome = {
  readonly code: number | null;
  /** Lines of standard output. */
  readonly printed: readonly string[];
  /** The last lines of both streams. */
  readonly last: readonly string[];
};

export type RunOptions = {
  /** Stops it, and makes the run throw Interrupted. */
  readonly asked: AbortSignal;
  /** Ends it at once. */
  readonly forced: AbortSignal;
  /** Told of every line of both streams as it comes. */
  readonly onLine?: (line: string) => void;
};

const kept = 30;

/** Runs a command to its end. */
export const runCommand = async (command: Command, options: RunOptions): Promise<Outcome> => {
  options.asked.throwIfAborted();
  const child = spawn(process.execPath, [...command.args], {
    ...spawnOptions(command),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  const last: string[] = [];
  const hear = (line: string): void => {
    last.push(line);
    if (last.length > kept) last.shift();
    options.onLine?.(line);
  };
  createInterface({ input: child.stderr }).on('line', hear);
  createInterface({ input: child.stdout }).on('line', (line) => {
    printed.push(line);
    hear(line);
  });
  const tell = (signal: NodeJS.Signals) => (): void => {
    if (child.pid !== undefined) signalGroup(child.pid, signal);
  };
  const [stop, kill] = [tell('SIGTERM'), tell('SIGKILL')];
  options.asked.addEventListener('abort', stop);
  options.forced.addEventListener('abort', kill);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (options.asked.aborted) throw new Interrupted();
    return { code, printed, last };
  } finally {
    options.asked.removeEventListener('abort', stop);
    options.forced.removeEventListener('abort', kill);
  }
};
