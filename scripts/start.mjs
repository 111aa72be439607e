// `npm start`: checks Node, installs what is missing, then runs scripts/src/start.ts in this same process, so that
// no signal has to be handed on. Plain JavaScript with Node's own modules only until the packages are there.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { install, isStale, requireNode, root } from './ready.mjs';

// `npm ci` empties node_modules: not under a Chancery that runs. scripts/src/lock.ts has the last word on the lock.
const runningPid = () => {
  try {
    const lock = resolve(root, process.env.CHANCERY_DATA || '.data', 'chancery.lock');
    const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
    if (!(pid > 0)) return undefined;
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    // No lock file (ENOENT) or no such process (ESRCH): nothing runs. Anything else is told once packages are there.
    if (error?.code === 'EPERM') return 'another user’s';
    return undefined;
  }
};

requireNode();
if (isStale()) {
  const pid = runningPid();
  if (pid !== undefined) {
    console.error(
      `Chancery runs as process ${pid}, and new packages must be installed. Stop it, then start again.`,
    );
    process.exit(1);
  }
  install();
}

const { register } = await import('tsx/esm/api');
register();
await import('./src/start.ts');
