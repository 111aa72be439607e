import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Ask, askDirectly } from './ask-directly.ts';
import { type ChangeListener, changeListener } from './changes/change-listener.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import { BytesClient } from './row-bytes.ts';
import { heedStopping, type Stop } from './stoppable.ts';

export type ConnectOptions = {
  /** Told of every SQL statement that is sent; for counting them. */
  readonly onStatement?: (sql: string) => void;
  /** Connections at most; default 10. Searches have some of their own beside them. */
  readonly poolSize?: number;
  /** Milliseconds after which the database itself ends a statement, whoever sent it; default none. */
  readonly statementTimeout?: number;
};

/** An idempotency key, for the one command that it came with. */
export type CommandKey = {
  readonly account: string;
  /** Unique for the account. */
  readonly key: string;
  /** Tells the command and its input from any other. */
  readonly fingerprint: string;
};

/** A connection pool to one database. What this room does takes it as its first argument. */
export type Database = {
  readonly prisma: PrismaClient;
  /** The bytes of the one text that a read answers with, in UTF-8, until `stop` says so. */
  readonly askBytes: (statement: string, values: readonly unknown[], stop?: Stop) => Promise<Buffer>;
  /**
   * As `prisma.$queryRaw`, for statements that are best planned alike whatever their values are: a connection of their own
   * plans each once, where to plan a search anew took as long as to do it.
   */
  readonly askPlanned: Ask['rows'];
  /** Has the next command take effect once, however often it is given; see answer-once.ts. */
  readonly commandKey?: CommandKey;
  /** Throws when the database does not answer. */
  readonly ping: () => Promise<void>;
  /** Watches the feed of changes, over one connection for all who do. */
  readonly watchChanges: ChangeListener['watch'];
  readonly close: () => Promise<void>;
};

// A connection keeps the plans of the statements that it was asked: a new one makes them anew, which takes longer than most
// reads do.
const idleMilliseconds = 10 * 60_000;

// Many ask at once: to start workers for one of them takes longer than most reads do, and processors from all others. An
// address with options of its own has those instead.
const withoutWorkers = '-c max_parallel_workers_per_gather=0';
/** A search takes two at once, and less time than all else of a request. */
const mostPlanned = 4;
const plannedOnce = `${withoutWorkers} -c plan_cache_mode=force_generic_plan`;

/** Opens nothing yet: the first statement does. */
export const connect = (
  url: string,
  { onStatement, poolSize = 10, statementTimeout = 0 }: ConnectOptions = {},
): Database => {
  const poolWith = (options: string, max: number): pg.Pool => {
    const opened = new pg.Pool({
      Client: BytesClient,
      connectionString: url,
      max,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: idleMilliseconds,
      statement_timeout: statementTimeout,
      options,
    });
    // A connection that is lost while nobody uses it leaves the pool by itself.
    return opened.on('error', () => undefined);
  };
  const pool = poolWith(withoutWorkers, poolSize);
  const planned = poolWith(plannedOnce, Math.min(poolSize, mostPlanned));
  const overConnection = heedStopping(pool, url);
  const query = (config: pg.QueryConfig) =>
    overConnection<pg.QueryResult>((client, ended) => client.query(config, ended));
  const adapter = new PrismaPg(Object.assign(pool, { query }));
  let made: PrismaClient | undefined;
  // Made when it is asked for first: what it knows of the tables takes a twentieth of a start to read, and the public’s
  // questions do without it.
  const client = (): PrismaClient => {
    if (made) return made;
    const making = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
    if (onStatement) making.$on('query', ({ query }) => onStatement(query));
    made = making;
    return making;
  };
  const ask = askDirectly(overConnection, onStatement);
  const prisma = new Proxy({} as PrismaClient, {
    get: (_, name) => (name === '$queryRaw' ? ask.rows : Reflect.get(client(), name)),
  });
  const changes = changeListener(url);
  return {
    prisma,
    askBytes: ask.bytes,
    askPlanned: askDirectly(heedStopping(planned, url), onStatement).rows,
    ping: async () => {
      await prisma.$queryRaw`select 1`;
    },
    watchChanges: changes.watch,
    close: async () => {
      await changes.close();
      await made?.$disconnect();
      await Promise.all([pool.end(), planned.end()]);
    },
  };
};
