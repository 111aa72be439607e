import { isProjectable, type StatedValue } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { uuids } from '../issues.ts';
import { type HeldValue, meaningOf } from '../projection/held.ts';
import { heldBy } from '../projection/held-by.ts';
import { claimsAsStated, type Stated, statedClaims } from '../projection/stated-claims.ts';

/** A field of a record as it is, and as it would be. */
export type FieldDifference = {
  readonly field: string;
  /** In force today, with the claims behind each. */
  readonly before: readonly HeldValue[];
  /** In force if every undecided claim of the review were accepted. */
  readonly after: readonly HeldValue[];
  readonly changes: boolean;
  /** The undecided claims of the review about this field. */
  readonly claims: readonly string[];
  /** Those among them that deny or suppose: they change nothing. */
  readonly silent: readonly string[];
  /** Undecided claims about the same field in other submitted reviews, but those that are accepted already. */
  readonly alsoProposed: readonly string[];
};
/** What a review would change of one record. */
export type RecordDifference = { readonly record: string; readonly fields: readonly FieldDifference[] };

type Undecided = {
  readonly review: string;
  readonly claim: string;
  readonly subject: string;
  readonly kind: string;
  readonly field: string;
};

// The claims that nobody has decided on in the reviews, whatever was decided on them in others, and those about the same
// fields in other submitted ones.
const undecidedOf = async (
  { prisma }: Database,
  viewer: Viewer,
  reviews: readonly string[],
): Promise<readonly Undecided[]> => prisma.$queryRaw<Undecided[]>`
  with open as (
    select p.review_id, p.claim_id, root_of(c.subject_id, null) as subject_id, s.kind, c.field from proposal p
    join claim c on c.id = p.claim_id join record s on s.id = c.subject_id
    join review v on v.id = p.review_id
    where p.withdrawn_at is null and (v.state = 'SUBMITTED' or v.editor_id = ${viewer?.id ?? null})
      and v.state <> 'DECIDED'
      and not exists (select 1 from judgement j where j.claim_id = p.claim_id and j.review_id = p.review_id)
      and c.subject_id = any(array(select members_of(root_of(subject_id, null), null)
        from claim join proposal on claim_id = claim.id where review_id = any(${uuids(reviews)}::uuid[])))
  )
  select review_id as review, claim_id as claim, subject_id as subject, kind, field from open
  order by subject_id, field, claim_id`;

const both = (one: Stated, more: readonly StatedValue[]): Stated => ({
  claims: [...one.claims, ...more],
  judgements: [
    ...one.judgements,
    ...more.map(({ claim }, at) => ({
      claim,
      verdict: 'ACCEPTED' as const,
      rank: 'NORMAL' as const,
      sequence: Number.MAX_SAFE_INTEGER - at,
    })),
  ],
});

const ofRecord = (
  record: string,
  own: readonly Undecided[],
  others: readonly Undecided[],
  stated: Stated,
  proposed: ReadonlyMap<string, StatedValue>,
): RecordDifference => {
  const kind = own[0]?.kind ?? '';
  const valuesOf = (some: readonly Undecided[]) => some.flatMap(({ claim }) => proposed.get(claim) ?? []);
  const now = heldBy(kind, stated);
  const then = heldBy(kind, both(stated, valuesOf(own)));
  const accepted = new Set(stated.claims.map(({ claim }) => claim));
  const fields = [...new Set(own.map(({ field }) => field))].map((field): FieldDifference => {
    const before = now[field]?.values ?? [];
    const after = then[field]?.values ?? [];
    const about = own.filter((each) => each.field === field);
    return {
      field,
      before,
      after,
      changes: meaningOf(before) !== meaningOf(after),
      claims: about.map(({ claim }) => claim),
      silent: valuesOf(about)
        .filter((value) => !isProjectable(value))
        .map(({ claim }) => claim),
      alsoProposed: [
        ...new Set(others.filter((each) => each.field === field).map(({ claim }) => claim)),
      ].filter((claim) => !accepted.has(claim) && !about.some((each) => each.claim === claim)),
    };
  });
  return { record, fields };
};

/**
 * What the undecided claims of reviews would change of the records that they are about, by review: each record as it is
 * today, beside what it would be if all of the review were accepted. A constant number of statements.
 */
export const differencesOf = async (
  db: Database,
  viewer: Viewer,
  reviews: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordDifference[]>> => {
  const undecided = await undecidedOf(db, viewer, reviews);
  const mine = undecided.filter(({ review }) => reviews.includes(review));
  const stated = await statedClaims(db.prisma, [...new Set(mine.map(({ subject }) => subject))]);
  const proposed = await claimsAsStated(db.prisma, [...new Set(mine.map(({ claim }) => claim))]);
  return new Map(
    reviews.map((review) => {
      const own = mine.filter((each) => each.review === review);
      const records = [...new Set(own.map(({ subject }) => subject))];
      return [
        review,
        records.map((record) =>
          ofRecord(
            record,
            own.filter(({ subject }) => subject === record),
            undecided.filter(({ subject, review: of }) => subject === record && of !== review),
            stated.get(record) ?? { claims: [], judgements: [] },
            proposed,
          ),
        ),
      ];
    }),
  );
};
