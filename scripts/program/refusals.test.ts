import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { connect } from '@chancery/db';
import { applyMigrations, migrationsFolder } from '@chancery/db/migrate';
import { ensureDatabase, freePort, type Server } from '@chancery/db/postgres';
import { withThrowawayServer } from '@chancery/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, endAll, failedStart, makePlace, open, type Place, run, stop } from './office.ts';
import { clientOf } from './web.ts';

let place: Place;
beforeAll(async () => {
  place = await makePlace();
});
afterAll(async () => {
  endAll();
  await place?.remove();
});

const refused = (line: RegExp) => ({ code: 1, errors: [expect.stringMatching(line)] });

describe('a start says in one line what is wrong and what to do', () => {
  it('when Node is too old', async () => {
    const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } })`;
    const started = run(['--import', `data:text/javascript,${older}`, 'scripts/start.mjs'], place.env);
    expect({ code: await started.ended, errors: started.errors() }).toEqual(
      refused(/^Chancery needs Node 20\.19 or newer; this is 20\.18\.3\. Install one from/u),
    );
  });

  it('when variables are bad, naming all of them', async () => {
    const bad = {
      API_PORT: 'x',
      ADMIN_URL: 'nowhere',
      AUTH_SECRET: 'short',
      CHANCERY_OWNER_EMAIL: 'me@here',
    };
    expect(await failedStart({ ...place.env, ...bad })).toEqual(
      refused(/^The environment is not usable: API_PORT .+ADMIN_URL .+AUTH_SECRET .+CHANCERY_OWNER_EMAIL/u),
    );
  });

  it('when a port is taken, by whichever address', async () => {
    const taken = createServer().listen(Number(place.env['ADMIN_PORT']));
    await once(taken, 'listening');
    expect(await failedStart(place.env)).toEqual(
      refused(/^Port \d+ is taken by another program\. Stop it, or set ADMIN_PORT/u),
    );
    taken.close();
  });

  it('when the data folder is a file', async () => {
    const file = join(place.folder, 'file');
    writeFileSync(file, '');
    expect(await failedStart({ ...place.env, CHANCERY_DATA: file })).toEqual(
      refused(/a file is in its way\. Set CHANCERY_DATA/u),
    );
  });

  it('when the database of DATABASE_URL is out of reach', async () => {
    const DATABASE_URL = `postgresql://me:secret@127.0.0.1:${await freePort()}/office`;
    const failed = await failedStart({ ...place.env, DATABASE_URL });
    expect(failed).toEqual(
      refused(/^The database office at 127\.0\.0\.1:\d+ cannot be used \(.*ECONNREFUSED.*\)/u),
    );
    expect(failed.errors.join()).not.toContain('secret');
  });

  it('when the disk is full, whatever came of it', async (test) => {
    const disk = join(place.folder, 'disk');
    mkdirSync(disk);
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=46m', 'tmpfs', disk], { encoding: 'utf8' });
    if (mount.status !== 0) test.skip('a small disk cannot be mounted here');
    chmodSync(disk, 0o755);
    try {
      const failed = await failedStart({ ...place.env, CHANCERY_DATA: join(disk, 'data') });
      expect(failed.code).toBe(1);
      expect(failed.errors.at(-1)).toMatch(/^The disk is full\. Free some space and start again/u);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

const migrated = async (server: Server, name: string): Promise<string> => {
  await ensureDatabase(server.url(), name);
  await applyMigrations({ url: server.url(name), folder: migrationsFolder });
  return server.url(name);
};

describe('with DATABASE_URL, a start', () => {
  it('uses that server, and leaves it running', async () =>
    withThrowawayServer(async (server) => {
      await ensureDatabase(server.url(), 'theirs');
      const secrets = { CHANCERY_OWNER_EMAIL: 'Me@example.org', CHANCERY_OWNER_PASSWORD: 'words of my own' };
      const office = await open({ ...place.env, ...secrets, DATABASE_URL: server.url('theirs') });
      expect(office.output()).toContain('Sign in as me@example.org with the password you gave.');
      expect(office.output()).not.toContain(secrets.CHANCERY_OWNER_PASSWORD);
      const ask = clientOf(`http://127.0.0.1:${place.env['API_PORT']}/graphql`);
      expect((await ask('{ states(first: 1) { totalCount } }')).states.totalCount).toBeGreaterThan(190);
      expect(await stop(office)).toBe(0);
      const db = connect(server.url('theirs'));
      expect(await db.prisma.user.count()).toBe(1);
      await db.close();
    }));

  it('says which migration stopped half way, and goes on once a person has decided', async () =>
    withThrowawayServer(async (server) => {
      const DATABASE_URL = await migrated(server, 'halted');
      const db = connect(DATABASE_URL);
      await db.prisma.$executeRaw`update _prisma_migrations set finished_at = null, applied_steps_count = 0
        where migration_name = (select max(migration_name) from _prisma_migrations)`;
      await db.close();
      const failed = await failedStart({ ...place.env, DATABASE_URL });
      expect(failed.code).toBe(1);
      expect(failed.errors.at(-1)).toMatch(
        /^The migration \d+_\w+ stopped half way, .+ Run “npm run mend-migration -- again”/u,
      );
      const mended = await command('mend-migration', ['done'], { ...place.env, DATABASE_URL });
      expect(mended).toMatchObject({ code: 0, output: expect.stringContaining('start Chancery now') });
      expect(await applyMigrations({ url: DATABASE_URL, folder: migrationsFolder })).toEqual([]);
      expect((await command('mend-migration', ['again'], { ...place.env, DATABASE_URL })).output).toBe(
        'No migration stopped half way.\n',
      );
    }));
});
