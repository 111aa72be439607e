import { Invalid } from '@chancery/domain';
import type { CommandKey } from './connect.ts';
import { issue } from './issues.ts';
import type { Sql } from './transaction.ts';

const reused = (): Invalid =>
  new Invalid([
    issue(
      ['idempotencyKey'],
      'IDEMPOTENCY_KEY_REUSED',
      'This key came with another command or another input before. A new command takes a new key.',
    ),
  ]);

// A key is kept for a week at least. Each command removes more than it adds, so that the table stays small and no
// command waits for a great clearing.
const removedAtOnce = 20;
const removeOld = async (sql: Sql): Promise<void> => {
  await sql.$executeRaw`
    delete from command_key where (account_id, key) in (
      select account_id, key from command_key where at < now() - interval '7 days'
      order by at limit ${removedAtOnce} for update skip locked)`;
};

/**
 * Runs a command inside its transaction, or answers what it answered when it came with this key before. The key is
 * taken first: whoever comes with it at the same time waits for this transaction to end, holding nothing, and then
 * finds the answer, or nothing where it was undone. A kill leaves both the key and the effect, or neither.
 */
export const answerOnce = async <Answer>(
  sql: Sql,
  commandKey: CommandKey,
  command: () => Promise<Answer>,
): Promise<Answer> => {
  const { account: accountId, key, fingerprint } = commandKey;
  const taken = await sql.commandKey.createMany({
    data: { accountId, key, fingerprint },
    skipDuplicates: true,
  });
  if (taken.count === 0) {
    const before = await sql.commandKey.findUnique({ where: { accountId_key: { accountId, key } } });
    if (before === null) return answerOnce(sql, commandKey, command); // it was old, and removed just now
    if (before.fingerprint !== fingerprint) throw reused();
    return before.answer as Answer; // what a command of this name and input answered
  }
  const answer = await command();
  await sql.$executeRaw`
    update command_key set answer = ${JSON.stringify(answer ?? null)}::jsonb
    where account_id = ${accountId} and key = ${key}`;
  await removeOld(sql);
  return answer;
};
