import { kindNames, type Standpoint } from '@chancery/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answer,
  answering,
  countFrom,
  countLinksFrom,
  type Entries,
  linksFrom,
  listFrom,
  type Page,
  type RecordRead,
  type RecordRow,
  type RecordShape,
  recordsFrom,
} from '../index.ts';
import type { LinkRow } from '../records/read-links.ts';
import {
  type BusyOffice,
  certainSteps,
  openBusyOffice,
  type Step,
  step,
  take,
} from '../testing/busy-office.ts';

let office: BusyOffice;
beforeAll(async () => {
  office = await openBusyOffice();
});
afterAll(async () => office.close());

const knownAt = (moment: Date): Standpoint => ({ knownAt: moment, validAt: null, accordingTo: null });

/** A list of a kind with one page of links each, as far as it is asked for. */
type Asked = {
  readonly kind: 'Deal' | 'Organisation' | 'State';
  readonly direction: 'OUT' | 'BACK';
  readonly name: string | null;
};
const asked: readonly Asked[] = [
  { kind: 'Deal', direction: 'OUT', name: 'parties' },
  { kind: 'Deal', direction: 'OUT', name: null },
  { kind: 'Organisation', direction: 'OUT', name: 'owners' },
  { kind: 'Organisation', direction: 'BACK', name: 'deals' },
  { kind: 'State', direction: 'BACK', name: 'owns' },
];

const size = 2;
const info = ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'] as const;
const columns = ['id', 'kind', 'caption', 'standing', 'version', 'updatedAt', 'withdrawnAt'] as const;
const linkColumns = ['field', 'reverse', 'described', 'role', 'title', 'realisation', 'certainty'] as const;

const pageInfo = ['pageInfo', { is: 'pageInfo', of: info.map((is) => [is, { is }] as const) }] as const;
const totalCount = ['totalCount', { is: 'totalCount' }] as const;

const ofAll = (of: Entries<RecordRead>): RecordShape => new Map(kindNames.map((kind) => [kind, of]));
const columnReads = columns.map((name) => [name, { is: 'column', name, codes: null }] as const);

const readsOf = (request: Asked): Entries<RecordRead> => {
  const { direction, name } = request;
  const node = { is: 'node', of: ofAll(columnReads) } as const;
  const within = { is: 'within', of: ofAll(columnReads) } as const;
  const edges = [
    ['cursor', { is: 'cursor' }],
    ...linkColumns.map((column) => [column, { is: 'column', name: column }] as const),
    ['node', node],
    ['within', within],
  ] as const;
  return [
    ...columnReads,
    [
      'links',
      {
        is: 'links',
        direction,
        name,
        page: { first: size },
        of: [totalCount, pageInfo, ['edges', { is: 'edges', of: edges }]],
      },
    ],
  ];
};

const atOnce = async (request: Asked, from: Standpoint): Promise<unknown> => {
  const statement = answering(null, [
    [
      'list',
      {
        is: 'records',
        from,
        filter: { kinds: [request.kind], name: null },
        orderBy: null,
        page: { first: size },
        of: [
          totalCount,
          pageInfo,
          ['nodes', { is: 'nodes', of: new Map([[request.kind, readsOf(request)]]) }],
        ],
      },
    ],
  ]);
  return JSON.parse(String(await answer(office.db, statement, {}, new AbortController().signal))).list;
};

const infoOf = ({ items, hasNext, hasPrevious }: Page<unknown>) => ({
  hasNextPage: hasNext,
  hasPreviousPage: hasPrevious,
  startCursor: items[0]?.cursor ?? null,
  endCursor: items.at(-1)?.cursor ?? null,
});

const theLongWay = async (request: Asked, from: Standpoint): Promise<unknown> => {
  const { db } = office;
  const { direction, kind, name } = request;
  const columnsOf = (row: RecordRow) =>
    Object.fromEntries(
      columns.map((column) => [column, column === 'updatedAt' ? row.updatedAt.toISOString() : row[column]]),
    );
  const recordOf = async (id: string | null) => {
    const record = id === null ? undefined : (await recordsFrom(db, [id], from)).get(id);
    return record ? columnsOf(record) : null;
  };
  const edgeOf = async (cursor: string, row: LinkRow) => ({
    cursor,
    ...Object.fromEntries(linkColumns.map((column) => [column, row[column]])),
    node: await recordOf(direction === 'OUT' ? row.targetId : row.sourceId),
    within: await recordOf(row.withinId),
  });
  const linksOf = async (record: string) => {
    const link = { record, direction, name };
    const [page] = await linksFrom(db, [{ ...link, first: size }], from);
    const [count] = await countLinksFrom(db, [link], from);
    if (!page) throw new Error('No page was read.');
    const edges = await Promise.all(page.items.map(async ({ cursor, row }) => edgeOf(cursor, row)));
    return { totalCount: count, pageInfo: infoOf(page), edges };
  };
  const list = { kinds: [kind], name: null };
  const page = await listFrom(db, { ...list, first: size }, from);
  return {
    totalCount: await countFrom(db, list, from),
    pageInfo: infoOf(page),
    nodes: await Promise.all(
      page.items.map(async ({ row }) => ({ ...columnsOf(row), links: await linksOf(row.id) })),
    ),
  };
};

const everything: readonly Step[] = [0, 1, 2].map((article) => ({
  does: 'judge',
  article,
  claims: [1, 3, 5],
  verdict: 'ACCEPTED',
  rank: 'NORMAL',
}));

describe('a list of a past moment with links', { timeout: 120_000 }, () => {
  it('is answered by one statement as it is the long way, whatever the office did since', async () => {
    const moments = new Set<number>();
    const keep = async () => moments.add((await office.db.prisma.clock.findFirstOrThrow()).at.getTime());
    for (const made of [...certainSteps, ...everything]) {
      await take(office, office.db, made);
      await keep();
    }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
        for (const made of steps) {
          await take(office, office.db, made);
          await keep();
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
    let links = 0;
    for (const moment of moments)
      for (const request of asked) {
        const from = knownAt(new Date(moment));
        const found = await atOnce(request, from);
        expect(found, JSON.stringify([request, new Date(moment)])).toEqual(await theLongWay(request, from));
        links += JSON.stringify(found).split('"certainty"').length - 1;
      }
    expect(links).toBeGreaterThan(10);
  });
});
