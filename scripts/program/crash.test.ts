import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, rebuild } from '@chancery/db';
import { applyMigrations, migrationsFolder } from '@chancery/db/migrate';
import { ensureDatabase, type Server, startServer, stopLeftover } from '@chancery/db/postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Lane, makeLanes, propose, readLane } from './lanes.ts';
import { endAll, stop } from './office.ts';
import { killAll, running, treeOf } from './processes.ts';
import { type Api, prepare, serveApi } from './served-api.ts';

const lanesAtOnce = 5;
const perLane = 100;
const killedAfter = 200;

let folder = '';
let server: Server;
let api: Api;
const startDatabase = async () => startServer({ dataDir: join(folder, 'postgres'), durability: 'durable' });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-crash-'));
  await chmod(folder, 0o755); // as root, the server runs as a user of its own
  server = await startDatabase();
  await ensureDatabase(server.url(), 'chancery');
  await applyMigrations({ url: server.url('chancery'), folder: migrationsFolder });
  await prepare(server.url('chancery'));
  api = await serveApi(server.url('chancery'));
});
afterAll(async () => {
  endAll();
  await stopLeftover(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
});

/** Has every lane propose, and calls `kill` in the middle of it. */
const proposeUntil = async (lanes: readonly Lane[], kill: () => void): Promise<void> => {
  let count = 0;
  const onAcknowledged = () => {
    count += 1;
    if (count === killedAfter) kill();
  };
  const ends = await Promise.allSettled(
    lanes.map(async (lane) => propose(api, lane, perLane, onAcknowledged)),
  );
  expect(ends.map(({ status }) => status)).toEqual(lanes.map(() => 'rejected'));
};

// What no command leaves behind, wherever it was killed.
const halves = async (url: string) => {
  const db = connect(url);
  try {
    const { claim, attribution, proposal } = db.prisma;
    return {
      claimsWithoutCitations: await claim.count({ where: { citations: { none: {} } } }),
      claimsWithoutReferences: await claim.count({ where: { references: { none: {} } } }),
      claimsWithoutProposal: await claim.count({
        where: { proposals: { none: {} }, judgements: { none: {} } },
      }),
      attributionsWithoutLinks: await attribution.count({ where: { links: { none: {} } } }),
      attributionsWithoutClaims: await attribution.count({ where: { claims: { none: {} } } }),
      proposalsOfNothing: await proposal.count({ where: { claim: { citations: { none: {} } } } }),
      differences: (await rebuild(db)).differences,
    };
  } finally {
    await db.close();
  }
};

const nothingHalf = {
  claimsWithoutCitations: 0,
  claimsWithoutReferences: 0,
  claimsWithoutProposal: 0,
  attributionsWithoutLinks: 0,
  attributionsWithoutClaims: 0,
  proposalsOfNothing: 0,
  differences: [],
};

const expectWhole = async (lane: Lane): Promise<void> => {
  const { version, proposals } = await readLane(api, lane);
  const ids = proposals.map(({ claim }: { readonly claim: { readonly id: string } }) => claim.id);
  expect(ids).toEqual(expect.arrayContaining(lane.acknowledged));
  // A command that was in flight is all there, or not at all.
  expect(version).toBe(1 + ids.length);
  expect(ids.length - lane.acknowledged.length).toBeOneOf([0, 1]);
  for (const { claim } of proposals)
    expect(claim).toMatchObject({
      subject: { id: lane.deal },
      citations: [
        { role: 'CONTENT', passage: { exact: expect.stringContaining('six ferries') } },
        { role: 'AMOUNT', passage: { exact: 'about $40 million' } },
      ],
      chain: [
        { described: null },
        { described: 'Reuters' },
        { described: expect.stringMatching(/^official \d/u) },
      ],
      chainEnds: 'ANONYMOUS_ORIGIN',
    });
};

const expectAllKept = async (lanes: readonly Lane[]): Promise<void> => {
  expect(lanes.flatMap((lane) => lane.acknowledged).length).toBeGreaterThanOrEqual(killedAfter);
  for (const lane of lanes) await expectWhole(lane);
  expect(await halves(server.url('chancery'))).toEqual(nothingHalf);
};

/** Editors go on where they were; a claim that was in flight is not added twice. */
const goOn = async (lanes: readonly Lane[]): Promise<void> => {
  await Promise.all(lanes.map(async (lane) => propose(api, lane, lane.acknowledged.length + 5)));
  for (const lane of lanes) {
    const { proposals } = await readLane(api, lane);
    expect(proposals).toHaveLength(new Set(lane.acknowledged).size);
  }
};

describe('in the middle of 500 proposals, kill -9', () => {
  it('of the API loses nothing acknowledged and leaves nothing half there', async () => {
    const lanes = await makeLanes(api, 'api', lanesAtOnce);
    await proposeUntil(lanes, () => api.process.signal('SIGKILL'));
    expect(await api.process.ended).toBe('SIGKILL');
    api = await serveApi(server.url('chancery'));
    await expectAllKept(lanes);
    await goOn(lanes);
  });

  it('of PostgreSQL and all its processes does neither', async () => {
    const lanes = await makeLanes(api, 'postgres', lanesAtOnce);
    const postgres = treeOf(server.pid);
    await proposeUntil(lanes, () => killAll(treeOf(server.pid)));
    await server.ended;
    await vi.waitFor(() => expect(running(postgres)).toEqual([]), 10_000);
    expect(await stop(api.process)).toBe(0);
    server = await startDatabase();
    api = await serveApi(server.url('chancery'));
    await expectAllKept(lanes);
    await goOn(lanes);
  });
});
