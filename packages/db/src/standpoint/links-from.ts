import {
  isLinkType,
  type KindName,
  kindNames,
  kindOf,
  type Link,
  type Standpoint,
  waysBack,
} from '@chancery/domain';
import { cardinalityOf, fieldOf } from '../claims/field-of.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { betweenColumns, eachWay, keyed, keyedPage, ordered, pagesOf } from '../keyset.ts';
import { type Key, type Page, type PageArguments, type Range, rangeOf } from '../page.ts';
import type { WantedLink } from '../projection/wanted.ts';
import type { LinkRequest, LinkRow } from '../records/read-links.ts';
import { publicFrom } from './conditions.ts';
import { rootFrom } from './identity.ts';
import { asStoredFrom, projectedFrom } from './records-from.ts';
import { claimsBack, claimsOut, toldLinks, toldOrder } from './told-links.ts';

/** What claims say of a link: whether the projection holds it is told by its record. */
type Told = {
  readonly source: string;
  /** Name of the source's kind. */
  readonly kind: string;
  /** Whether the source is public there. */
  readonly isPublic: boolean;
  readonly field: string;
  readonly key: string;
  /** The link as the surest claim states it. */
  readonly value: Link;
  /** What stands there for the records that it leads to. */
  readonly target: string | null;
  readonly within: string | null;
  readonly realisation: string;
  readonly certainty: string;
  readonly place: Key;
};

const linkFields = (name: (field: string) => boolean, kinds: readonly KindName[]): string[] => [
  ...new Set(
    kinds.flatMap((kind) =>
      Object.entries(kindOf(kind)?.fields ?? {})
        .filter(([field, { type }]) => isLinkType(type) && name(field))
        .map(([field]) => field),
    ),
  ),
];

const fieldsOf = ({ direction, name }: LinkRequest): string[] => {
  if (name === null || direction === 'OUT')
    return linkFields((field) => name === null || field === name, kindNames);
  const back = kindNames.flatMap((kind) => waysBack(kind).filter(({ reverse }) => reverse === name));
  return [...new Set(back.flatMap(({ from }) => from.map(({ field }) => field)))];
};

const asked = (requests: readonly LinkRequest[]): Prisma.Sql => Prisma.sql`
  unnest(${requests.map(({ record }) => record)}::uuid[], ${requests.map(({ direction }) => direction)}::text[],
    ${requests.map((request) => fieldsOf(request).join())}::text[]) with ordinality as asked(record, direction, fields, at)`;

const toldIn = (from: Standpoint): Prisma.Sql => {
  const out = Prisma.sql`${claimsOut(Prisma.sql`asked.record`, from)} and asked.direction = 'OUT'`;
  const back = Prisma.sql`${claimsBack(Prisma.sql`asked.record`, from)} and asked.direction = 'BACK'`;
  return toldLinks(
    Prisma.sql`${out} union all ${back}`,
    Prisma.sql`c.field = any(string_to_array(asked.fields, ','))`,
    from,
  );
};

type Ranged = LinkRequest & { readonly range: Range };

const readTold = async (
  { prisma }: Database,
  requests: readonly Ranged[],
  backward: boolean,
  from: Standpoint,
): Promise<readonly (readonly Told[])[]> => {
  const rows = await prisma.$queryRaw<(Told & { readonly at: number })[]>`
    with found as materialized (
      select asked.at::int as at, found.* from ${asked(requests)}
      join ${pagesOf(requests.map(({ range }) => range))} on page.at = asked.at
      cross join lateral (
        select told.*, ${keyed(toldOrder)}, row_number() over (order by ${ordered(toldOrder, backward)}) as nth
        from ${toldIn(from)}
        where ${betweenColumns(toldOrder, Prisma.sql`page.after`, Prisma.sql`page.before`)}
        order by ${ordered(toldOrder, backward)} limit page.size
      ) found
    ), source as materialized (
      select s.id, s.kind, exists (select 1 from record r ${publicFrom(from)} where r.id = s.id) as public
      from record s where s.id in (select found.source from found)
    )
    select found.at, found.source, source.kind, source.public as "isPublic", found.field, found.key, found.place, found.value,
      found.realisation, found.certainty, ${rootFrom(Prisma.sql`(found.value ->> 'target')::uuid`, from)} as target,
      ${rootFrom(Prisma.sql`(found.value ->> 'within')::uuid`, from)} as within
    from found join source on source.id = found.source
    order by found.at, found.nth`;
  const lists = requests.map((): Told[] => []);
  for (const { at, ...told } of rows) lists[at - 1]?.push(told);
  return lists;
};

