// `tsx apps/api/src/print-schema.ts`: writes the schema to apps/api/schema.graphql; `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema/index.ts';

const file = fileURLToPath(new URL('../schema.graphql', import.meta.url));
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, printed);
  console.log('Wrote apps/api/schema.graphql.');
} else if (readFileSync(file, 'utf8') !== printed) {
  console.error(
    'apps/api/schema.graphql is not what the code says: run `npx tsx apps/api/src/print-schema.ts`.',
  );
  process.exit(1);
}
