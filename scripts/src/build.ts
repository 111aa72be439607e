import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { must, root, tool } from './part.ts';
import { type Print, withProgress } from './progress.ts';
import type { RunOptions } from './run-command.ts';

const newest = (folder: string): number =>
  Math.max(0, ...readdirSync(folder).map((file) => statSync(join(folder, file)).mtimeMs));

const generated = join(root, 'packages/db/src/generated/prisma');
const isGenerated = (): boolean =>
  existsSync(generated) && newest(generated) >= newest(join(root, 'prisma/schema'));

/** Generates and builds what is missing or older than its sources. */
export const build = async (print: Print, options: RunOptions): Promise<void> => {
  if (!isGenerated())
    await withProgress(print, 'Generating the database client', () =>
      must(tool('generator', ['scripts/generate.mjs']), options, 'The database client was not generated.'),
    );
  const turbo = tool('build', ['node_modules/turbo/bin/turbo', 'run', 'build', '--output-logs=errors-only']);
  await withProgress(print, 'Building what is stale', () =>
    must(turbo, options, 'The build failed, for the reason above.'),
  );
};
