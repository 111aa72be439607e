import { spawn, spawnSync } from 'node:child_process';

/** Whether a program is on this machine. Says so where it is not, since its tests are then left out. */
export const hasProgram = (name: string): boolean => {
  const found = spawnSync(name, ['--version']).status === 0;
  if (!found) console.warn(`Left out: examples for ${name}, which is not on this machine.`);
  return found;
};

/** What a program writes, until it ends by itself or has written what is waited for. Throws when it fails. */
export const runProgram = (
  [name, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
  { input = '', until }: { readonly input?: string; readonly until?: (written: string) => boolean } = {},
): Promise<string> =>
  new Promise((resolve, reject) => {
    const program = spawn(name, args, { env: { ...process.env, ...env } });
    let written = '';
    let complaint = '';
    program.stdout.setEncoding('utf8').on('data', (part: string) => {
      written += part;
      if (until?.(written)) program.kill();
    });
    program.stderr.setEncoding('utf8').on('data', (part: string) => {
      complaint += part;
    });
    program.on('error', reject);
    program.on('close', (status) => {
      if (status === 0 || until?.(written)) resolve(written);
      else reject(new Error(`${name} ended with ${status}: ${complaint}${written}`));
    });
    program.stdin.end(input);
  });
