import { canonicalJson, type EnteredJudgement, type Rank } from '@chancery/domain';
import { type Actor, requireRole } from '../actor.ts';
import type { Database } from '../connect.ts';
import { refuseIf } from '../issues.ts';
import { type ChangedField, fieldsBetween } from '../projection/fields-between.ts';
import { heldBy } from '../projection/held-by.ts';
import { type Stated, statedClaims } from '../projection/stated-claims.ts';
import { type Wanted, type WantedLink, wantedOf } from '../projection/wanted.ts';
import { countLinks, type LinkRequest } from '../records/read-links.ts';
import { readRecords } from '../records/read-records.ts';
import type { RecordRow } from '../records/record-row.ts';
import {
  concernedBy,
  ofIssues,
  type RetractionKind,
  type RetractionOf,
  requireThere,
  subjectsOf,
} from './retraction-of.ts';
import { stateOf } from './retraction-state.ts';

/** A field of a record, before and after a retraction. */
export type RetractedField = ChangedField & {
  /** The claims of the retraction that it rests on, or would rest on again. */
  readonly claims: readonly string[];
};

/** A record that rests on claims of a retraction. */
export type RetractedRecord = {
  readonly record: RecordRow;
  /** What it would be called. */
  readonly caption: string;
  readonly fields: readonly RetractedField[];
  /** The claims of the retraction that are about it, also those that no field rests on. */
  readonly claims: readonly string[];
};

/** How many links lead to a record by one name, before and after a retraction. */
export type LinkTotal = {
  readonly record: string;
  /** The reverse name, as in `linksBack`. */
  readonly name: string;
  readonly before: number;
  readonly after: number;
};

/** What would come of a retraction, a correction or a reinstatement. */
export type RetractionPreview = {
  readonly kind: RetractionKind;
  /** To be given back to what enters it: see `stateOf`. */
  readonly state: string;
  /** The retraction or correction that a reinstatement takes back; null for others, and where there is none. */
  readonly takesBack: string | null;
  /** The claims that it is of, also those that another retraction holds down before and after it. */
  readonly claims: readonly string[];
  /** How many of these. */
  readonly held: number;
  readonly records: readonly RetractedRecord[];
  readonly totals: readonly LinkTotal[];
};

const none: Stated = { claims: [], judgements: [] };

const ranked = (ranks: ReadonlyMap<string, Rank>, judged: EnteredJudgement): EnteredJudgement => ({
  ...judged,
  rank: ranks.get(judged.claim) ?? judged.rank,
});

type Turned = { readonly row: RetractedRecord; readonly before: Wanted; readonly after: Wanted };

const turn = (record: RecordRow, stated: Stated, ranks: ReadonlyMap<string, Rank>): Turned => {
  const then = { ...stated, judgements: stated.judgements.map((judged) => ranked(ranks, judged)) };
  const own = stated.claims.filter(({ claim }) => ranks.has(claim));
  const claimsOf = (field: string) => own.filter((claim) => claim.field === field).map(({ claim }) => claim);
  const [before, after] = [wantedOf(record, stated), wantedOf(record, then)];
  const changed = fieldsBetween(record.kind, heldBy(record.kind, stated), heldBy(record.kind, then));
  const fields = changed.map((each) => ({ ...each, claims: claimsOf(each.field) }));
  const claims = own.map(({ claim }) => claim);
  return { row: { record, caption: after.caption, fields, claims }, before, after };
};

// As `linksBack` counts them: a class within a record leads to it too.
const endsOf = ({ reverse, targetId, withinId }: WantedLink): readonly string[] =>
  [targetId, withinId].flatMap((id) => (id === null ? [] : [canonicalJson([id, reverse])]));

const movedLinks = (turned: readonly Turned[]): ReadonlyMap<string, number> => {
  const moved = new Map<string, number>();
  const count = (links: readonly WantedLink[], by: number) => {
    for (const end of links.flatMap(endsOf)) moved.set(end, (moved.get(end) ?? 0) + by);
  };
  for (const { before, after } of turned) {
    count(before.links, -1);
    count(after.links, 1);
  }
  return new Map([...moved].filter(([, by]) => by !== 0).sort(([one], [other]) => (one < other ? -1 : 1)));
};

const totalsOf = async (
  db: Database,
  actor: Actor,
  turned: readonly Turned[],
): Promise<readonly LinkTotal[]> => {
  const moved = [...movedLinks(turned)];
  if (moved.length === 0) return [];
  const requests = moved.map(([end]): LinkRequest => {
    const [record, name] = JSON.parse(end) as [string, string]; // as endsOf writes them
    return { record, direction: 'BACK', name };
  });
  const counts = await countLinks(db, actor, requests);
  return requests.map(({ record, name }, at) => {
    const before = counts[at] ?? 0;
    return { record, name: name ?? '', before, after: before + (moved[at]?.[1] ?? 0) };
  });
};

/**
 * What would come of a retraction, a correction or a reinstatement: each field that rests on its claims before and after
 * it, with what still holds it up, and the links that lead elsewhere counted. By the projection itself; nothing is
 * stored. For reviewers. Throws Invalid, NotFound and NotAllowed. A constant number of statements.
 */
export const previewRetraction = async (
  db: Database,
  actor: Actor,
  of: RetractionOf,
): Promise<RetractionPreview> => {
  requireRole(actor, 'REVIEWER', 'enter a retraction');
  refuseIf(ofIssues(of));
  await requireThere(db.prisma, of);
  const concerned = await concernedBy(db.prisma, of);
  const subjects = await subjectsOf(db.prisma, concerned.claims);
  const stated = await statedClaims(db.prisma, subjects);
  const rows = await readRecords(db, actor, subjects);
  const ranks = new Map(concerned.claims.map(({ claim, rank }) => [claim, rank]));
  const records = subjects.flatMap((id) => rows.get(id) ?? []);
  const turned = records.map((record) => turn(record, stated.get(record.id) ?? none, ranks));
  return {
    kind: of.kind,
    state: stateOf(concerned, records),
    takesBack: concerned.takesBack === null ? null : String(concerned.takesBack),
    claims: concerned.claims.map(({ claim }) => claim),
    held: concerned.claims.filter(({ heldBy }) => heldBy !== null).length,
    records: turned.map(({ row }) => row),
    totals: await totalsOf(db, actor, turned),
  };
};
