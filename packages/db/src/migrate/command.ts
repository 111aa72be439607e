// `npm run migration -- <name>`: writes the migration from what is in prisma/migrations to what prisma/schema says.
import { withThrowawayServer } from '../testing/throwaway-server.ts';
import { newMigration } from './new-migration.ts';
import { migrationsFolder, schemaFolder } from './project-folders.ts';

const [name, ...rest] = process.argv.slice(2);
if (name === undefined || rest.length > 0) {
  console.error('Usage: npm run migration -- <name>');
  process.exit(1);
}

const written = await withThrowawayServer(async (server) =>
  newMigration({ url: server.url(), folder: migrationsFolder, schemaFolder, name }),
);
console.log(written ? `Wrote ${written}; review it.` : 'The migrations say all that the schema says.');
