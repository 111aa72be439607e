import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type GraphQLSchema, printSchema } from 'graphql';

/**
 * Tells one build of the program from another, which may answer the same question otherwise: the contract with the
 * program's own file, which in a build is all of our code.
 */
export const buildOf = (schema: GraphQLSchema): string =>
  createHash('sha256')
    .update(printSchema(schema))
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('base64url');
