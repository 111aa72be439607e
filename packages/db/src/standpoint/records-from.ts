import { type Judged, type KindName, type Standpoint, standingOf } from '@chancery/domain';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';
import { every } from '../logic.ts';
import { allParts, type Parts } from '../parts.ts';
import { calledOn, captionIn } from '../projection/caption.ts';
import { type Stated, statedClaims } from '../projection/stated-claims.ts';
import { calledAs, type Wanted, wantedOf } from '../projection/wanted.ts';
import { heldFor, type RecordRow } from '../records/record-row.ts';
import type { Sql } from '../transaction.ts';
import { publicFrom, toldFrom } from './conditions.ts';
import { anyMember, rootFrom } from './identity.ts';
import { isOn } from './links-at.ts';
import { judgementFrom } from './then.ts';

/** A record as it is from a standpoint, with all that follows from its claims there. */
export type RecordThere = RecordRow & { readonly wanted: Wanted };

type Row = {
  /** What was asked for: the record itself, or one that was merged into it. */
  readonly asked: string;
  readonly id: string;
  readonly kind: KindName;
  readonly label: string;
  readonly version: number;
  readonly updatedAt: Date;
};

const nothing: Stated = { claims: [], judgements: [] };

const namesIn = ({ claims, judgements }: Stated = nothing): readonly Judged[] =>
  standingOf(
    claims.filter(({ field }) => field === 'names'),
    judgements,
  );

/**
 * What those records are called of which no primary name is told there, or none for that day: by one that may hold on it,
 * or else as all sources call them on it, or ever. A caption says which record it is, and `search` finds the record by it.
 * In two statements at most.
 */
const calledOtherwise = async (
  sql: Sql,
  unnamed: readonly Row[],
  stated: ReadonlyMap<string, Stated>,
  { knownAt, validAt, accordingTo }: Standpoint,
): Promise<ReadonlyMap<string, string>> => {
  if (unnamed.length === 0 || (!accordingTo && !validAt)) return new Map();
  const ids = unnamed.map(({ id }) => id);
  const everywhere = { knownAt, validAt: null, accordingTo: null };
  const all = accordingTo ? await statedClaims(sql, ids, everywhere, ['names']) : stated;
  return new Map(
    unnamed.flatMap(({ id, kind }) => {
      const [told, known] = [namesIn(stated.get(id)), namesIn(all.get(id))];
      const caption =
        calledOn(kind, told, validAt) ?? calledOn(kind, known, validAt) ?? calledOn(kind, known, null);
      return caption === null ? [] : [[id, caption] as const];
    }),
  );
};

/**
 * Records as they are from a standpoint, projected from their claims, those that are public there; drafts have no past. By
 * the same projection as those of today, from claims and judgements. What was merged answers as what it was merged into.
 * In three statements, or five where others alone name some of them. Only of some fields, where they are named: all others
 * are as if nothing were claimed.
 */
export const projectedFrom = async (
  { prisma }: Database,
  ids: readonly string[],
  from: Standpoint,
  fields: readonly string[] | null = null,
): Promise<ReadonlyMap<string, RecordThere>> => {
  if (ids.length === 0) return new Map();
  const rows = await prisma.$queryRaw<Row[]>`
    select asked.id as asked, r.id, r.kind, r.label, h.version, h.dated as "updatedAt"
    from unnest(${uuids(ids)}::uuid[]) asked(id)
    join record r on r.id = ${rootFrom(Prisma.sql`asked.id`, from)} ${publicFrom(from)}`;
  if (rows.length === 0) return new Map();
  const stated = await statedClaims(
    prisma,
    rows.map(({ id }) => id),
    from,
    fields,
  );
  const named = fields === null || fields.includes('names');
  const projected = rows.map((row) => ({
    row,
    wanted: wantedOf(row, stated.get(row.id) ?? nothing, from.validAt),
  }));
  const unnamed = projected.flatMap(({ row, wanted }) => (captionIn(wanted.held) === null ? [row] : []));
  const called = await calledOtherwise(prisma, named ? unnamed : [], stated, from);
  return new Map(
    projected.map(({ row: { asked, ...row }, wanted: there }) => {
      const otherwise = called.get(row.id);
      const wanted = otherwise === undefined ? there : calledAs(there, otherwise);
      const { caption, held } = wanted;
      return [asked, { ...row, caption, standing: 'PUBLISHED', withdrawnAt: null, held, wanted }];
    }),
  );
};

// On a day each value says whether it certainly was so, which is not stored.
const mayBeStored = ({ validAt }: Standpoint): boolean => validAt === null;

/** Nothing that the public reads of the record `r` itself has changed since a moment. */
export const sameSince = (moment: Date): Prisma.Sql =>
  Prisma.sql`not exists (select 1 from change n where n.record_id = r.id and n.at > ${moment})`;

const ofFields = (fields: readonly string[] | null): Prisma.Sql =>
  fields === null ? Prisma.sql`true` : Prisma.sql`c.field = any(${[...fields]})`;

/**
 * The record `r` is public from there, has not changed since its moment, and all that these fields rest on is told there;
 * joins its change as `h`.
 */
