import { dealColumns, dealFields, dealJson, dealOf, dealOfColumns } from './deal.ts';
import type { Answer, Shape } from './shape.ts';

/** The arguments by which PostGraphile lists what `deals` lists. */
export const dealList =
  'condition: { kind: "Deal", standing: PUBLISHED }, orderBy: [CAPTION_ASC, ROW_ID_ASC]';
const recordList = 'condition: { standing: PUBLISHED }, orderBy: [CAPTION_ASC, ROW_ID_ASC]';

const entry = ({ id, caption, version, ...deal }: Answer) => ({ id, caption, version, deal: dealOf(deal) });
const row = ({ rowId, caption, version, dealByRowId }: Answer) => ({
  id: rowId,
  caption,
  version,
  deal: dealOfColumns(dealByRowId),
});

export const page: Shape = {
  name: 'page of 20',
  sql: `select coalesce(json_agg(json_build_object('id', r.id, 'caption', r.caption, 'version', r.version, 'deal', ${dealJson})
      order by r.caption, r.id), '[]')
    from (select * from record where kind = 'Deal' and standing = 'PUBLISHED' and (caption, id) > ($1, $2::uuid)
      order by caption, id limit 20) r cross join lateral (select * from deal where id = r.id offset 0) d`,
  variants: ({ dealPlaces }) =>
    dealPlaces.map((place) => ({ values: [place.caption, place.id], variables: {}, place })),
  ours: {
    query: `query ($after: String) { deals(first: 20, after: $after) { nodes { id caption version ${dealFields} } } }`,
    pick: ({ deals }) => deals.nodes.map(entry),
  },
  postgraphile: {
    query: `query ($after: Cursor) { allRecords(first: 20, after: $after, ${dealList}) {
      nodes { rowId caption version dealByRowId { ${dealColumns} } } } }`,
    pick: ({ allRecords }) => allRecords.nodes.map(row),
    placed: dealList,
  },
  plain: {
    query: `query ($after: ID) { records(kind: "Deal", first: 20, after: $after) { id caption version deal { ${dealColumns} } } }`,
    pick: ({ records }) => records,
  },
};

const recordPage = (name: string, deep: boolean): Shape => ({
  name,
  sql: `select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'caption', caption) order by caption, id), '[]')
    from (select id, kind, caption from record where standing = 'PUBLISHED'
      ${deep ? 'and (caption, id) > ($1, $2::uuid)' : ''} order by caption, id limit 20) r`,
  variants: ({ deepPlaces }) =>
    deep
      ? deepPlaces.map((place) => ({ values: [place.caption, place.id], variables: {}, place }))
      : [{ values: [], variables: {} }],
  ours: {
    query: 'query ($after: String) { records(first: 20, after: $after) { nodes { id kind caption } } }',
    // Kinds are an enumeration of the contract: DEAL is Deal.
    pick: ({ records }) =>
      records.nodes.map(({ kind, ...rest }: Answer) => ({ ...rest, kind: kindOf(kind) })),
  },
  postgraphile: {
    query: `query ($after: Cursor) { allRecords(first: 20, after: $after, ${recordList}) { nodes { rowId kind caption } } }`,
    pick: ({ allRecords }) =>
      allRecords.nodes.map(({ rowId, kind, caption }: Answer) => ({ id: rowId, kind, caption })),
    placed: recordList,
  },
  plain: {
    query: 'query ($after: ID) { records(first: 20, after: $after) { id kind caption } }',
    pick: ({ records }) => records,
  },
});

/** "DEAL" is "Deal". */
export const kindOf = (kind: string): string => `${kind.charAt(0)}${kind.slice(1).toLowerCase()}`;

export const firstPage = recordPage('first page of all', false);
export const deepPage = recordPage('page at 10,000', true);

export const filtered: Shape = {
  name: 'filter with count',
  sql: `select json_build_object(
      'count', (select count(*) from deal d join record r on r.id = d.id where d.type = $1 and r.standing = 'PUBLISHED'),
      'nodes', (select json_agg(json_build_object('id', id, 'caption', caption) order by value_lower, id) from
        (select r.id, r.caption, d.value_lower from deal d join record r on r.id = d.id
          where d.type = $1 and r.standing = 'PUBLISHED' order by d.value_lower, d.id limit 20) p))`,
  variants: ({ types }) => types.map((type) => ({ values: [type], variables: { type } })),
  ours: {
    query: `query ($type: DealType!) { deals(first: 20, filter: { type: { in: [$type] } }, orderBy: { field: VALUE }) {
      totalCount nodes { id caption } } }`,
    pick: ({ deals: { totalCount, nodes } }) => ({ count: totalCount, nodes }),
  },
  postgraphile: {
    query: `query ($type: String!) { allDeals(first: 20, condition: { type: $type }, orderBy: [VALUE_LOWER_ASC, ROW_ID_ASC]) {
      totalCount nodes { rowId recordByRowId { caption } } } }`,
    pick: ({ allDeals: { totalCount, nodes } }) => ({
      count: totalCount,
      nodes: nodes.map(({ rowId, recordByRowId }: Answer) => ({ id: rowId, caption: recordByRowId.caption })),
    }),
  },
  plain: {
    query: 'query ($type: String!) { dealsOf(type: $type, first: 20) { totalCount nodes { id caption } } }',
    pick: ({ dealsOf: { totalCount, nodes } }) => ({ count: totalCount, nodes }),
  },
};

export const namesWith: Shape = {
  name: 'names with words',
  sql: `select coalesce(json_agg(json_build_object('id', id, 'caption', caption) order by caption, id), '[]')
    from (select id, caption from record r where standing = 'PUBLISHED'
      and id in (select record_id from name where folded like '%' || $1 || '%' offset 0)
      order by caption, id limit 20) p`,
  variants: ({ words }) => words.map((word) => ({ values: [word], variables: { word } })),
  ours: {
    query: 'query ($word: String!) { records(first: 20, name: $word) { nodes { id caption } } }',
    pick: ({ records }) => records.nodes,
  },
  postgraphile: 'no condition on a list’s rows behind a row',
  plain: {
    query: 'query ($word: String!) { records(first: 20, name: $word) { id caption } }',
    pick: ({ records }) => records,
  },
};
