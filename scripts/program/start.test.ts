import { join } from 'node:path';
import { connect } from '@chancery/db';
import { startServer } from '@chancery/db/postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { command, endAll, failedStart, makePlace, open, type Place, postmasterOf, stop } from './office.ts';
import { killAll, running, treeOf } from './processes.ts';
import { clientOf, listens, signIn } from './web.ts';

let place: Place;
let admin = '';
beforeAll(async () => {
  place = await makePlace();
  admin = `http://localhost:${place.env['ADMIN_PORT']}`;
});
afterAll(async () => {
  endAll();
  await place?.remove();
});

const nothingListens = async () => {
  for (const name of ['API_PORT', 'ADMIN_PORT']) expect(await listens(place.env[name]), name).toBe(false);
};

const reading = `{
  deals(name: "S-300") { nodes { caption evidence(field: "type") { passage { exact } } } }
  states(name: "Norway") { nodes { caption } }
}`;

// One office through its days: each test goes on from where the one before it left the data folder.
describe('an office', () => {
  it('opens on an empty folder, says how to sign in, serves what it says, and stops in order', async () => {
    const office = await open(place.env);
    const said = office.output();
    const signingIn = /Sign in as (\S+) with the password (\S+) \(shown only this once\)/u.exec(said);
    expect(said).toContain(`Admin:   ${admin}\n`);
    const api = /GraphQL: (\S+)/u.exec(said)?.[1] ?? '';

    expect((await fetch(`${admin}/`)).status).toBe(200);
    const { deals, states } = await clientOf(api)(reading);
    expect(states.nodes).toEqual([{ caption: 'Norway' }]);
    expect(deals.nodes[0]).toMatchObject({ caption: expect.stringContaining('S-300') });
    expect(deals.nodes[0].evidence[0].passage.exact).not.toBe('');
    const cookie = await signIn(admin, admin, signingIn?.[1] ?? '', signingIn?.[2] ?? '');
    const { viewer } = await clientOf(`${admin}/graphql`, cookie)('{ viewer { role } }');
    expect(viewer).toEqual({ role: 'OWNER' });

    const tree = treeOf(office.pid);
    expect(tree.length).toBeGreaterThan(4);
    expect(await stop(office)).toBe(0);
    expect(running(tree)).toEqual([]);
    await nothingListens();
  });

  it('opens again without a password, and is opened by nobody else meanwhile', async () => {
    const office = await open(place.env);
    expect(office.output()).toContain('with the password of the first start.');
    expect(office.output()).not.toContain('only this once');
    const second = await failedStart(place.env);
    expect(second).toEqual({
      code: 1,
      errors: [
        expect.stringMatching(/^“npm start” already runs on .+, as process \d+\. Stop that one first/u),
      ],
    });
    expect((await command('rebuild', [], place.env)).errors).toEqual(second.errors);

    const tree = treeOf(office.pid);
    const postmaster = postmasterOf(place.env) ?? 0;
    const postgres = treeOf(postmaster);
    killAll(tree.filter((pid) => !postgres.includes(pid)));
    await office.ended;
    // Processes that serve a connection or tidy up come and go: the server itself stays.
    expect(running([postmaster])).toEqual([postmaster]);
  });

  it('opens after all but its database was killed with -9', async () => {
    const orphan = postmasterOf(place.env);
    const office = await open(place.env);
    expect(office.output()).toContain('its lock was taken over');
    expect(postmasterOf(place.env)).not.toBe(orphan);
    const tree = treeOf(office.pid);
    killAll(tree);
    await office.ended;
    await vi.waitFor(() => expect(running(tree)).toEqual([]), 10_000);
    expect(postmasterOf(place.env)).toBeDefined();
  });

  it('opens after everything was killed with -9, and what served ends by itself once the starter is killed', async () => {
    const office = await open(place.env);
    const postgres = treeOf(postmasterOf(place.env) ?? 0);
    const served = treeOf(office.pid).filter((pid) => !postgres.includes(pid));
    expect(served).toHaveLength(3);
    office.signal('SIGKILL');
    await vi.waitFor(() => expect(running(served)).toEqual([]), 10_000);
    await nothingListens();
    const again = await open(place.env);
    expect(await stop(again)).toBe(0);
  });

  it('finds and mends a row that does not follow from the claims', async () => {
    const server = await startServer({ dataDir: join(place.env['CHANCERY_DATA'] ?? '', 'postgres') });
    const db = connect(server.url('chancery'));
    await db.prisma.$executeRaw`update record set caption = 'Nowhere' where caption = 'Norway'`;
    await db.close();
    await server.stop();
    const found = await command('rebuild', [], place.env);
    expect(found.code).toBe(1);
    expect(found.output).toMatch(/was "?Nowhere"?, is "?Norway"? now/u);
    expect(found.output).toMatch(/1 differences, mended/u);
    const clean = await command('rebuild', [], place.env);
    expect(clean.output).toMatch(/\d+ records, 0 differences/u);
    expect(clean.code).toBe(0);
  });
});
