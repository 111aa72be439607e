import { answerOnce } from './answer-once.ts';
import type { Database } from './connect.ts';
import type { Prisma } from './generated/prisma/client.ts';

/** What runs inside a command's transaction, or outside of any. */
export type Sql = Prisma.TransactionClient;

// A command waits for others on the same rows rather than failing: a large batch takes seconds.
const maxWait = 15_000;
const usual = { milliseconds: 120_000 };

/** One transaction a command: a Failure thrown inside undoes all of it. What it answers with can be written as JSON. */
export const transaction = async <Result>(
  { prisma, commandKey }: Database,
  command: (sql: Sql) => Promise<Result>,
  /** How long all of it may take. */
  { milliseconds: timeout } = usual,
): Promise<Result> =>
  prisma.$transaction(
    async (sql) => (commandKey ? answerOnce(sql, commandKey, async () => command(sql)) : command(sql)),
    { maxWait, timeout },
  );
