import type { Answer, Shape, Targets, Variant } from './shape.ts';

// Deals have links of which they hold any number: what accepted claims tell of them is what they hold.
// The far end of a link that was not public then is nobody's business.
const never = '9999-01-01T00:00:00Z';

// Nothing was merged before the office went on: of then each stands for itself, of now what was merged for another.
const standsFor = (record: string) => `coalesce((select m.canonical_id from record m
  where m.id = ${record} and $3::timestamptz = '${never}'), ${record})`;

// The claim `c` with its judgement of then, as `j`, holds something up.
const judgedThen = `cross join lateral (select * from judgement where claim_id = c.id and at <= $3::timestamptz
  order by id desc limit 1) j`;
const stands = `c.polarity = 'POSITIVE' and c.realisation <> 'HYPOTHETICAL'
  and j.verdict = 'ACCEPTED' and j.rank <> 'DEPRECATED'`;

// The best of its primary names, an English one before others; merged records have the names of both. In this office each
// name is of one origin: an outlet that also passes it on adds none.
const nameThen = (record: string, told: string) => `(
  select min(c.value ->> 'name') from claim c ${judgedThen}
  where c.subject_id in (select m.id from record m
      where m.id = ${record} or m.canonical_id = ${record} and $3::timestamptz = '${never}')
    and c.field = 'names' and c.value ->> 'kind' = 'PRIMARY' and ${stands} and (${told})
  group by c.value_key, c.value ->> 'language'
  order by coalesce(c.value ->> 'language', '') = 'en' desc, min(c.certainty), c.value_key collate "C" limit 1)`;

/** What a record is called by the first of some ways in which a name of it is told. */
type Called = (record: string) => string;
const called =
  (...ways: readonly string[]): Called =>
  (record) =>
    `coalesce(${ways.map((told) => nameThen(record, told)).join(', ')}, (select label from record where id = ${record}))`;

// What is told of a link has one place among others, whichever of it holds on a day; also what was told of a record that
// was merged since.
const linksThen = (told: string, caption: Called, holds = 'true') => `(
  select coalesce(json_agg(json_build_object('field', field, 'role', role, 'target', there.id,
      'caption', case when there.id is not null then ${caption('there.id')} end) order by learnt), '[]')
  from (
    select c.field, c.value ->> 'role' as role, named.target, min(j.id) as learnt
    from claim c ${judgedThen}
    cross join lateral (select ${standsFor("(c.value ->> 'target')::uuid")} as target) named
    where c.subject_id = r.id and c.value ? 'target' and ${stands} and ${told}
    group by c.field, replace(c.value_key, c.value ->> 'target', named.target::text), c.value ->> 'role', named.target
    having bool_or(${holds})
    order by learnt limit 5
  ) link left join lateral (
    select h.record_id as id from change h where h.record_id = target and h.at <= $3::timestamptz limit 1
  ) there on true)`;

const entries = (links: string, records: string, caption: Called = () => 'r.caption') => `
  select coalesce(json_agg(json_build_object('id', r.id, 'caption', ${caption('r.id')}, 'links', ${links})
    order by r.caption, r.id), '[]') from (${records}) r`;

const entriesThen = (records: string, told: string, caption: Called) =>
  entries(linksThen(told, caption), records, caption);

const listed = (
  condition: string,
) => `select id, caption from record where kind = 'Deal' and standing = 'PUBLISHED'
  and (caption, id) > ($1, $2::uuid) and ${condition} order by caption, id limit 50`;

const toldBySource = `exists (select from attribution_link l where l.attribution_id = c.attribution_id
  and (l.source_id = $4::uuid or l.position = 0 and exists (select from revision v
    join article_description d on d.article_id = v.article_id where v.id = c.revision_id and d.outlet_id = $4::uuid)))`;
const toldByNamed = `(exists (select from attribution a join attribution_link l on l.attribution_id = a.id and l.to_next is null
  where a.id = c.attribution_id and a.chain_ends <> 'ANONYMOUS_ORIGIN'
    and l.source_kind not in ('ANONYMOUS_PERSON', 'COLLECTIVE_UNSPECIFIED')) and $4::text is null)`;

// A record is there where a claim about it, or that names it, is told; asked for record by record, in the list's order.
const mentioned = (told: string) =>
  `(select true from claim_reference n join claim c on c.id = n.claim_id where n.record_id = record.id and ${told} limit 1)`;

const nodes = 'nodes { id caption version links(first: 5) { edges { field role node { id caption } } } }';
const pick = ({ deals }: Answer) =>
  deals.nodes.map(({ id, caption, links: { edges } }: Answer) => ({
    ...{ id, caption },
    links: edges.map(({ field, role, node }: Answer) => ({
      ...{ field, role },
      ...{ target: node?.id ?? null, caption: node?.caption ?? null },
    })),
  }));

const only = 'it is measured beside the same list from a standpoint alone';

