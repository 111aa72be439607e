import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/prisma/client.ts';

export type ConnectOptions = {
  /** Told of every SQL statement that is sent; for counting them. */
  readonly onStatement?: (sql: string) => void;
  /** Connections at most; default 10. */
  readonly poolSize?: number;
};

/** A connection pool to one database. What this room does takes it as its first argument. */
export type Database = {
  readonly prisma: PrismaClient;
  /** Throws when the database does not answer. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens nothing yet: the first statement does. */
export const connect = (url: string, { onStatement, poolSize = 10 }: ConnectOptions = {}): Database => {
  const adapter = new PrismaPg({ connectionString: url, max: poolSize, connectionTimeoutMillis: 10_000 });
  const prisma = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
  if (onStatement) prisma.$on('query', ({ query }) => onStatement(query));
  return {
    prisma,
    ping: async () => {
      await prisma.$queryRaw`select 1`;
    },
    close: async () => prisma.$disconnect(),
  };
};
