import {
  capitalsByCode,
  type Gazetteer,
  gazetteerInTurns,
  gazetteerTakesIn,
  type KnownName,
  type KnownNames,
  knownNamesInTurns,
  mayTakeIn,
  type NameChanges,
  namesTakeIn,
  outletsOf,
} from '@chancery/reader';
import { readPublicState } from '../changes/clock.ts';
import type { Database } from '../connect.ts';
import { givingWay } from '../giving-way.ts';

/** The names of an office, compiled when they are first asked for, and what was made with them. */
export type Names = {
  readonly gazetteer: Promise<Gazetteer>;
  readonly forSuggesting: () => Promise<KnownNames>;
};

// Building takes longer than finding: one is kept for each open database, until a name comes or goes.
const kept = new WeakMap<Database, Kept>();

// What changes a name, a capital or what is an outlet moves the public state, or makes, takes back or merges drafts. That
// costs little to know, and tells of changes of everything else too.
const quickStampOf = async (db: Database): Promise<string> => {
  const [state, [drafts]] = await Promise.all([
    readPublicState(db),
    db.prisma.$queryRaw<{ readonly stamp: string }[]>`
      select concat_ws(' ', count(*), count(withdrawn_at), max(withdrawn_at),
        (select max(id) from identity_judgement)) as stamp from record where standing = 'DRAFT'`,
  ]);
  return `${state} ${drafts?.stamp ?? ''}`;
};

// Tells of those only, and counts them all.
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

/** The most names that those that are compiled take in and leave; of more, all are compiled anew. */
const mostChanged = 2_000;
// Not the type: an organisation that gets one keeps its names, and which records are outlets is told beside them.
const nameOf = ({ record, name, nameKind, recordKind }: KnownName): string =>
  JSON.stringify([record, name, nameKind, recordKind]);

/** How names have changed since some were compiled; null where those cannot take that in. */
const changesIn = (
  { entries: before, keys: had }: Compiled,
  { entries: now, keys: has }: Read,
): NameChanges | null => {
  const lost = before.filter((name) => !has.has(nameOf(name)));
  if (lost.length > mostChanged) return null;
  const changed = new Set(lost.map(({ record }) => record));
  const gone = changed.size === 0 ? [] : before.filter(({ record }) => changed.has(record));
  const fresh = now.filter((name) => changed.has(name.record) || !had.has(nameOf(name)));
  const changes = { gone, fresh };
  return gone.length + fresh.length <= mostChanged && mayTakeIn(changes) ? changes : null;
};

type Read = { readonly entries: readonly KnownName[]; readonly keys: ReadonlySet<string> };
type Compiled = Read & { readonly gazetteer: Gazetteer };
type Made = Compiled & {
  /** What has changed since `suggesting` was made; null where it was not, or all were compiled anew. */
  readonly changes: NameChanges | null;
  readonly suggesting: KnownNames | null;
};
type Kept = Names & {
  readonly stamp: string;
  /** Stamps that came with the same names. */
  readonly quick: string;
  readonly made: Promise<Made>;
  readonly ready: () => KnownNames | null;
};

const make = async (db: Database, before: Kept | undefined): Promise<Made> => {
  const entries = await entriesOf(db);
  const read = { entries, keys: new Set(entries.map(nameOf)) };
  const known = await before?.made.catch(() => null); // what could not be compiled is compiled anew
  const changes = known ? changesIn(known, read) : null;
  if (known && changes) {
    const gazetteer = await givingWay(gazetteerTakesIn(known.gazetteer, changes));
    return { ...read, gazetteer, changes, suggesting: before?.ready() ?? null };
  }
  const gazetteer = await givingWay(gazetteerInTurns(entries));
  return { ...read, gazetteer, changes: null, suggesting: null };
};

const compile = (
  db: Database,
  before: Kept | undefined,
  forget: () => void,
): Omit<Kept, 'stamp' | 'quick'> => {
  const made = make(db, before);
  made.catch(forget);
  let suggesting: Promise<KnownNames> | undefined;
  let ready: KnownNames | null = null;
  const forSuggesting = async (): Promise<KnownNames> => {
    const [{ entries, gazetteer, changes, suggesting: earlier }, capitals] = await Promise.all([
      made,
      capitalsOf(db),
    ]);
    ready = await givingWay(
      earlier && changes
        ? namesTakeIn(earlier, changes, capitals, outletsOf(entries))
        : knownNamesInTurns(entries, capitals, gazetteer),
    );
    return ready;
  };
  return {
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
 * The names as they are now. Costs one small statement where nothing has changed, and one that counts them where something
 * has. Where some have come or gone, those that are compiled take that in.
 */
export const namesOf = async (db: Database): Promise<Names> => {
  const quick = await quickStampOf(db);
  const unchanged = kept.get(db);
  if (unchanged?.quick === quick) return unchanged;
  const stamp = await stampOf(db);
  const known = kept.get(db);
  const isSame = known?.stamp === stamp;
  const now = { ...(isSame ? known : compile(db, known, () => forget(db, stamp))), stamp, quick };
  kept.set(db, now);
  return now;
};

const forget = (db: Database, stamp: string): void => {
  if (kept.get(db)?.stamp === stamp) kept.delete(db);
};
