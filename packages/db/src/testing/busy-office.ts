import { Invalid, Stale } from '@chancery/domain';
import fc from 'fast-check';
import {
  type Database,
  describeArticle,
  type JudgeIdentity,
  judgeClaims,
  judgeIdentity,
  previewRetraction,
  type RelateClaims,
  type RetractionKind,
  type RetractionPreview,
  relateClaims,
  relationsOf,
  retract,
  setExcludedRanges,
} from '../index.ts';
import {
  addArticle,
  addRecord,
  claimOn,
  openSmallOffice,
  type SmallOffice,
  submitClaims,
} from './small-office.ts';

const textOf = (at: number): string => `Last month ferry ${at} was sold. Credit: A. Photographer`;

type Article = Awaited<ReturnType<typeof submitClaims>> & { readonly id: string };

/** An office with articles whose claims share records, on which anything may be done in any order. */
export type BusyOffice = SmallOffice & {
  readonly outlets: readonly (string | null)[];
  readonly articles: readonly Article[];
  /** Records that may be judged to be one. */
  readonly alike: readonly string[];
};

/** Two articles that share their records, and an article whose claims name the outlets of the others. */
export const openBusyOffice = async (): Promise<BusyOffice> => {
  const office = await openSmallOffice();
  const [deal, yard, norway] = [
    await addRecord(office, 'Deal', 'Ferries'),
    await addRecord(office, 'Organisation', 'Yard'),
    await addRecord(office, 'State', 'Norway'),
  ];
  const [gazette, agency] = [
    await addRecord(office, 'Organisation', 'Gazette'),
    await addRecord(office, 'Organisation', 'Agency'),
  ];
  const articles = await Promise.all(
    [0, 1, 2].map(async (at) => {
      const id = await addArticle(office, textOf(at));
      const submitted = await submitClaims(office, id, [
        claimOn('Last month', deal, 'subject', { asStated: `ferries ${at % 2}` }),
        claimOn('Last month', deal, 'parties', {
          link: { target: at === 1 ? norway : yard, role: 'SELLER' },
        }),
        claimOn('Last month', deal, 'signed', { asStated: 'Last month' }),
        claimOn('Last month', yard, 'names', { name: { name: `Yard ${at}`, kind: 'PRIMARY' } }),
        claimOn('Last month', deal, 'status', { choice: 'AGREED' }, { realisation: 'HYPOTHETICAL' }),
        claimOn('Last month', yard, 'owners', { link: { target: at === 2 ? gazette : norway } }),
        claimOn('Last month', gazette, 'owners', { link: { target: norway } }),
      ]);
      return { id, ...submitted };
    }),
  );
  return { ...office, outlets: [null, gazette, agency], articles, alike: [yard, gazette, agency] };
};

