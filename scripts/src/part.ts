import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from './command.ts';
import { Failure } from './failure.ts';
import { type RunOptions, runCommand } from './run-command.ts';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const quiet = { TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };

/** What the builds write of the documents that our own clients ask for, by hash. */
const manifests = ['apps/admin', 'packages/client'].map((room) =>
  join(root, room, 'src/generated/persisted-documents.json'),
);

/** The documents that the API is to know, as it takes them in its environment. */
export const trustedDocuments = (): string => manifests.filter((file) => existsSync(file)).join(',');

/** A tool of the build, which may end in its own time. */
export const tool = (name: string, args: readonly string[]): Command => ({
  name,
  args,
  cwd: root,
  env: quiet,
});

const withStarter = new URL('../with-starter.mjs', import.meta.url).href;

/** A part of the running office, which ends when its starter is gone. */
export const part = (name: string, args: readonly string[], env: Command['env']): Command => ({
  name,
  args: ['--import', withStarter, ...args],
  cwd: root,
  env: { ...quiet, ...env },
});

/** Runs a command to its end; throws a Failure with what it said last when it does not succeed. */
export const must = async (
  command: Command,
  options: RunOptions,
  failed: string,
): Promise<readonly string[]> => {
  const { code, printed, last } = await runCommand(command, options);
  if (code !== 0) throw new Failure(failed, last);
  return printed;
};
