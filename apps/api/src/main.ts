// The API's process: serves until it is told to stop.
import { setFlagsFromString } from 'node:v8';
import { connect, warmSuggestions } from '@chancery/db';
import { readEnv } from './env.ts';
import { startApi } from './server.ts';

const log = (message: string, error?: unknown) =>
  console.error(new Date().toISOString(), message, error ?? '');

// A command may wait this long for others; queries are ended much earlier, unless this process hangs.
const longestStatement = 120_000;

/** How long the first editor's own questions go before reading the names for suggestions, in milliseconds. */
const undisturbed = 1_500;

// By itself V8 lets four times as much as lives pile up before it clears away: under load that was 790 MB, of which 350 lived.
setFlagsFromString('--heap-growing-percent=30');

try {
  const env = readEnv(process.env);
  const db = connect(env.DATABASE_URL, { statementTimeout: longestStatement });
  // Compiled names take as much memory as all else together: a process that only the public asks has none.
  let warming: NodeJS.Timeout | undefined;
  const onEditor = () => {
    warming = setTimeout(() => {
      warmSuggestions(db).catch((error: unknown) => log('The names for suggestions were not read.', error));
    }, undisturbed);
  };
  const api = await startApi(db, env, log, { onEditor });
  console.log(`The API listens at ${api.url}.`);
  const stop = async () => {
    clearTimeout(warming);
    await api.close();
    await db.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