type Held = Omit<LinkRow, 'id'>;
/** The links that records hold there, by source, field and key. */
type HeldLinks = ReadonlyMap<string, Held>;

const placeOf = (source: string, field: string, key: string): string => `${source} ${field} ${key}`;

const leads = ({ direction, record }: LinkRequest, { sourceId, targetId, withinId }: Held): boolean =>
  direction === 'OUT' ? sourceId === record : targetId === record || withinId === record;

const called = ({ direction, name }: LinkRequest, { field, reverse }: Held): boolean =>
  name === null || name === (direction === 'OUT' ? field : reverse);

const linkOf = (source: string, { valueKey, share, ...link }: WantedLink): Held =>
  ({
    ...link,
    sourceId: source,
    key: valueKey,
    share: share as Link['share'], // a link field's value
  }) as Held; // realisation and certainty are those of claims

type Stored = {
  /** The records that are as stored there. */
  readonly sources: ReadonlySet<string>;
  readonly links: readonly Held[];
};

const nothingStored: Stored = { sources: new Set(), links: [] };

const storedThere = async (
  { prisma }: Database,
  told: readonly Told[],
  from: Standpoint,
): Promise<Stored> => {
  const asStored = asStoredFrom(from);
  if (!asStored || told.length === 0) return nothingStored;
  const rows = await prisma.$queryRaw<(Held & { readonly isHeld: boolean })[]>`
    with same as materialized (
      select r.id from record r ${asStored} and r.id = any(${[...new Set(told.map(({ source }) => source))]}::uuid[])
    )
    select same.id as "sourceId", l.id is not null as "isHeld", l.target_id as "targetId", l.within_id as "withinId",
      l.field, l.reverse, l.value_key as key, l.described, l.role, l.title, l.share, l.realisation, l.certainty
    from unnest(${told.map(({ source }) => source)}::uuid[], ${told.map(({ field }) => field)}::text[],
      ${told.map(({ key }) => key)}::text[]) told(source, field, key)
    join same on same.id = told.source
    left join link l on l.source_id = told.source and l.field = told.field and l.value_key = told.key`;
  return {
    sources: new Set(rows.map(({ sourceId }) => sourceId)),
    links: rows.filter(({ isHeld }) => isHeld).map(({ isHeld: _, ...link }) => link as Held), // a row of the table
  };
};

// Of a field that holds any number nothing drives out what is told: it is held, by every source that is public.
const isHeldAsTold = ({ kind, field }: Told, { validAt }: Standpoint): boolean =>
  validAt === null && cardinalityOf(kind)(field) === 'MANY';

const asTold = ({ source, kind, field, key, value, target, within, ...told }: Told): Held => {
  const { described, role, title, share } = value;
  const type = fieldOf(kind, field)?.type;
  if (!type || !('link' in type)) throw new Error(`The field “${field}” of a ${kind} holds no links.`);
  const { reverse } = type.link as { readonly reverse: string }; // only link types have it
  const ends = { sourceId: source, targetId: target, withinId: within, described, role, title, share };
  const { realisation, certainty } = told;
  return { ...ends, field, reverse, key, realisation, certainty } as Held; // realisation and certainty are those of claims
};

/** The links that the sources of what is told hold: as stored of those that have not changed since, else projected. */
const projectedThere = async (
  db: Database,
  told: readonly Told[],
  from: Standpoint,
): Promise<readonly Held[]> => {
  const stored = await storedThere(db, told, from);
  const changed = told.filter(({ source }) => !stored.sources.has(source));
  const projected = await projectedFrom(db, [...new Set(changed.map(({ source }) => source))], from, [
    ...new Set(changed.map(({ field }) => field)),
  ]);
  return [
    ...stored.links,
    ...[...projected].flatMap(([source, { wanted }]) => wanted.links.map((link) => linkOf(source, link))),
  ];
};

