import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const room = fileURLToPath(new URL('../..', import.meta.url));
const made = `${room}/src/generated/graphql.ts`;
const madeFrom = [
  `${room}/codegen.ts`,
  `${room}/../../apps/api/schema.graphql`,
  ...readdirSync(`${room}/src/operations`).map((name) => `${room}/src/operations/${name}`),
];

/** Types the operations anew before the tests where that is due, since what is generated is not in the tree. */
export default (): void => {
  const isFresh =
    existsSync(made) && madeFrom.every((file) => statSync(file).mtimeMs < statSync(made).mtimeMs);
  if (isFresh) return;
  const cli = createRequire(import.meta.url).resolve('@graphql-codegen/cli/package.json');
  execFileSync(process.execPath, [`${cli}/../esm/bin.js`], { cwd: room, stdio: 'pipe' });
};
