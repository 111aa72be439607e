import {
  capitalsByCode,
  type Gazetteer,
  gazetteerInTurns,
  growInTurns,
  type KnownName,
  type KnownNames,
  knownNamesInTurns,
  mayGrowBy,
  outletsOf,
} from '@chancery/reader';
import type { Database } from '../connect.ts';
import { givingWay } from '../giving-way.ts';

/** The names of an office, compiled when they are first asked for, and what was made with them. */
export type Names = {
  readonly stamp: string;
  readonly gazetteer: Promise<Gazetteer>;
  readonly forSuggesting: () => Promise<KnownNames>;
};

// Building takes longer than finding: one is kept for each open database, until a name comes or goes.
const kept = new WeakMap<Database, Kept>();

// What changes a name, a capital or what is an outlet changes one of these.
const stampOf = async ({ prisma }: Database): Promise<string> => {
  const [row] = await prisma.$queryRaw<{ readonly stamp: string }[]>`
    select concat_ws(' ', (select count(*) from name), (select max(id) from name),
      (select count(*) from record where version = 1), (select count(*) from record),
      (select concat_ws('-', count(*), max(withdrawn_at)) from record where withdrawn_at is not null),
      (select max(id) from identity_judgement),
      (select md5(string_agg(id || coalesce(capital, ''), ',' order by id)) from state),
      (select md5(string_agg(id::text, ',' order by id)) from organisation where type = 'MEDIA')) as stamp`;
  return row?.stamp ?? '';
};

// A draft without accepted names is known by the editors' working name.
const entriesOf = async ({ prisma }: Database) =>
  prisma.$queryRaw<KnownName[]>`
    select n.record_id as record, n.text as name, n.name_kind::text as "nameKind", r.kind as "recordKind",
      o.type as "recordType"
      from name n join record r on r.id = n.record_id left join organisation o on o.id = r.id
    union
    select r.id, r.label, 'PRIMARY', r.kind, o.type from record r left join organisation o on o.id = r.id
      where r.withdrawn_at is null and r.canonical_id is null and r.kind in ('State', 'Organisation', 'Person') and not exists (select 1 from name where record_id = r.id)`;

type Capital = { readonly record: string; readonly capital: string | null; readonly code: string | null };

const capitalsOf = async ({ prisma }: Database): Promise<readonly KnownName[]> => {
  const rows = await prisma.$queryRaw<Capital[]>`
    select s.id as record, s.capital, i.value as code from state s
      left join identifier i on i.record_id = s.id and i.scheme = 'ISO_3166_1_ALPHA_2'`;
  return rows.flatMap(({ record, capital, code }) =>
    [...new Set([...(capital === null ? [] : [capital]), ...(capitalsByCode.get(code ?? '') ?? [])])].map(
      (name) => ({ record, name, nameKind: 'METONYM', recordKind: 'State' }),
    ),
  );
};

/** The most names by which those that are compiled grow; of more, all are compiled anew. */
const mostFresh = 2_000;
// Not the type: an organisation that gets one keeps its names, and which records are outlets is told beside them.
const nameOf = ({ record, name, nameKind, recordKind }: KnownName): string =>
  JSON.stringify([record, name, nameKind, recordKind]);

/** The names that have come since some were compiled; null where one has gone, or they cannot grow by those. */
const freshIn = (before: readonly KnownName[], now: readonly KnownName[]): readonly KnownName[] | null => {
  if (now.length < before.length || now.length > before.length + mostFresh) return null;
  const known = new Set(before.map(nameOf));
  const fresh = now.filter((name) => !known.has(nameOf(name)));
  return fresh.length === now.length - known.size && mayGrowBy(fresh) ? fresh : null;
};

type Compiled = { readonly entries: readonly KnownName[]; readonly gazetteer: Gazetteer };
type Made = Compiled & {
  /** What has come since `suggesting` was made; null where it was not, or all were compiled anew. */
  readonly fresh: readonly KnownName[] | null;
  readonly suggesting: KnownNames | null;
};
type Kept = Names & { readonly made: Promise<Made>; readonly ready: () => KnownNames | null };

const make = async (db: Database, before: Kept | undefined): Promise<Made> => {
  const entries = await entriesOf(db);
  const known = await before?.made.catch(() => null); // what could not be compiled is compiled anew
  const fresh = known ? freshIn(known.entries, entries) : null;
  if (known && fresh) {
    const gazetteer = await givingWay(gazetteerInTurns(fresh, known.gazetteer));
    return { entries, gazetteer, fresh, suggesting: before?.ready() ?? null };
  }
  return { entries, gazetteer: await givingWay(gazetteerInTurns(entries)), fresh: null, suggesting: null };
};

const compile = (db: Database, stamp: string, before: Kept | undefined, forget: () => void): Kept => {
  const made = make(db, before);
  made.catch(forget);
  let suggesting: Promise<KnownNames> | undefined;
  let ready: KnownNames | null = null;
  const forSuggesting = async (): Promise<KnownNames> => {
    const [{ entries, gazetteer, fresh, suggesting: grown }, capitals] = await Promise.all([
      made,
      capitalsOf(db),
    ]);
    ready = await givingWay(
      grown && fresh
        ? growInTurns(grown, fresh, capitals, outletsOf(entries))
        : knownNamesInTurns(entries, capitals, gazetteer),
    );
    return ready;
  };
  return {
    stamp,
    made,
    gazetteer: made.then(({ gazetteer }) => gazetteer),
    ready: () => ready,
    forSuggesting: () => {
      suggesting ??= forSuggesting();
      suggesting.catch(forget);
      return suggesting;
    },
  };
};

/**
 * The names as they are now. Costs one statement to know whether they have changed. Where some have come and none has gone,
 * those that are compiled grow by them.
 */
export const namesOf = async (db: Database): Promise<Names> => {
  const stamp = await stampOf(db);
  const known = kept.get(db);
  if (known?.stamp === stamp) return known;
  const fresh = compile(db, stamp, known, () => {
    if (kept.get(db) === fresh) kept.delete(db);
  });
  kept.set(db, fresh);
  return fresh;
};
