import { canonicalJson, compareCodes, type Identifier, kindOf, NotFound } from '@chancery/domain';
import { type Actor, requireRole } from '../actor.ts';
import type { Database } from '../connect.ts';
import { issue, isUuid, refuseIf } from '../issues.ts';
import { type Held, type HeldValue, valuesOf } from '../projection/held.ts';
import { heldBy } from '../projection/held-by.ts';
import { type Stated, statedClaims } from '../projection/stated-claims.ts';
import { type Wanted, wantedOf } from '../projection/wanted.ts';
import { readRecords } from '../records/read-records.ts';
import type { RecordRow } from '../records/record-row.ts';
import { asOne } from './as-one.ts';
import { changedByMerge } from './changed-by-merge.ts';
import { judgedApart } from './judged-apart.ts';
import { reportsAsOne } from './reports-as-one.ts';
import type { Roots } from './roots.ts';

/** Why one should look twice before two records are made one. */
export type MergeWarningCode =
  | 'CONTRADICTING_IDENTIFIERS'
  | 'JUDGED_NOT_SAME'
  | 'LINKED_TO_EACH_OTHER'
  | 'WRONG_DIRECTION';
export type MergeWarning = {
  readonly code: MergeWarningCode;
  /** What it is about: the register of the identifiers, the reason that was given, the field of the link; else null. */
  readonly about: string | null;
};

/** A field of two records, beside what it would be if they were one. */
export type MergedField = {
  readonly field: string;
  readonly ofRecord: readonly HeldValue[];
  readonly ofOther: readonly HeldValue[];
  readonly together: readonly HeldValue[];
  /** What others would hold instead. */
  readonly alternatives: readonly HeldValue[];
  /** Whether they hold different values of a field that holds one. */
  readonly disagrees: boolean;
};

/** What would come of two records if one of them were merged into the other. */
export type MergePreview = {
  readonly record: RecordRow;
  readonly other: RecordRow;
  readonly caption: string;
  readonly fields: readonly MergedField[];
  readonly warnings: readonly MergeWarning[];
  /** The accepted claims about the record that is merged. */
  readonly claims: number;
  /** Other records that would hold something else. */
  readonly resting: readonly string[];
};

const none: Stated = { claims: [], judgements: [] };

const keysOf = (values: readonly HeldValue[]): string => canonicalJson(values.map(({ key }) => key).sort());

const fieldsOf = (kind: string, record: Held, other: Held, together: Held): readonly MergedField[] =>
  Object.keys(kindOf(kind)?.fields ?? {})
    .filter((field) => together[field] !== undefined)
    .map((field) => {
      const [one, two] = [record[field]?.values ?? [], other[field]?.values ?? []];
      const isOne = kindOf(kind)?.fields[field]?.holds === 'ONE';
      return {
        field,
        ofRecord: one,
        ofOther: two,
        together: together[field]?.values ?? [],
        alternatives: together[field]?.alternatives ?? [],
        disagrees: isOne && one.length > 0 && two.length > 0 && keysOf(one) !== keysOf(two),
      };
    });

const contradicting = (record: RecordRow, other: RecordRow): readonly MergeWarning[] => {
  // Values of the field are identifiers: they were checked when they were proposed.
  const codes = ({ held }: RecordRow) =>
    valuesOf(held, 'identifiers').map(({ value }) => value as Identifier);
  return compareCodes(codes(record), codes(other)).flatMap(({ sign, about }) =>
    sign === 'CONTRADICTS' ? [{ code: 'CONTRADICTING_IDENTIFIERS', about }] : [],
  );
};

const linked = (wanted: Wanted, to: string): readonly MergeWarning[] =>
  [
    ...new Set(
      wanted.links
        .filter(({ targetId, withinId }) => targetId === to || withinId === to)
        .map(({ field }) => field),
    ),
  ].map((about) => ({ code: 'LINKED_TO_EACH_OTHER', about }));

// As the queue of possible duplicates asks: what was merged into either was judged apart from them too.
const apart = async (
  { prisma }: Database,
  record: string,
  other: string,
): Promise<readonly MergeWarning[]> => {
  const [newest] = (await judgedApart(prisma, [record])).filter(
    (judged) => judged.record === other || judged.other === other,
  );
  return newest ? [{ code: 'JUDGED_NOT_SAME', about: newest.reason }] : [];
};

// What more is known of should stand for what less is known of, and what all may see for a draft.
const wrongWay = (
  record: RecordRow,
  other: RecordRow,
  of: readonly [number, number],
): readonly MergeWarning[] => {
  const isHidden = record.standing === 'PUBLISHED' && other.standing === 'DRAFT';
  const isLess = record.standing === other.standing && of[0] > of[1];
  return isHidden || isLess ? [{ code: 'WRONG_DIRECTION', about: null }] : [];
};

const take = async (db: Database, actor: Actor, ids: readonly [string, string]) => {
  const found = await readRecords(db, actor, ids);
  const [record, other] = ids.map((id, at) => {
    const row = isUuid(id) ? found.get(id.toLowerCase()) : undefined;
    if (!row) throw new NotFound([at === 0 ? 'record' : 'other'], id);
    return row;
  });
  if (!record || !other) throw new Error('Two were asked for.');
  refuseIf([
    ...(record.id === other.id ? [issue(['other'], 'SELF', 'They are one record already.')] : []),
    ...(record.kind === other.kind
      ? []
      : [issue(['other'], 'WRONG_KIND', 'Records of different kinds are never one.')]),
  ]);
  return { record, other };
};

/**
 * What would come of two records if the first were merged into the other: each field side by side with what it would be,
 * what speaks against it, and what else would change. Nothing is stored. For reviewers. Throws Invalid, NotFound and
 * NotAllowed. A constant number of statements, and two for each thousand of the records that would change.
 */
export const previewMerge = async (
  db: Database,
  actor: Actor,
  ids: { readonly record: string; readonly other: string },
): Promise<MergePreview> => {
  requireRole(actor, 'REVIEWER', 'judge whether two records are one');
  const { record, other } = await take(db, actor, [ids.record, ids.other]);
  const resting = await changedByMerge(db.prisma, { record: record.id, other: other.id });
  const stated = await statedClaims(db.prisma, [record.id, other.id]);
  const [one, two] = [stated.get(record.id) ?? none, stated.get(other.id) ?? none];
  const roots: Roots = new Map([[record.id, other.id]]);
  const reports = await reportsAsOne(db.prisma, { record: record.id, other: other.id });
  const both = {
    claims: asOne(other.kind, [...one.claims, ...two.claims], roots, reports),
    judgements: [...one.judgements, ...two.judgements],
  };
  const [ofRecord, ofOther, together] = [one, two, both].map((each) => heldBy(other.kind, each));
  return {
    record,
    other,
    caption: wantedOf(other, both).caption,
    fields: fieldsOf(other.kind, ofRecord ?? {}, ofOther ?? {}, together ?? {}),
    warnings: [
      ...contradicting(record, other),
      ...(await apart(db, record.id, other.id)),
      ...linked(wantedOf(record, one), other.id),
      ...linked(wantedOf(other, two), record.id),
      ...wrongWay(record, other, [one.claims.length, two.claims.length]),
    ],
    claims: one.claims.length,
    resting,
  };
};
