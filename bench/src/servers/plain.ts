// Apollo and Prisma as most teams would write it: a resolver a root field, with an include for what is selected.
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { PrismaPg } from '@prisma/adapter-pg';
import type { GraphQLResolveInfo } from 'graphql';
import { type Prisma, PrismaClient } from '../../../packages/db/src/generated/prisma/client.ts';
import { includedIn } from './include.ts';
import { typeDefs } from './plain-schema.ts';

const { DATABASE_URL, PORT } = process.env;
const prisma = new PrismaClient({
  adapter: new PrismaPg({ connectionString: DATABASE_URL, max: 10, idleTimeoutMillis: 0 }),
});

type Listed = {
  readonly kind?: string;
  readonly name?: string;
  readonly first: number;
  readonly after?: string;
};

const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;
const decimal = (number: Prisma.Decimal | null): string | null => number?.toFixed() ?? null;

const resolvers = {
  Query: {
    record: (_: unknown, { id }: { readonly id: string }, __: unknown, info: GraphQLResolveInfo) =>
      prisma.record.findFirst({ where: { id, standing: 'PUBLISHED' }, ...includedIn(info) }),
    records: (_: unknown, { kind, name, first, after }: Listed, __: unknown, info: GraphQLResolveInfo) =>
      prisma.record.findMany({
        where: {
          standing: 'PUBLISHED',
          ...(kind ? { kind } : {}),
          ...(name ? { names: { some: { folded: { contains: name } } } } : {}),
        },
        orderBy: [{ caption: 'asc' }, { id: 'asc' }],
        take: first,
        ...(after ? { cursor: { id: after }, skip: 1 } : {}),
        ...includedIn(info),
      }),
    dealsOf: async (
      _: unknown,
      { type, first }: { readonly type: string; readonly first: number },
      __: unknown,
      info: GraphQLResolveInfo,
    ) => {
      const where = { deal: { type }, standing: 'PUBLISHED' } as const;
      const orderBy = [
        { deal: { valueLower: 'asc' } },
        { id: 'asc' },
      ] satisfies Prisma.RecordOrderByWithRelationInput[];
      const [totalCount, nodes] = await Promise.all([
        prisma.record.count({ where }),
        prisma.record.findMany({ where, orderBy, take: first, ...includedIn(info, 'nodes') }),
      ]);
      return { totalCount, nodes };
    },
  },
  Deal: {
    valueLower: (deal: { readonly valueLower: Prisma.Decimal | null }) => decimal(deal.valueLower),
    valueUpper: (deal: { readonly valueUpper: Prisma.Decimal | null }) => decimal(deal.valueUpper),
    signedEarliest: (deal: { readonly signedEarliest: Date | null }) => day(deal.signedEarliest),
    signedLatest: (deal: { readonly signedLatest: Date | null }) => day(deal.signedLatest),
  },
};

const { url } = await startStandaloneServer(new ApolloServer({ typeDefs, resolvers }), {
  listen: { port: Number(PORT), host: '127.0.0.1' },
});
console.log(`listens at ${url}`);
