// `npm run rebuild`: recomputes every record from its claims, mends what differs, and says what did.
import { fileURLToPath } from 'node:url';
import { connect, rebuild } from '@chancery/db';
import { migrate } from './database.ts';
import { readEnv } from './env.ts';
import { failureLines } from './failure-lines.ts';
import { withDatabase } from './with-database.ts';

const run = async (url: string): Promise<void> => {
  await migrate(url);
  const db = connect(url);
  try {
    const { records, differences } = await rebuild(db);
    for (const { record, place, is, shouldBe } of differences)
      console.log(`${record} ${place}: was ${is}, is ${shouldBe} now`);
    const mended = differences.length > 0 ? ', mended' : '';
    console.log(`${records} records, ${differences.length} differences${mended}`);
    process.exitCode = differences.length > 0 ? 1 : 0;
  } finally {
    await db.close();
  }
};

try {
  const env = readEnv(process.env, fileURLToPath(new URL('../..', import.meta.url)));
  await withDatabase(env, 'npm run rebuild', run);
} catch (error) {
  for (const line of failureLines(error)) console.error(line);
  process.exitCode = 1;
}
