import type { Standpoint } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import type { ClaimFilter } from '../claims/claim-filter.ts';
import { allClaimsOrder, matchingClaims } from '../claims/list-claims.ts';
import { visibleTo } from '../claims/visible.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isClaimId, isUuid } from '../issues.ts';
import type { OrderBy } from '../order-by.ts';
import { counting, fromRecords, matching, onlyKind, type RecordFilter } from '../records/read-records.ts';
import { commonOrders, recordOrder } from '../records/record-order.ts';
import type { From } from '../standpoint/conditions.ts';
import { judgementFrom } from '../standpoint/then.ts';
import { type Stop, stoppable } from '../stoppable.ts';
import { asOfWriter } from './as-of.ts';
import { marks, object, orNull } from './json-text.ts';
import { page, rows } from './pages.ts';
import { type Fill, type Fills, printing } from './printed.ts';
import {
  type ClaimShape,
  type Entries,
  type Fixed,
  type Given,
  NotAnswered,
  type PageAsked,
  type RecordShape,
  type RowsShape,
  type Slot,
  type Unfixed,
} from './shape.ts';
import { type Write, writer } from './writer.ts';

export type RootRead =
  | Fixed
  /** Records of which the same is read from one standpoint, by name, are read together. */
  | {
      readonly is: 'record';
      readonly from: From;
      readonly id: Slot;
      readonly same: string;
      readonly of: RecordShape;
    }
  | { readonly is: 'claim'; readonly id: Slot; readonly of: ClaimShape }
  | {
      readonly is: 'claims';
      readonly filter: ClaimFilter;
      readonly page: PageAsked;
      readonly of: RowsShape<ClaimShape>;
    }
  | {
      readonly is: 'records';
      readonly from: From;
      readonly filter: RecordFilter;
      readonly orderBy: OrderBy | null;
      readonly page: PageAsked;
      readonly of: RowsShape<RecordShape>;
    };

/** A statement that answers a query with one text. Made once, it is asked as often as its slots are filled anew. */
export type Statement = {
  readonly text: string;
  readonly values: readonly unknown[];
  /** What fills in what the statement does not write itself. */
  readonly fills: Fills;
};

// What the long way takes for an id of nothing, it says itself.
const idIn = (id: Slot, fits: (text: string) => boolean): Slot => ({
  slot: (given) => {
    const text = id.slot(given);
    if (typeof text === 'string' && fits(text)) return text;
    throw new NotAnswered('This is no id of something that is read.');
  },
});
const isOwnId = (text: string): boolean => isUuid(text) && text === text.toLowerCase();

// A kind's own table has what is narrowed and ordered by, which is not always asked for.
const needsTable = ({ filter }: RecordFilter, orderBy: OrderBy | null): boolean =>
  filter != null || (orderBy !== null && !commonOrders.some((common) => common === orderBy.field));

type RootRecord = Extract<RootRead, { is: 'record' }>;
const idOf = ({ id }: RootRecord): Prisma.Sql => Prisma.sql`${idIn(id, isOwnId)}::uuid`;

// Each in a query of its own would cost PostgreSQL a plan's beginning and end for each.
const readTogether = (roots: Entries<RootRead>, { recordBy }: Write) => {
  const groups = new Map<string, RootRecord[]>();
  for (const [, read] of roots)
    if (read.is === 'record' && read.from === null)
      groups.set(read.same, [...(groups.get(read.same) ?? []), read]);
  const large = [...groups.values()].filter(({ length }) => length > 1);
  const together = new Map<RootRead, Prisma.Sql>();
  const sources = large.map((records, at) => {
    const name = Prisma.raw(`together${at}`);
    for (const [nth, read] of records.entries())
      together.set(read, Prisma.sql`${name}.found[${Prisma.raw(String(nth + 1))}]`);
    const [{ of } = { of: new Map() }] = records;
    return Prisma.sql`(select array_agg(${recordBy(Prisma.sql`asked.id`, of)} order by asked.at) as found
      from unnest(array[${Prisma.join(records.map(idOf))}]) with ordinality asked(id, at)) ${name}`;
  });
  return { together, sources: large.length === 0 ? Prisma.empty : Prisma.sql` from ${Prisma.join(sources)}` };
};

