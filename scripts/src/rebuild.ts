// `npm run rebuild`: recomputes every record from its claims, mends what differs, and says what did.
import { fileURLToPath } from 'node:url';
import { connect, rebuild } from '@chancery/db';
import { openDatabase } from './database.ts';
import { readEnv } from './env.ts';
import { failureLines } from './failure-lines.ts';
import { takeLock } from './lock.ts';

try {
  const env = readEnv(process.env, fileURLToPath(new URL('../..', import.meta.url)));
  // An embedded database has one master at a time; with DATABASE_URL others may work meanwhile.
  const lock = env.databaseUrl === undefined ? await takeLock(env.dataDir, 'npm run rebuild') : undefined;
  try {
    const database = await openDatabase(env.dataDir, env.databaseUrl);
    const db = connect(database.url);
    try {
      const { records, differences } = await rebuild(db);
      for (const { record, place, is, shouldBe } of differences)
        console.log(`${record} ${place}: was ${is}, is ${shouldBe} now`);
      console.log(
        `${records} records, ${differences.length} differences${differences.length > 0 ? ', mended' : ''}`,
      );
      process.exitCode = differences.length > 0 ? 1 : 0;
    } finally {
      await db.close();
      await database.stop();
    }
  } finally {
    lock?.release();
  }
} catch (error) {
  for (const line of failureLines(error)) console.error(line);
  process.exitCode = 1;
}
