import { kindNames, type Standpoint } from '@chancery/domain';
import {
  answer,
  answering,
  countFrom,
  countLinksFrom,
  type Database,
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

/** A list of a kind with one page of links each, as far as it is asked for. */
export type ListWithLinks = {
  readonly kind: 'Deal' | 'Organisation' | 'State';
  readonly direction: 'OUT' | 'BACK';
  readonly name: string | null;
};
export const listsWithLinks: readonly ListWithLinks[] = [
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

const readsOf = (request: ListWithLinks): Entries<RecordRead> => {
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

/** A list as one statement answers it. Throws NotAnswered. */
export const atOnce = async (db: Database, request: ListWithLinks, from: Standpoint): Promise<unknown> => {
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
  return JSON.parse(String(await answer(db, statement, {}, new AbortController().signal))).list;
};

const infoOf = ({ items, hasNext, hasPrevious }: Page<unknown>) => ({
  hasNextPage: hasNext,
  hasPreviousPage: hasPrevious,
  startCursor: items[0]?.cursor ?? null,
  endCursor: items.at(-1)?.cursor ?? null,
});

/** The same as what is asked for it part by part, which projects what differs. */
export const theLongWay = async (
  db: Database,
  request: ListWithLinks,
  from: Standpoint,
): Promise<unknown> => {
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