/** The statement that answers what is asked at the root of a query. Throws Invalid, and NotAnswered. */
export const answering = (viewer: Viewer, roots: Entries<RootRead>): Statement => {
  const fills: Fills = { known: new Map(), read: new Map() };
  const write = writer(viewer, fills.known);

  const { sources, together } = readTogether(roots, write);

  const root = (read: Unfixed<RootRead>): Prisma.Sql => {
    switch (read.is) {
      case 'record':
        if (read.from) return orNull(asOfWriter(read.from, fills).recordBy(idOf(read), read.of));
        return orNull(together.get(read) ?? write.recordBy(idOf(read), read.of));
      case 'claim':
        return orNull(Prisma.sql`(select ${write.claim(read.of)} from claim c ${judgementFrom(null)}
          where c.id = ${idIn(read.id, isClaimId)} and ${visibleTo(viewer)})`);
      case 'claims':
        return claims(read);
      case 'records':
        return read.from ? listThen(read.from, read) : records(read);
    }
  };

  const records = ({
    filter,
    orderBy,
    page: asked,
    of,
  }: Extract<RootRead, { is: 'records' }>): Prisma.Sql => {
    const kind = onlyKind(filter);
    const where = matching(viewer, filter);
    const from = fromRecords(needsTable(filter, orderBy) ? kind : null);
    return page(
      {
        alias: Prisma.sql`r`,
        order: recordOrder(kind, orderBy),
        select: (keys, within) => Prisma.sql`select r.*${keys} from ${from} where ${where} and ${within}`,
        count: () => counting(viewer, filter),
      },
      asked,
      of,
      rows(write.record),
    );
  };

  const listThen = (from: Standpoint, read: Extract<RootRead, { is: 'records' }>): Prisma.Sql => {
    if (read.orderBy) throw new NotAnswered('What a list is ordered by is projected.');
    return asOfWriter(from, fills).list(read);
  };

  const claims = ({ filter, page: asked, of }: Extract<RootRead, { is: 'claims' }>): Prisma.Sql => {
    const from = matchingClaims(viewer, filter, null);
    return page(
      {
        alias: Prisma.sql`c`,
        order: allClaimsOrder,
        select: (keys, within) => Prisma.sql`select c.*${keys} ${from} and ${within}`,
        count: () => Prisma.sql`select count(*) ${from}`,
      },
      asked,
      of,
      rows(write.claim),
    );
  };

  const { text, values } = Prisma.sql`select ${object(roots, root)} as answer${sources}`;
  return { text, values, fills };
};

const isSlot = (value: unknown): value is Slot =>
  typeof value === 'object' && value !== null && 'slot' in value;

const marked = new RegExp(`${marks.open}(?<fill>[\\w-]+):(?<value>[^${marks.close}]*)${marks.close}`, 'gu');

/** What fills in the marks of a text, those for which something is read first. */
const fillsOf = async (
  db: Database,
  text: string,
  { known, read }: Fills,
): Promise<(name: string) => Fill> => {
  const values = new Map<string, unknown[]>();
  if (read.size > 0)
    for (const { groups: { fill = '', value = '' } = {} } of text.matchAll(marked))
      if (read.has(fill)) values.set(fill, [...(values.get(fill) ?? []), JSON.parse(value)]);
  const found = new Map<string, Fill>();
  for (const [name, some] of values) {
    const fill = await read.get(name)?.(db, some);
    if (fill) found.set(name, fill);
  }
  return (name) => found.get(name) ?? known.get(name) ?? printing(name);
};

const fillIn = async (db: Database, text: string, fills: Fills): Promise<string> => {
  if (text.includes(marks.broken)) throw new NotAnswered('Something is not there that has to be.');
  const fillFor = await fillsOf(db, text, fills);
  return text.replace(marked, (_, name: string, value: string) => fillFor(name)(JSON.parse(value)));
};

const isMarked = (bytes: Buffer): boolean =>
  bytes.includes(marks.open.charCodeAt(0)) || bytes.includes(marks.broken.charCodeAt(0));

/** The answer of a statement, as the JSON text of an object in UTF-8. Throws NotAnswered, and Stopped once `stop` says so. */
export const answer = async (
  db: Database,
  { text, values, fills }: Statement,
  given: Given,
  stop: Stop,
): Promise<Buffer> => {
  const filled = values.map((value) => (isSlot(value) ? value.slot(given) : value));
  const bytes = await db.askBytes(text, filled, stop);
  if (!isMarked(bytes)) return bytes;
  return Buffer.from(await stoppable(stop, async () => fillIn(db, bytes.toString(), fills)));
};
