import {
  type AttributionChain,
  type Certainty,
  type KindName,
  kindNames,
  NotAllowed,
  type Polarity,
  type QuoteKind,
  type Realisation,
  type ReviewState,
  type Snak,
  type Verdict,
} from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import { type ClaimReferenceAs, Prisma } from '../generated/prisma/client.ts';
import { issue, refuseIf, textIssues, uuids } from '../issues.ts';
import { every } from '../logic.ts';
import { momentIn, requireShortLists } from '../records/filter/nested.ts';
import type { Maybe, MomentRange } from '../records/filter/record-filter.ts';
import type { From } from '../standpoint/conditions.ts';
import { anyMemberOf } from '../standpoint/identity.ts';
import { fieldOf } from './field-of.ts';
import { fromOrigin } from './origin.ts';

/** As what a claim names a record. */
export type NamedAs = ClaimReferenceAs;

/** Which claims a list has: all that is given holds at once, null narrows nothing. */
export type ClaimFilter = {
  readonly articles?: Maybe<readonly string[]>;
  readonly subjects?: Maybe<readonly string[]>;
  readonly kinds?: Maybe<readonly KindName[]>;
  readonly fields?: Maybe<readonly string[]>;
  readonly names?: Maybe<{ readonly records: readonly string[]; readonly as?: Maybe<readonly NamedAs[]> }>;
  /** Records that stand anywhere in the chain. */
  readonly sources?: Maybe<readonly string[]>;
  readonly origins?: Maybe<readonly string[]>;
  readonly polarities?: Maybe<readonly Polarity[]>;
  readonly realisations?: Maybe<readonly Realisation[]>;
  readonly certainties?: Maybe<readonly Certainty[]>;
  readonly snaks?: Maybe<readonly Snak[]>;
  readonly quotes?: Maybe<readonly QuoteKind[]>;
  readonly chainEnds?: Maybe<readonly AttributionChain['ends'][]>;
  readonly createdAt?: Maybe<MomentRange>;
  readonly verdicts?: Maybe<readonly Verdict[]>;
  readonly undecided?: Maybe<boolean>;
  readonly proposedBy?: Maybe<readonly string[]>;
  readonly reviewStates?: Maybe<readonly ReviewState[]>;
};

/** Whether a filter asks about reviews and judgements, which are for who has signed in. */
export const asksEditors = ({ verdicts, undecided, proposedBy, reviewStates }: ClaimFilter): boolean =>
  [verdicts, undecided, proposedBy, reviewStates].some((given) => given != null);

const among = (column: Prisma.Sql, given: Maybe<readonly string[]>): readonly Prisma.Sql[] =>
  given ? [Prisma.sql`${column}::text = any(${[...given]})`] : [];

const naming = (
  records: readonly string[],
  as: Maybe<readonly NamedAs[]>,
  from: From,
): Prisma.Sql => Prisma.sql`exists (
  select 1 from claim_reference n where n.claim_id = c.id and n.record_id = ${anyMemberOf(uuids(records), from)}
    and ${every(among(Prisma.sql`n."as"`, as))})`;

const place = (filter: ClaimFilter, from: From): readonly Prisma.Sql[] => {
  const { articles, subjects, kinds, fields, names, sources, origins } = filter;
  return [
    ...(articles
      ? [
          Prisma.sql`c.revision_id in (select id from revision where article_id = any(${uuids(articles)}::uuid[]))`,
        ]
      : []),
    ...(subjects ? [Prisma.sql`c.subject_id = ${anyMemberOf(uuids(subjects), from)}`] : []),
    ...(kinds
      ? [
          Prisma.sql`exists (select 1 from record s where s.id = c.subject_id and s.kind = any(${[...kinds]}))`,
        ]
      : []),
    ...among(Prisma.sql`c.field`, fields),
    ...(names ? [naming(names.records, names.as, from)] : []),
    ...(sources ? [naming(sources, ['SOURCE'], from)] : []),
    ...(origins ? [fromOrigin(origins, from)] : []),
  ];
};

const manner = (filter: ClaimFilter): readonly Prisma.Sql[] => [
  ...among(Prisma.sql`c.polarity`, filter.polarities),
  ...among(Prisma.sql`c.realisation`, filter.realisations),
  ...among(Prisma.sql`c.certainty`, filter.certainties),
  ...among(Prisma.sql`c.snak`, filter.snaks),
  ...among(Prisma.sql`c.quote`, filter.quotes),
  ...(filter.chainEnds
    ? [
        Prisma.sql`exists (select 1 from attribution a where a.id = c.attribution_id
          and a.chain_ends::text = any(${[...filter.chainEnds]}))`,
      ]
    : []),
  ...(filter.createdAt ? momentIn(Prisma.sql`c.created_at`, filter.createdAt) : []),
];

// One and the same proposal, of a review that the viewer may see: another editor's draft is told by no filter.
const proposal = ({ proposedBy, reviewStates }: ClaimFilter, viewer: Viewer): readonly Prisma.Sql[] =>
  proposedBy || reviewStates
    ? [
        Prisma.sql`exists (
          select 1 from proposal p join review v on v.id = p.review_id
          where p.claim_id = c.id and p.withdrawn_at is null
            and (v.state <> 'DRAFT' or v.editor_id = ${viewer?.id ?? null})
            and ${every([...among(Prisma.sql`p.by_id`, proposedBy), ...among(Prisma.sql`v.state`, reviewStates)])})`,
      ]
    : [];

const decision = ({ verdicts, undecided }: ClaimFilter): readonly Prisma.Sql[] => [
  ...among(Prisma.sql`j.verdict`, verdicts),
  ...(undecided == null ? [] : [undecided ? Prisma.sql`j.id is null` : Prisma.sql`j.id is not null`]),
];

const requireSound = (filter: ClaimFilter): void => {
  requireShortLists(filter);
  const kinds = filter.kinds ?? kindNames;
  refuseIf([
    ...textIssues(filter, ['filter']),
    ...(filter.fields ?? []).flatMap((field, at) =>
      kinds.some((kind) => fieldOf(kind, field))
        ? []
        : [
            issue(
              ['filter', 'fields', at],
              'UNKNOWN_FIELD',
              `No record of these kinds has a field “${field}”.`,
            ),
          ],
    ),
  ]);
};

/**
 * The condition of a filter on the claim `c` with its judgement `j`. Throws Invalid, with the place in the filter, and
 * NotAllowed where who has not signed in asks about reviews or judgements. Records and origins are one as they are known
 * to be from where it is asked.
 */
export const claimCondition = (viewer: Viewer, filter: ClaimFilter, from: From): Prisma.Sql => {
  requireSound(filter);
  if (viewer === null && asksEditors(filter))
    throw new NotAllowed('Who proposed a claim, and what was decided, is for who has signed in.');
  return every([...place(filter, from), ...manner(filter), ...proposal(filter, viewer), ...decision(filter)]);
};