const heldThere = async (db: Database, told: readonly Told[], from: Standpoint): Promise<HeldLinks> => {
  const some = told.filter((each) => isHeldAsTold(each, from));
  const others = told.filter((each) => !isHeldAsTold(each, from));
  const links = [
    ...some.filter(({ isPublic }) => isPublic).map(asTold),
    ...(await projectedThere(db, others, from)),
  ];
  return new Map(links.map((link) => [placeOf(link.sourceId, link.field, link.key), link]));
};

/** The link that a record holds of what was told; null where it holds another, or none. */
const heldOf = (request: LinkRequest, { source, field, key, place }: Told, links: HeldLinks) => {
  const link = links.get(placeOf(source, field, key));
  return link && leads(request, link) && called(request, link)
    ? { ...link, id: place.join(' '), place }
    : null;
};

type Filled = { readonly rows: (LinkRow & { readonly place: Key })[]; ended: boolean; range: Range };

// What is told is held nearly always: a second look is for links that another value has driven out.
const fill = async (
  db: Database,
  requests: readonly Ranged[],
  backward: boolean,
  from: Standpoint,
): Promise<readonly Page<LinkRow>[]> => {
  const filled = requests.map(({ range }): Filled => ({ rows: [], ended: false, range }));
  const isShort = (at: number) => {
    const { rows, ended } = filled[at] as Filled; // one for each request
    return !ended && rows.length <= (requests[at]?.range.size ?? 0);
  };
  let short = requests.map((_, at) => at);
  while (short.length > 0) {
    const some = short.map((at) => ({ ...(requests[at] as Ranged), range: (filled[at] as Filled).range }));
    const told = await readTold(db, some, backward, from);
    const links = await heldThere(db, told.flat(), from);
    for (const [nth, at] of short.entries()) {
      const [list, request, of] = [told[nth] ?? [], some[nth] as Ranged, filled[at] as Filled];
      of.rows.push(...list.flatMap((each) => heldOf(request, each, links) ?? []));
      of.ended = list.length <= request.range.size;
      const last = list.at(-1)?.place;
      if (last) of.range = { ...of.range, [backward ? 'before' : 'after']: last };
    }
    short = short.filter(isShort);
  }
  return requests.map(({ range }, at) =>
    keyedPage((filled[at] as Filled).rows.slice(0, range.size + 1), range, toldOrder),
  );
};

/** As readLinks, from a standpoint: the links that records hold there, in the order in which they were learnt. */
export const linksFrom = async (
  db: Database,
  requests: readonly (LinkRequest & PageArguments)[],
  from: Standpoint,
): Promise<readonly Page<LinkRow>[]> =>
  eachWay(
    requests.map((request) => ({ ...request, range: rangeOf(request, toldOrder) })),
    async (some, backward) => fill(db, some, backward, from),
  );

/** How many links are looked at at once where they are counted. */
const countedAtOnce = 1_000;

/** As countLinks, from a standpoint; batch by batch. */
export const countLinksFrom = async (
  db: Database,
  requests: readonly LinkRequest[],
  from: Standpoint,
): Promise<readonly number[]> => {
  const counts = requests.map(() => 0);
  const ranges = requests.map(
    (): Range => ({ after: null, before: null, size: countedAtOnce, backward: false }),
  );
  let open = requests.map((_, at) => at);
  while (open.length > 0) {
    const some = open.map((at) => ({ ...(requests[at] as LinkRequest), range: ranges[at] as Range })); // one for each
    const told = await readTold(db, some, false, from);
    const links = await heldThere(db, told.flat(), from);
    for (const [nth, at] of open.entries()) {
      const list = told[nth] ?? [];
      counts[at] = (counts[at] ?? 0) + list.filter((each) => heldOf(some[nth] as Ranged, each, links)).length;
      ranges[at] = { ...(ranges[at] as Range), after: list.at(-1)?.place ?? null };
    }
    open = open.filter((_, nth) => (told[nth]?.length ?? 0) > countedAtOnce);
  }
  return counts;
};