const index = fc.nat(2);
/** Something that somebody does there. */
export const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('judge' as const),
      article: index,
      claims: fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 3 }),
      verdict: fc.constantFrom('ACCEPTED' as const, 'REJECTED' as const),
      rank: fc.constantFrom('NORMAL' as const, 'PREFERRED' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('describe' as const),
      article: index,
      outlet: index,
      publishedAt: fc.constantFrom(null, '2014-05-02', 'June 2015'),
    }),
  },
  fc.record({ does: fc.constant('exclude' as const), article: index, many: fc.nat(1) }),
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('retract' as const),
      article: index,
      kind: fc.constantFrom('RETRACTION' as const, 'REINSTATEMENT' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('relate' as const),
      article: index,
      other: index,
      // Of one deal; or of two records, which are related while these are one.
      claims: fc.constantFrom([0, 0] as const, [0, 0] as const, [5, 6] as const, [6, 5] as const),
      relation: fc.constantFrom('SAME_REPORT_AS' as const, 'SAME_REPORT_AS' as const, 'UNRELATED' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('identify' as const),
      record: index,
      other: index,
      verdict: fc.constantFrom('SAME' as const, 'SAME' as const, 'NOT_SAME' as const, 'UNDECIDED' as const),
    }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;

/** Of an office where nothing was done yet: steps of which each changes what is public, so that enough happens. */
export const certainSteps: readonly Step[] = Array.from({ length: 12 }, (_, at) => ({
  does: 'judge',
  article: 0,
  claims: [0],
  verdict: at % 2 === 0 ? 'ACCEPTED' : 'REJECTED',
  rank: 'NORMAL',
}));

const accepted = (article: number): Step => ({
  does: 'judge',
  article,
  claims: [0, 1, 2, 3, 5, 6],
  verdict: 'ACCEPTED',
  rank: 'NORMAL',
});
const identity = (record: number, other: number, verdict: 'SAME' | 'NOT_SAME' | 'UNDECIDED'): Step => ({
  does: 'identify',
  record,
  other,
  verdict,
});
const retraction = (article: number, kind: RetractionKind & ('RETRACTION' | 'REINSTATEMENT')): Step => ({
  does: 'retract',
  article,
  kind,
});

/** Two claims about the first that may be merged are of one report with one about the second: while they are one. */
export const acrossRecords: readonly Step[] = [0, 1].map((article) => ({
  does: 'relate',
  ...{ article, other: 2, claims: [5, 6] },
  relation: 'SAME_REPORT_AS',
}));

/**
 * Each kind of step taken, and taken back, one inside of the other: where none of the records is merged, each has its
 * effect. See `happened`.
 */
export const everyStep: readonly Step[] = [
  ...[0, 1, 2].map(accepted),
  { does: 'describe', article: 0, outlet: 1, publishedAt: '2014-05-02' },
  { does: 'relate', article: 0, other: 1, claims: [0, 0], relation: 'SAME_REPORT_AS' },
  identity(0, 1, 'SAME'),
  ...acrossRecords,
  retraction(0, 'RETRACTION'),
  { does: 'exclude', article: 1, many: 1 },
  identity(2, 1, 'SAME'),
  retraction(0, 'REINSTATEMENT'),
  identity(0, 1, 'UNDECIDED'),
  retraction(1, 'RETRACTION'),
  identity(2, 1, 'NOT_SAME'),
  { does: 'relate', article: 0, other: 1, claims: [0, 0], relation: 'UNRELATED' },
  retraction(1, 'REINSTATEMENT'),
];

/** How often what was done in an office had its effect, by what it was. */
export const happened = async ({ prisma }: Database): Promise<ReadonlyMap<string, number>> => {
  const rows = await prisma.$queryRaw<{ readonly what: string; readonly times: number }[]>`
    select what, count(*)::int as times from (
      select verdict::text as what from identity_judgement
      union all select kind::text from retraction
      union all select relation::text from claim_relation
    ) done group by what`;
  return new Map(rows.map(({ what, times }) => [what, times]));
};

/** Judges whether two records are one; what is so already, cannot be, or changed meanwhile is refused and stays as it is. */
export const identify = async (
  { reviewer }: SmallOffice,
  db: Database,
  { record, other, verdict }: Pick<JudgeIdentity, 'record' | 'other' | 'verdict'>,
): Promise<void> => {
  const versionOf = async (id: string) =>
    (await db.prisma.record.findUniqueOrThrow({ where: { id } })).version;
  const versions = { recordVersion: await versionOf(record), otherVersion: await versionOf(other) };
  await judgeIdentity(db, reviewer, { record, other, ...versions, verdict, reason: 'Looked at.' }).catch(
    (error: unknown) => {
      if (!(error instanceof Invalid || error instanceof Stale)) throw error;
    },
  );
};

/**
 * Retracts what an article says, or takes that back, as the preview has it; answers with the preview, or null where it is
 * refused: because no claim is concerned, or somebody changed something meanwhile.
 */
export const retractAll = async (
  { reviewer }: BusyOffice,
  db: Database,
  of: { readonly kind: RetractionKind; readonly article: string },
): Promise<RetractionPreview | null> => {
  const preview = await previewRetraction(db, reviewer, of);
  try {
    await retract(db, reviewer, { ...of, reason: 'Said so.', expectedState: preview.state });
    return preview;
  } catch (error) {
    if (error instanceof Invalid) return null;
    throw error;
  }
};

/** Decides what two claims are to each other; what is not accepted, is so already or changed meanwhile stays as it is. */
const relateTwo = async (
  { reviewer }: BusyOffice,
  db: Database,
  { claim, other, relation }: Pick<RelateClaims, 'claim' | 'other' | 'relation'>,
): Promise<void> => {
  const seen = (await relationsOf(db, [claim])).get(claim) ?? [];
  const now = seen.find((each) => each.claimId === other || each.otherId === other)?.relation ?? null;
  await relateClaims(db, reviewer, { claim, other, relation, expectedRelation: now }).catch(
    (error: unknown) => {
      if (!(error instanceof Invalid)) throw error;
    },
  );
};

/** Does it, through one of the servers. */
export const take = async (office: BusyOffice, db: Database, made: Step): Promise<void> => {
  if (made.does === 'identify') {
    const [record = '', other = ''] = [office.alike[made.record], office.alike[made.other]];
    return identify(office, db, { record, other, verdict: made.verdict });
  }
  const article = office.articles[made.article];
  if (!article) throw new Error('There are three articles.');
  if (made.does === 'relate') {
    const [one, two] = made.claims;
    const [claim = '', other = ''] = [article.claims[one], office.articles[made.other]?.claims[two]];
    return relateTwo(office, db, { claim, other, relation: made.relation });
  }
  if (made.does === 'retract') {
    await retractAll(office, db, { kind: made.kind, article: article.id });
    return;
  }
  const { editor, reviewer } = office;
  const { version } = await db.prisma.article.findUniqueOrThrow({ where: { id: article.id } });
  const of = { article: article.id, expectedVersion: version };
  if (made.does === 'describe') {
    const { publishedAt } = made;
    const outlet = office.outlets[made.outlet] ?? null;
    await describeArticle(db, editor, {
      ...of,
      headline: `No. ${version}`,
      authors: [],
      outlet,
      publishedAt,
    });
  } else if (made.does === 'exclude') {
    const credit = { start: 29, end: 35, exact: 'Credit', reason: 'CREDIT' as const };
    await setExcludedRanges(db, editor, { ...of, ranges: made.many === 0 ? [] : [credit] });
  } else {
    const review = await db.prisma.review.findUniqueOrThrow({ where: { id: article.review } });
    await judgeClaims(db, reviewer, {
      review: article.review,
      expectedVersion: review.version,
      judgements: made.claims.map((at) => ({
        claim: article.claims[at] ?? '',
        verdict: made.verdict,
        rank: made.rank,
        reason: made.rank === 'NORMAL' ? null : 'Better.',
      })),
    });
  }
};
