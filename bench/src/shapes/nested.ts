import { dealList, kindOf } from './lists.ts';
import type { Answer, Shape } from './shape.ts';

const ended = `json_build_object('id', e.id, 'caption', e.caption)`;

const partyJson = `json_build_object('role', l.role, 'id', t.id, 'kind', t.kind, 'caption', t.caption,
  'state', (select ${ended} from link j join record e on e.id = j.target_id and e.standing = 'PUBLISHED'
    where j.source_id = t.id and j.field = 'jurisdiction' order by j.id limit 1),
  'sanctions', (select coalesce(json_agg(${ended} order by s.id), '[]') from (select k.id, k.source_id from link k
    join record x on x.id = k.source_id and x.standing = 'PUBLISHED'
    where k.target_id = t.id and k.reverse = 'sanctionsAgainst' order by k.id limit 3) s join record e on e.id = s.source_id))`;

const cited = `(select coalesce(json_agg(json_build_object('id', c.id, 'certainty', c.certainty,
    'citations', (select json_agg(json_build_object('role', p.role, 'start', p.start, 'exact', p.exact) order by p.ordinal)
      from citation p where p.claim_id = c.id)) order by c.created_at, c.id), '[]')
  from (select * from claim c where c.subject_id = r.id and c.field = 'parties'
    and (select verdict from judgement j where j.claim_id = c.id order by j.id desc limit 1) = 'ACCEPTED'
    order by c.created_at, c.id limit 4) c)`;

const parties = `(select coalesce(json_agg(${partyJson} order by l.id), '[]') from (select l.* from link l
    where l.source_id = r.id and l.field = 'parties' order by l.id limit 4) l
  join record t on t.id = l.target_id and t.standing = 'PUBLISHED')`;

const against = 'sanctionsAgainst(first: 3) { nodes { id caption } }';

const stateAndSanctions = ({ jurisdiction, sanctionsAgainst }: Answer) => ({
  state: jurisdiction?.node ?? null,
  sanctions: sanctionsAgainst.nodes,
});

const recordOf = ({ rowId, caption }: Answer) => ({ id: rowId, caption });
const partyRow = ({ role, recordByTargetId: far }: Answer) => ({
  role,
  id: far.rowId,
  kind: far.kind,
  caption: far.caption,
  state:
    far.linksBySourceId.nodes.map(({ recordByTargetId }: Answer) => recordOf(recordByTargetId))[0] ?? null,
  sanctions: far.linksByTargetId.nodes.map(({ recordBySourceId }: Answer) => recordOf(recordBySourceId)),
});

const dealRow = ({ rowId, caption, linksBySourceId, claimsBySubjectId }: Answer) => ({
  id: rowId,
  caption,
  parties: linksBySourceId.nodes.map(partyRow),
  claims: claimsBySubjectId.nodes.map(({ rowId: id, certainty, citationsByClaimId }: Answer) => ({
    id,
    certainty,
    citations: citationsByClaimId.nodes,
  })),
});

const plainParty = ({ role, target }: Answer) => ({
  role,
  id: target.id,
  kind: target.kind,
  caption: target.caption,
  state: target.links.map(({ target: state }: Answer) => state)[0] ?? null,
  sanctions: target.linkedFrom.map(({ source }: Answer) => source),
});

/** The nested read of the targets: deals, their parties, those' state and sanctions, and the words cited. */
export const nested: Shape = {
  name: 'nested read',
  sql: `select coalesce(json_agg(json_build_object('id', r.id, 'caption', r.caption, 'parties', ${parties}, 'claims', ${cited})
      order by r.caption, r.id), '[]')
    from (select id, caption from record where kind = 'Deal' and standing = 'PUBLISHED' and (caption, id) > ($1, $2::uuid)
      order by caption, id limit 5) r`,
  variants: ({ dealPlaces }) =>
    dealPlaces.map((place) => ({ values: [place.caption, place.id], variables: {}, place })),
  ours: {
    query: `query ($after: String) { deals(first: 5, after: $after) { nodes { id caption
      parties(first: 4) { edges { role node { id kind caption
        ... on Organisation { jurisdiction { node { id caption } } ${against} } ... on State { ${against} } } } }
      claims(field: "parties", first: 4) { nodes { id certainty citations { role passage { start exact } } } } } } }`,
    pick: ({ deals }) =>
      deals.nodes.map(({ id, caption, parties: { edges }, claims }: Answer) => ({
        id,
        caption,
        parties: edges.map(({ role, node: { id: party, kind, caption: name, ...far } }: Answer) => ({
          role,
          id: party,
          kind: kindOf(kind),
          caption: name,
          ...stateAndSanctions(far),
        })),
        claims: claims.nodes.map(({ citations, ...claim }: Answer) => ({
          ...claim,
          citations: citations.map(({ role, passage }: Answer) => ({ role, ...passage })),
        })),
      })),
  },
  postgraphile: {
    query: `query ($after: Cursor) { allRecords(first: 5, after: $after, ${dealList}) { nodes { rowId caption
      linksBySourceId(condition: { field: "parties" }, first: 4, orderBy: ROW_ID_ASC) { nodes { role recordByTargetId { rowId kind caption
        linksBySourceId(condition: { field: "jurisdiction" }, first: 1, orderBy: ROW_ID_ASC) {
          nodes { recordByTargetId { rowId caption } } }
        linksByTargetId(condition: { reverse: "sanctionsAgainst" }, first: 3, orderBy: ROW_ID_ASC) {
          nodes { recordBySourceId { rowId caption } } } } } }
      claimsBySubjectId(condition: { field: "parties" }, first: 4, orderBy: [CREATED_AT_ASC, ROW_ID_ASC]) { nodes { rowId certainty
        citationsByClaimId(orderBy: ORDINAL_ASC) { nodes { role start exact } } } } } } }`,
    pick: ({ allRecords }) => allRecords.nodes.map(dealRow),
    placed: dealList,
  },
  plain: {
    query: `query ($after: ID) { records(kind: "Deal", first: 5, after: $after) { id caption
      links(field: "parties", first: 4) { role target { id kind caption
        links(field: "jurisdiction", first: 1) { target { id caption } }
        linkedFrom(reverse: "sanctionsAgainst", first: 3) { source { id caption } } } }
      claims(field: "parties", first: 4) { id certainty citations { role start exact } } } }`,
    pick: ({ records }) =>
      records.map(({ links, ...deal }: Answer) => ({ ...deal, parties: links.map(plainParty) })),
  },
};
