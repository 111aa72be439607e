import { dealColumns, dealFields, dealJson, dealOf, dealOfColumns } from './deal.ts';
import { kindOf } from './lists.ts';
import type { Answer, Shape } from './shape.ts';

const named = ({ name, kind, language }: Answer) => ({ text: name, nameKind: kind, language });

export const byId: Shape = {
  name: 'by id',
  sql: `select json_build_object('id', r.id, 'caption', r.caption, 'version', r.version, 'deal', ${dealJson},
      'names', (select json_agg(json_build_object('text', n.text, 'nameKind', n.name_kind, 'language', n.language) order by n.id)
        from name n where n.record_id = r.id))
    from record r join deal d on d.id = r.id where r.id = $1 and r.standing = 'PUBLISHED'`,
  variants: ({ deals }) => deals.map((id) => ({ values: [id], variables: { id } })),
  ours: {
    query: `query ($id: ID!) { record(id: $id) { id caption version names { name kind language } ... on Deal { ${dealFields} } } }`,
    pick: ({ record: { id, caption, version, names, ...deal } }) => ({
      id,
      caption,
      version,
      deal: dealOf(deal),
      names: names.map(named),
    }),
  },
  postgraphile: {
    query: `query ($id: UUID!) { recordByRowId(rowId: $id) { rowId caption version dealByRowId { ${dealColumns} }
      namesByRecordId(orderBy: ROW_ID_ASC) { nodes { text nameKind language } } } }`,
    pick: ({ recordByRowId: { rowId, caption, version, dealByRowId, namesByRecordId } }) => ({
      id: rowId,
      caption,
      version,
      deal: dealOfColumns(dealByRowId),
      names: namesByRecordId.nodes,
    }),
  },
  plain: {
    query: `query ($id: ID!) { record(id: $id) { id caption version deal { ${dealColumns} } names { text nameKind language } } }`,
    pick: ({ record }) => record,
  },
};

const thirty = Array.from({ length: 30 }, (_, at) => at);
const aliased = (type: string, field: (at: number) => string): string =>
  `query (${thirty.map((at) => `$i${at}: ${type}!`).join(', ')}) { ${thirty.map(field).join(' ')} }`;

export const aliases: Shape = {
  name: '30 aliases',
  sql: `select json_agg(json_build_object('id', r.id, 'kind', r.kind, 'caption', r.caption, 'version', r.version) order by at)
    from unnest($1::uuid[]) with ordinality asked(id, at) join record r on r.id = asked.id and r.standing = 'PUBLISHED'`,
  variants: ({ records }) =>
    thirty.map((turn) => {
      const ids = thirty.map((at) => records[(turn * 7 + at) % records.length] ?? '');
      return { values: [ids], variables: Object.fromEntries(ids.map((id, at) => [`i${at}`, id])) };
    }),
  ours: {
    query: aliased('ID', (at) => `r${at}: record(id: $i${at}) { id kind caption version }`),
    pick: (data) => thirty.map((at) => ({ ...data[`r${at}`], kind: kindOf(data[`r${at}`].kind) })),
  },
  postgraphile: {
    query: aliased('UUID', (at) => `r${at}: recordByRowId(rowId: $i${at}) { rowId kind caption version }`),
    pick: (data) =>
      thirty.map((at) => {
        const { rowId, ...rest } = data[`r${at}`];
        return { id: rowId, ...rest };
      }),
  },
  plain: {
    query: aliased('ID', (at) => `r${at}: record(id: $i${at}) { id kind caption version }`),
    pick: (data) => thirty.map((at) => data[`r${at}`]),
  },
};

const claimJson = `json_build_object('id', c.id, 'field', c.field, 'key', c.value_key, 'certainty', c.certainty, 'polarity', c.polarity,
  'citations', (select json_agg(json_build_object('role', p.role, 'start', p.start, 'end', p."end", 'exact', p.exact) order by p.ordinal)
    from citation p where p.claim_id = c.id),
  'ends', a.chain_ends,
  'chain', (select json_agg(json_build_object('sourceKind', l.source_kind, 'source', s.caption) order by l.position)
    from attribution_link l left join record s on s.id = l.source_id where l.attribution_id = a.id))`;

const claimRow = ({
  rowId,
  id,
  valueKey,
  citationsByClaimId,
  attributionByAttributionId,
  ...rest
}: Answer) => ({
  ...rest,
  id: rowId,
  key: valueKey,
  citations: citationsByClaimId.nodes,
  ends: attributionByAttributionId.chainEnds,
  chain: attributionByAttributionId.attributionLinksByAttributionId.nodes.map(
    ({ sourceKind, recordBySourceId }: Answer) => ({
      sourceKind,
      source: recordBySourceId?.caption ?? null,
    }),
  ),
});

export const evidence: Shape = {
  name: 'evidence',
  sql: `select coalesce(json_agg(${claimJson} order by c.created_at, c.id), '[]') from (
      select * from claim c where c.subject_id = $1
        and (select verdict from judgement j where j.claim_id = c.id order by j.id desc limit 1) = 'ACCEPTED'
      order by c.created_at, c.id limit 20) c join attribution a on a.id = c.attribution_id`,
  variants: ({ records }) => records.map((id) => ({ values: [id], variables: { id } })),
  ours: {
    query: `query ($id: ID!) { record(id: $id) { claims(first: 20) { nodes { id field key certainty polarity chainEnds
      citations { role passage { start end exact } } chain { sourceKind source { caption } } } } } }`,
    pick: ({ record }) =>
      record.claims.nodes.map(({ chainEnds, citations, chain, ...rest }: Answer) => ({
        ...rest,
        citations: citations.map(({ role, passage }: Answer) => ({ role, ...passage })),
        ends: chainEnds,
        chain: chain.map(({ sourceKind, source }: Answer) => ({
          sourceKind,
          source: source?.caption ?? null,
        })),
      })),
  },
  postgraphile: {
    query: `query ($id: UUID!) { recordByRowId(rowId: $id) { claimsBySubjectId(first: 20, orderBy: [CREATED_AT_ASC, ROW_ID_ASC]) { nodes {
      rowId field valueKey certainty polarity citationsByClaimId(orderBy: ORDINAL_ASC) { nodes { role start end exact } }
      attributionByAttributionId { chainEnds attributionLinksByAttributionId(orderBy: POSITION_ASC) {
        nodes { sourceKind recordBySourceId { caption } } } } } } } }`,
    pick: ({ recordByRowId }) => recordByRowId.claimsBySubjectId.nodes.map(claimRow),
  },
  plain: {
    query: `query ($id: ID!) { record(id: $id) { claims(first: 20) { id field valueKey certainty polarity
      citations { role start end exact } attribution { chainEnds links { sourceKind source { caption } } } } } }`,
    pick: ({ record }) =>
      record.claims.map(({ valueKey, attribution, ...rest }: Answer) => ({
        ...rest,
        key: valueKey,
        ends: attribution.chainEnds,
        chain: attribution.links.map(({ sourceKind, source }: Answer) => ({
          sourceKind,
          source: source?.caption ?? null,
        })),
      })),
  },
};
