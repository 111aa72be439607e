import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json, type RoughServer, roughServer } from './testing/rough-server.ts';

const room = fileURLToPath(new URL('..', import.meta.url));
const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const run = (cwd: string, ...[command, ...args]: readonly [string, ...string[]]) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe' });

/** A folder of somebody else, in which the packed client is installed. */
const installed = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-client-'));
  run(room, process.execPath, `${modules}/typescript/bin/tsc`, '--project', 'tsconfig.build.json');
  run(room, process.execPath, `${modules}/tsx/dist/cli.mjs`, 'manifest.ts');
  run(room, 'npm', 'pack', './dist', '--silent', '--pack-destination', folder);
  const target = join(folder, 'node_modules/@chancery/client');
  mkdirSync(target, { recursive: true });
  run(folder, 'tar', '-xzf', 'chancery-client-0.1.0.tgz', '-C', target, '--strip-components=1');
  for (const name of ['eventsource-parser', '@graphql-typed-document-node'])
    symlinkSync(join(modules, name), join(folder, 'node_modules', name));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return folder;
};

const program = `
import { createClient } from '@chancery/client';
import { DealsDocument } from '@chancery/client/operations';
const client = createClient({ url: process.argv[2] ?? '' });
for await (const { caption } of client.nodes(DealsDocument, { first: 1 }, ({ deals }) => deals)) console.log(caption);
`;

describe('the client as others install it', () => {
  let folder = '';
  let server: RoughServer;
  beforeAll(async () => {
    folder = installed();
    const pageInfo = { hasNextPage: false, endCursor: '1' };
    server = await roughServer(json({ data: { deals: { nodes: [{ caption: 'Ferries' }], pageInfo } } }));
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('runs in Node as it is', async () => {
    writeFileSync(join(folder, 'program.js'), program);
    const { stdout } = await promisify(execFile)(process.execPath, ['program.js', server.url], {
      cwd: folder,
    });
    expect(stdout).toBe('Ferries\n');
  });

  it('brings its types', () => {
    writeFileSync(join(folder, 'right.ts'), program);
    writeFileSync(join(folder, 'wrong.ts'), program.replaceAll('caption', 'colour'));
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--lib',
      'es2023,dom',
    ];
    const types = ['--typeRoots', `${modules}/@types`, '--types', 'node'];
    const check = (file: string) =>
      spawnSync(process.execPath, [`${modules}/typescript/bin/tsc`, ...options, ...types, file], {
        cwd: folder,
        encoding: 'utf8',
      }).stdout;
    expect(check('right.ts')).toBe('');
    expect(check('wrong.ts')).toMatch(/^wrong\.ts.*'colour' does not exist/mu);
  }, 60_000);
});
