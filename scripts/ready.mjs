// What `npm start` and `npm test` need before anything else. Plain JavaScript with Node's own modules only, since
// it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Ends the program with one line when this Node is too old. */
export const requireNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Chancery needs Node 20.19 or newer; this is ${process.versions.node}. Install one from https://nodejs.org and start again.`,
  );
  process.exit(1);
};

/** Whether node_modules is missing, or older than what package-lock.json says. */
export const isStale = () => {
  const installed = join(root, 'node_modules/.package-lock.json');
  return (
    !existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs
  );
};

/** Installs what is missing; ends the program when that fails. */
export const install = () => {
  if (!isStale()) return;
  console.log('Installing packages (npm ci) …');
  const began = Date.now();
  // npm is a script of the shell's on Windows.
  const shell = process.platform === 'win32';
  // Its warnings are about what packages of packages say of themselves: nothing that a newcomer can mend.
  const quietly = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const { status, signal } = spawnSync('npm', quietly, { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) {
    console.error(
      signal
        ? 'Stopped while installing; the next start begins it anew.'
        : 'npm ci failed, for the reason above; nothing else was run. It needs the network and some 1.5 GB of disk.',
    );
    process.exit(1);
  }
  console.log(`Installed in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
};
