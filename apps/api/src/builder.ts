import SchemaBuilder from '@pothos/core';
import type { Context } from './context.ts';

/** The one builder that every noun of the schema adds to. Fields are non-null unless they say otherwise. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    Decimal: { Input: string; Output: string };
  };
}>({ defaultFieldNullability: false });

/** The builder's types, for what is generic over nouns. */
export type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Known> ? Known : never;

builder.queryType({
  description: 'What can be asked. Without signing in it answers from what is published.',
});
builder.mutationType({
  description:
    'The commands. Each one answers with what it made or with a declared failure, and stores all of it or nothing.',
});
