import { codeOf } from './failure.ts';

/** A program to run, in a process group of its own: Ctrl-C in the terminal does not reach it before its turn. */
export type Command = {
  readonly name: string;
  /** What Node is given: a script, then its arguments. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** Over and above the environment of this process. */
  readonly env: Readonly<Record<string, string>>;
};

/** The options of `spawn` that all commands share. */
export const spawnOptions = ({ cwd, env }: Command) => ({
  cwd,
  env: { ...process.env, ...env },
  detached: process.platform !== 'win32',
  windowsHide: true,
});

/** Signals the whole group of a command; nothing happens when it is gone already. */
export const signalGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
};
