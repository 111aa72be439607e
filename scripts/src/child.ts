import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Command, signalGroup, spawnOptions } from './command.ts';

/** A program that runs until it is stopped. */
export type Child = {
  readonly name: string;
  /** Resolves when it has ended, however that came. */
  readonly ended: Promise<void>;
  readonly hasEnded: () => boolean;
  /** The last lines of its log. */
  readonly lastLines: () => readonly string[];
  /** Asks it to end, and ends it when it does not within ten seconds. */
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
};

const patience = 10_000;

/** Starts a program whose both streams go to a log file, which is begun anew. */
export const startChild = (command: Command, logFile: string): Child => {
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, [...command.args], {
    ...spawnOptions(command),
    stdio: ['pipe', log, log],
  });
  closeSync(log);
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true;
      resolve();
    };
    child.once('error', end);
    child.once('exit', end);
  });
  const tell = (signal: NodeJS.Signals) => {
    if (!over && child.pid !== undefined) signalGroup(child.pid, signal);
  };
  return {
    name: command.name,
    ended,
    hasEnded: () => over,
    lastLines: () => readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15),
    stop: async () => {
      tell('SIGTERM');
      const late = await Promise.race([ended, pause(patience, 'late', { ref: false })]);
      if (late === 'late') tell('SIGKILL');
      await ended;
    },
    kill: () => tell('SIGKILL'),
  };
};
