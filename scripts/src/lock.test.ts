import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from './lock.ts';
import { processMark } from './process-mark.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'chancery.lock');
const dead = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock of a data folder', () => {
  it('makes the folder, and leaves nothing when it is released', async () => {
    const inner = join(folder, 'new');
    const lock = await takeLock(inner, 'npm start');
    expect(lock.takenOver).toBe(false);
    lock.release();
    expect(readdirSync(inner)).toEqual([]);
  });

  it('is refused while its holder lives, naming it', async () => {
    const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(holder, 'spawn');
    writeFileSync(file(), `${holder.pid}\n${processMark(holder.pid ?? 0)}\nnpm start\n`);
    await expect(takeLock(folder, 'npm run rebuild')).rejects.toThrow(
      `“npm start” already runs on ${folder}, as process ${holder.pid}`,
    );
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect((await takeLock(folder, 'npm run rebuild')).takenOver).toBe(true);
  });

  it('is taken over from a process that is gone, from a later one of its number, and from nobody', async () => {
    for (const left of [`${dead()}\n1\nnpm start\n`, `${process.pid}\n1\nnpm start\n`, '']) {
      writeFileSync(file(), left);
      const lock = await takeLock(folder, 'npm start');
      expect(lock.takenOver).toBe(true);
      expect(readFileSync(file(), 'utf8')).toContain(`${process.pid}\n`);
      lock.release();
    }
  });

  it.each([['free'], ['left by a dead one']])(
    'is won by one of many who ask at once when %s',
    async (state) => {
      if (state !== 'free') writeFileSync(file(), `${dead()}\n1\nnpm start\n`);
      const { href } = new URL('./lock.ts', import.meta.url);
      const script = `import { takeLock } from '${href}';
      await takeLock(process.argv[1], 'npm start').then(() => { console.log('won'); setInterval(() => {}, 1000); },
        () => console.log('lost'));`;
      const args = ['--import', 'tsx', '--input-type=module', '-e', script, folder];
      const askers = Array.from({ length: 4 }, () => spawn(process.execPath, args));
      const answers = await Promise.all(
        askers.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()),
      );
      for (const asker of askers) asker.kill('SIGKILL');
      expect(answers.sort()).toEqual(['lost', 'lost', 'lost', 'won']);
    },
    60_000,
  );

  it('says so when a file stands where the folder should be', async () => {
    writeFileSync(file(), '');
    await expect(takeLock(file(), 'npm start')).rejects.toThrow('a file is in its way');
    await expect(takeLock(join(file(), 'data'), 'npm start')).rejects.toThrow('a file is in its way');
  });
});
