// `npm run generate`: writes the Prisma client from prisma/schema into packages/db/src/generated.
// Plain JavaScript with Node's own modules only, so that scripts/test.mjs can run it before any check.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'node_modules/prisma/build/index.js');

// The command insists on having a schema engine, which it would download, and then never calls it: naming any
// executable spares the download. Migrations go through the engine's WebAssembly build (packages/db/src/migrate).
const env = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
};

// What an earlier schema left must not stay importable.
rmSync(join(root, 'packages/db/src/generated/prisma'), { recursive: true, force: true });
const result = spawnSync(
  process.execPath,
  [cli, process.argv[2] ?? 'generate', '--no-hints'].slice(0, process.argv[2] ? 2 : 3),
  {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  },
);
if (result.status !== 0) {
  console.error(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`.trim());
  console.error('The Prisma client was not generated.');
  process.exit(1);
}
console.log('Generated the Prisma client.');
