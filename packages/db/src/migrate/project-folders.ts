import { fileURLToPath } from 'node:url';

const prisma = (folder: string): string =>
  fileURLToPath(new URL(`../../../../prisma/${folder}`, import.meta.url));

/** Where this project keeps its migrations. */
export const migrationsFolder = prisma('migrations');
/** Where this project keeps its Prisma schema. */
export const schemaFolder = prisma('schema');