const shapeOf = (
  name: string,
  sql: string,
  { variables, from }: { readonly variables: string; readonly from: string },
  variants: (targets: Targets) => readonly Variant[],
): Shape => ({
  name,
  sql,
  variants,
  ours: {
    query: `query ($after: String${variables}) { deals(first: 50, after: $after${from}) { ${nodes} } }`,
    pick,
  },
  postgraphile: only,
  plain: only,
});

export const plainList = shapeOf(
  '50 with links',
  entries(
    `(select coalesce(json_agg(json_build_object('field', field, 'role', role, 'target', target_id, 'caption', caption) order by id), '[]')
      from (select l.*, t.caption from link l join record t on t.id = l.target_id and t.standing = 'PUBLISHED'
        where l.source_id = r.id order by l.id limit 5) l)`,
    listed('true'),
  ),
  { variables: '', from: '' },
  ({ dealPlaces }) =>
    dealPlaces.map((place) => ({ values: [place.caption, place.id], variables: {}, place })),
);

export const listAsOf = shapeOf(
  '50 with links as of half way',
  entriesThen(
    listed('exists (select from change h where h.record_id = record.id and h.at <= $3::timestamptz)'),
    'true',
    called('true'),
  ),
  { variables: ', $knownAt: DateTime!', from: ', asOf: { knownAt: $knownAt }' },
  ({ dealPlaces, halfWay }) =>
    dealPlaces.map((place) => ({
      values: [place.caption, place.id, halfWay],
      variables: { knownAt: halfWay },
      place,
    })),
);

export const listBefore = shapeOf(
  '50 with links before a third changed',
  listAsOf.sql ?? '',
  { variables: ', $knownAt: DateTime!', from: ', asOf: { knownAt: $knownAt }' },
  ({ dealPlaces, allPublished }) =>
    dealPlaces.map((place) => ({
      values: [place.caption, place.id, allPublished],
      variables: { knownAt: allPublished },
      place,
    })),
);

// Of a day, $4, within a month: so long as no time of this office is said to be approximate, the texts of its days tell.
const day = '$4::text collate "C"';
const time = `c.valid_time ->> 'edtf'`;
const begins = `split_part(${time}, '/', 1)`;
const ends = `case when ${time} like '%/%' then split_part(${time}, '/', 2) else ${time} end`;
const possibly = `c.valid_time is null or (coalesce(c.valid_time ->> 'earliest' <= ${day}, true)
  and coalesce(c.valid_time ->> 'latest' >= ${day}, true))`;
const certainly = `c.valid_time is not null
  and (${begins} = '..' or ${begins} <= ${day} and (length(${begins}) = 10 or ${day} not like ${begins} || '%'))
  and (${ends} = '..' or ${ends} >= ${day})`;

const calledOn = (told: string) => called(told, possibly, 'true');

const days = ['2005-06-15', '2014-02-28', '2020-06-15', '2024-08-14'];
const listOn = (name: string, holds: 'POSSIBLY' | 'CERTAINLY', told: string) =>
  shapeOf(
    name,
    entries(linksThen('true', calledOn(told), told), listed('true'), calledOn(told)),
    { variables: ', $validAt: Date!', from: `, asOf: { validAt: $validAt, holds: ${holds} }` },
    ({ dealPlaces }) =>
      dealPlaces.map((place, nth) => {
        const validAt = days[nth % days.length] ?? '';
        return { values: [place.caption, place.id, never, validAt], variables: { validAt }, place };
      }),
  );

export const listOnADay = listOn('50 with links on a day', 'POSSIBLY', possibly);
export const listCertainlyOnADay = listOn('50 with links certainly on a day', 'CERTAINLY', certainly);

export const listOfNamed = shapeOf(
  '50 with links by named sources',
  entriesThen(listed(mentioned(toldByNamed)), toldByNamed, called(toldByNamed, 'true')),
  { variables: '', from: ', accordingTo: { excludeAnonymous: true }' },
  // A few of them: the statement that they are compared with takes seconds.
  ({ dealPlaces }) =>
    dealPlaces
      .slice(0, 10)
      .map((place) => ({ values: [place.caption, place.id, never, null], variables: {}, place })),
);

export const listOfOutlet = shapeOf(
  '50 with links by one outlet',
  entriesThen(listed(mentioned(toldBySource)), toldBySource, called(toldBySource, 'true')),
  { variables: ', $sources: [ID!]!', from: ', accordingTo: { sources: $sources }' },
  ({ outlets, dealPlaces: [first] }) =>
    outlets.flatMap((outlet) =>
      first
        ? [
            {
              values: [first.caption, first.id, never, outlet],
              variables: { sources: [outlet] },
              place: first,
            },
          ]
        : [],
    ),
);

/** The same list of here and now, and from standpoints: what these cost beside it is printed by `npm run standpoints`. */
export const standpoints: readonly Shape[] = [
  plainList,
  listAsOf,
  listBefore,
  listOnADay,
  listCertainlyOnADay,
  listOfNamed,
  listOfOutlet,
];
