// `npm run mend-migration -- again|done`: what a person decided about a migration that stopped half way. PostgreSQL
// undoes the half of one that failed, so that mostly it is `again`; `done` is for one killed after its last statement.
import { fileURLToPath } from 'node:url';
import { connect, type Database } from '@chancery/db';
import { readEnv } from './env.ts';
import { Failure } from './failure.ts';
import { failureLines } from './failure-lines.ts';
import { withDatabase } from './with-database.ts';

const verdicts: Readonly<Record<string, (db: Database) => Promise<number>>> = {
  again: async ({ prisma }) =>
    prisma.$executeRaw`update _prisma_migrations set rolled_back_at = now()
      where finished_at is null and rolled_back_at is null`,
  done: async ({ prisma }) =>
    prisma.$executeRaw`update _prisma_migrations set finished_at = now(), applied_steps_count = 1, logs = null
      where finished_at is null and rolled_back_at is null`,
};

try {
  const [word = '', ...rest] = process.argv.slice(2);
  const decide = verdicts[word];
  if (decide === undefined || rest.length > 0)
    throw new Failure('Usage: npm run mend-migration -- again, or npm run mend-migration -- done.');
  const env = readEnv(process.env, fileURLToPath(new URL('../..', import.meta.url)));
  await withDatabase(env, 'npm run mend-migration', async (url) => {
    const db = connect(url);
    try {
      const count = await decide(db);
      console.log(count === 0 ? 'No migration stopped half way.' : `Noted as ${word}; start Chancery now.`);
    } finally {
      await db.close();
    }
  });
} catch (error) {
  for (const line of failureLines(error)) console.error(line);
  process.exitCode = 1;
}