const unchangedFrom = (from: Standpoint, fields: readonly string[] | null): Prisma.Sql => {
  const { knownAt, accordingTo } = from;
  return Prisma.sql`${publicFrom(from)} where ${every([
    Prisma.sql`r.standing = 'PUBLISHED'`,
    ...(knownAt ? [sameSince(knownAt)] : []),
    ...(accordingTo
      ? [
          Prisma.sql`not exists (select 1 from claim c where c.subject_id = ${anyMember(Prisma.sql`r.id`, from)}
            and ${ofFields(fields)} and not ${toldFrom(from)} and exists (select 1 from (select) one ${judgementFrom(from)} where j.verdict = 'ACCEPTED'))`,
        ]
      : []),
  ])}`;
};

/**
 * The record `r` is as stored there, in some fields or in all: public at the moment of `from`, unchanged since, and resting
 * on nothing that is not told there; joins its change as `h`. Null for a standpoint that tells no such records.
 */
export const asStoredFrom = (from: Standpoint, fields: readonly string[] | null = null): Prisma.Sql | null =>
  mayBeStored(from) ? unchangedFrom(from, fields) : null;

/** Whether only the moment is another one than now. */
export const asksForMoment = ({ knownAt, validAt, accordingTo }: Standpoint): boolean =>
  knownAt !== null && validAt === null && accordingTo === null;

/** The caption of the record `r` has been the same since a moment. */
const sameCaption = (moment: Date): Prisma.Sql => Prisma.sql`r.captioned <= ${moment}`;

/** What the record `r` was called at a moment; null where that was not kept. */
export const captionAt = (
  moment: Date,
): Prisma.Sql => Prisma.sql`(case when ${sameCaption(moment)} then r.caption else (
  select f.caption from former_caption f where f.record_id = r.id and f.since <= ${moment} and f.until > ${moment}) end)`;

/** What the record `r` is called on a day. */
export const captionOn = (on: NonNullable<Standpoint['validAt']>): Prisma.Sql => Prisma.sql`coalesce(
  (select d.caption from dated_caption d where d.record_id = r.id and ${isOn(on)}), r.caption)`;

/** The fields that are projected for some parts of rows: names tell the caption. Null for all. */
const fieldsFor = ({ held }: Parts): readonly string[] | null =>
  held === 'ALL' ? null : [...new Set([...held, 'names'])];

/** Those of some records that are as stored there, as far as is asked: see asStoredFrom. In one statement. */
export const storedAsFrom = async (
  { prisma }: Database,
  ids: readonly string[],
  from: Standpoint,
  parts: Parts,
): Promise<ReadonlyMap<string, RecordRow>> => {
  const asStored = asStoredFrom(from, fieldsFor(parts));
  if (!asStored || ids.length === 0) return new Map();
  const rows = await prisma.$queryRaw<RecordRow[]>`
    select r.id, r.kind, r.label, r.caption, r.standing, h.version, h.dated as "updatedAt",
      r.withdrawn_at as "withdrawnAt"${heldFor(parts)}
    from record r ${asStored} and r.id = any(${uuids(ids)}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
};

/** All names of the record `r` are told there, so that it is called as by all; or none is, so that all are asked. */
const calledAsByAll = (from: Standpoint): Prisma.Sql => Prisma.sql`(
  select count(distinct ${toldFrom(from)}) < 2 from claim c ${judgementFrom(from)}
  where c.subject_id = ${anyMember(Prisma.sql`r.id`, from)} and c.field = 'names' and j.verdict = 'ACCEPTED')`;

/** As storedAsFrom, where nothing that records hold is asked for: those that are called there as they are here and now. */
const captionedAsFrom = async (
  { prisma }: Database,
  ids: readonly string[],
  from: Standpoint,
): Promise<ReadonlyMap<string, RecordRow>> => {
  const { knownAt, accordingTo } = from;
  if (!mayBeStored(from) || ids.length === 0) return new Map();
  const called = every([
    ...(knownAt ? [sameCaption(knownAt)] : []),
    ...(accordingTo ? [calledAsByAll(from)] : []),
  ]);
  const rows = await prisma.$queryRaw<RecordRow[]>`
    select r.id, r.kind, r.label, r.caption, r.standing, h.version, h.dated as "updatedAt", r.withdrawn_at as "withdrawnAt"
    from record r ${publicFrom(from)}
    where r.standing = 'PUBLISHED' and r.id = any(${uuids(ids)}::uuid[]) and ${called}`;
  return new Map(rows.map((row) => [row.id, row]));
};

const asksForNothingHeld = ({ held }: Parts): boolean => held !== 'ALL' && held.size === 0;

/**
 * Records as they are from a standpoint, as `projectedFrom` has them. What is not otherwise there is read as it
 * is stored. In five statements.
 */
export const recordsFrom = async (
  db: Database,
  ids: readonly string[],
  from: Standpoint,
  parts: Parts = allParts,
): Promise<ReadonlyMap<string, RecordRow>> => {
  const stored = asksForNothingHeld(parts)
    ? await captionedAsFrom(db, ids, from)
    : await storedAsFrom(db, ids, from, parts);
  const others = ids.filter((id) => !stored.has(id));
  const projected = [...(await projectedFrom(db, others, from, fieldsFor(parts)))].map(
    ([id, { wanted: _, ...record }]) => [id, record] as const,
  );
  return new Map<string, RecordRow>([...stored, ...projected]);
};
