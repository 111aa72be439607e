import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Stop } from '../stoppable.ts';
import type { Sql } from '../transaction.ts';

/** The public state of the office: no two states have the same, a restored backup included. */
export type PublicState = string;

type Moved = { readonly sequence: bigint; readonly at: string };

// What a transaction has taken is its own until it ends.
const taken = Prisma.sql`nullif(current_setting('chancery.moment', true), '')::timestamptz`;
// By the thousandth, as JSON writes moments: what is asked for as of a change's moment is what that change made.
const next = Prisma.sql`greatest(date_trunc('milliseconds', clock_timestamp()),
  date_trunc('milliseconds', at) + interval '1 millisecond')`;

/** Has whatever changes something public wait until the transaction ends. Call it after every other lock. */
export const lockClock = async (sql: Sql): Promise<void> => {
  await sql.$queryRaw`select 1 from clock where id = 1 for update`;
};

/**
 * The moment at which a command enters something in the books; its changes get the same. It locks the clock until the
 * transaction ends, so that the order of moments is that of commits. Call it after every other lock of a command.
 */
export const takeMoment = async (sql: Sql): Promise<Date> => {
  await lockClock(sql);
  const [row] = await sql.$queryRaw<{ readonly at: number }[]>`
    select extract(epoch from set_config('chancery.moment', coalesce(${taken}, ${next})::text, true)::timestamptz)::float8
      as at from clock where id = 1`;
  if (!row) throw new Error('The clock of the public state is not there.');
  return new Date(Math.round(row.at * 1000));
};

/**
 * Takes so many numbers for changes, and answers with the last of them. It locks the clock until the transaction ends:
 * hence the order of numbers is that of commits, and a transaction that is undone leaves no gap. Call it after every
 * other lock of a command, so that commands cannot wait for each other in a circle.
 */
export const moveClock = async (sql: Sql, changes: number): Promise<Moved> => {
  const [moved] = await sql.$queryRaw<Moved[]>`
    update clock set sequence = sequence + ${changes}, epoch = epoch + 1,
      at = coalesce(${taken}, ${next})
    where id = 1 returning sequence, at::text as at`;
  if (!moved) throw new Error('The clock of the public state is not there.');
  return moved;
};

/**
 * Says that something public has changed which no change tells of, such as the office's settings; does nothing where the
 * transaction has moved the clock already. Locks as `moveClock`; call it after that.
 */
export const markPublicChange = async (sql: Sql): Promise<void> => {
  await takeMoment(sql);
  await sql.$executeRaw`update clock set epoch = epoch + 1, at = ${taken} where id = 1 and at < ${taken}`;
};

const publicState =
  "select epoch::text || '-' || (extract(epoch from at) * 1000000)::bigint as state from clock where id = 1";

/** The public state as the last commit left it: whatever was read between two equal answers is of that state. Until `stop` says so. */
export const readPublicState = async ({ askBytes }: Database, stop?: Stop): Promise<PublicState> =>
  (await askBytes(publicState, [], stop)).toString();
