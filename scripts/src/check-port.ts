import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, Failure } from './failure.ts';

const canListen = async (port: number, host: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(codeOf(error) ?? error.message));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });

// Some systems let one listen on 127.0.0.1 beside a program that listens on every address.
const answers = async (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = connect({ port, host: '127.0.0.1' });
    const end = (answer: boolean) => {
      probe.destroy();
      resolve(answer);
    };
    probe.once('connect', () => end(true));
    probe.once('error', () => end(false));
    probe.setTimeout(1000, () => end(false));
  });

const problemOf = async (port: number, host: string): Promise<string | undefined> =>
  (await answers(port)) ? 'EADDRINUSE' : canListen(port, host);

/**
 * Throws a Failure that names `variable` when nothing of ours can listen on the port, after as many milliseconds of
 * waiting for it to become free.
 */
export const checkPort = async (
  variable: string,
  port: number,
  host: string,
  patience = 0,
): Promise<void> => {
  const until = Date.now() + patience;
  let problem = await problemOf(port, host);
  while (problem === 'EADDRINUSE' && Date.now() < until) {
    await pause(100);
    problem = await problemOf(port, host);
  }
  if (problem === undefined) return;
  if (problem === 'EADDRINUSE')
    throw new Failure(
      `Port ${port} is taken by another program. Stop it, or set ${variable} to a free port.`,
    );
  if (problem === 'EACCES')
    throw new Failure(`Port ${port} is for administrators only. Set ${variable} to one above 1023.`);
  if (problem === 'EADDRNOTAVAIL' || problem === 'ENOTFOUND')
    throw new Failure(`This machine has no address ${host}. Set HOST to one of its own, such as 127.0.0.1.`);
  throw new Failure(`Nothing can listen on port ${port} of ${host} (${problem}). Set ${variable} or HOST.`);
};
