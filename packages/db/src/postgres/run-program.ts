import { spawn } from 'node:child_process';

/** The user to run a program as; empty means the present one. */
export type RunAs = { readonly uid: number; readonly gid: number } | Record<string, never>;

export type Outcome = { readonly code: number | null; readonly output: string };

// Messages are read by this code, so they must not be translated.
export const plainLocale = { LC_ALL: 'C', LC_MESSAGES: 'C' };

/** Runs a program to its end and keeps what it printed on both streams. */
export const runProgram = async (
  program: string,
  args: readonly string[],
  runAs: RunAs = {},
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...runAs,
      cwd: '/',
      env: { ...process.env, ...plainLocale },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
