import { Invalid, Stale } from '@chancery/domain';
import type { ClaimInput } from '../claims/claim-input.ts';
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
import type { Step } from './busy-steps.ts';
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
  readonly deal: string;
  readonly outlets: readonly (string | null)[];
  readonly articles: readonly Article[];
  /** Records that may be judged to be one. */
  readonly alike: readonly string[];
};

/**
 * Whom an article has it from: nobody, one outlet through another, or somebody whom an outlet does not name. The outlets
 * may be merged, and their articles be copies.
 */
const chainsThrough = (gazette: string, agency: string): readonly Pick<ClaimInput, 'chain'>[] => {
  const own = { sourceKind: 'AUTHOR_VOICE' as const, read: true, toNext: 'CITES_REPORT' as const };
  const paper = { sourceKind: 'PUBLICATION' as const, read: false };
  const hidden = { sourceKind: 'ANONYMOUS_PERSON' as const, described: 'a docker', read: false };
  return [
    {},
    {
      chain: {
        ends: 'UNKNOWN_IF_MORE',
        links: [own, { ...paper, source: gazette, toNext: 'CITES_REPORT' }, { ...paper, source: agency }],
      },
    },
    {
      chain: {
        ends: 'ANONYMOUS_ORIGIN',
        links: [own, { ...paper, source: agency, toNext: 'PARAPHRASES' }, hidden],
      },
    },
  ];
};

const sure = ['CERTAIN', 'PROBABLE', 'POSSIBLE'] as const;
const agreed = ['2014-05-21', '2015', 'June 2015'];

/** Whom articles say that they sail, and whom that they do not: of one meaning where some of these are merged. */
const sailing = ([yard, gazette, agency, norway]: readonly [string, string, string, string]) => ({
  said: [[yard, gazette], [gazette], [agency, norway]],
  denied: [[gazette], [agency, yard], [norway, yard]],
});

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
  const chains = chainsThrough(gazette, agency);
  const sails = sailing([yard, gazette, agency, norway]);
  const sail = (about: readonly string[] = []) => ({ statement: { text: 'They sail', about } });
  const articles = await Promise.all(
    [0, 1, 2].map(async (at) => {
      const id = await addArticle(office, textOf(at));
      const [certainty = 'CERTAIN', validTime = null, chain] = [sure[at], agreed[at], chains[at]];
      const submitted = await submitClaims(office, id, [
        claimOn('Last month', deal, 'subject', { asStated: `ferries ${at % 2}` }, { certainty, ...chain }),
        claimOn(
          'Last month',
          deal,
          'parties',
          { link: { target: at === 1 ? norway : yard, role: 'SELLER' } },
          { certainty, ...chain },
        ),
        claimOn('Last month', deal, 'signed', { asStated: 'Last month' }),
        claimOn('Last month', yard, 'names', { name: { name: `Yard ${at}`, kind: 'PRIMARY' } }),
        claimOn('Last month', deal, 'status', { choice: 'AGREED' }, { realisation: 'HYPOTHETICAL' }),
        claimOn('Last month', yard, 'owners', { link: { target: at === 2 ? gazette : norway } }),
        claimOn('Last month', gazette, 'owners', { link: { target: norway } }),
        claimOn('Last month', deal, 'status', { choice: 'AGREED' }, { validTime, ...chain }),
        claimOn(
          'Last month',
          deal,
          'subject',
          { asStated: 'ferries 0' },
          { polarity: 'NEGATIVE', certainty },
        ),
        claimOn('Last month', deal, 'statements', sail(sails.said[at]), { certainty, ...chain }),
        claimOn('Last month', deal, 'statements', sail(sails.denied[at]), { polarity: 'NEGATIVE' }),
      ]);
      return { id, ...submitted };
    }),
  );
  return { ...office, deal, outlets: [null, gazette, agency], articles, alike: [yard, gazette, agency] };
};

/** How often what was done in an office had its effect, by what it was. */
export const happened = async ({ prisma }: Database): Promise<ReadonlyMap<string, number>> => {
  const rows = await prisma.$queryRaw<{ readonly what: string; readonly times: number }[]>`
    select what, count(*)::int as times from (
      select verdict::text as what from identity_judgement
      union all select kind::text from retraction
      union all select relation::text from claim_relation
      union all select 'COPY' from article_description where copy_of_id is not null
      union all select 'PROPOSED' from claim where value ->> 'text' like 'barges %'
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

// A copy of itself, by way of others too, is refused.
const refused = (error: unknown): void => {
  if (!(error instanceof Invalid)) throw error;
};

/** Has an editor claim something more of an article, and a reviewer decide on it. */
const proposeMore = async (
  office: BusyOffice,
  article: string,
  { said, verdict }: { readonly said: number; readonly verdict: 'ACCEPTED' | 'REJECTED' },
): Promise<void> => {
  const claim = claimOn('Last month', office.deal, 'subject', { asStated: `barges ${said}` });
  const { review, claims } = await submitClaims(office, article, [claim]);
  const judgements = claims.map((each) => ({ claim: each, verdict, rank: 'NORMAL' as const }));
  await judgeClaims(office.db, office.reviewer, { review, expectedVersion: 3, judgements });
};

/** Decides what two claims are to each other; what is not accepted, is so already or changed meanwhile stays as it is. */
const relateTwo = async (
  { reviewer }: BusyOffice,
  db: Database,
  { claim, other, relation }: Pick<RelateClaims, 'claim' | 'other' | 'relation'>,
): Promise<void> => {
  const seen = (await relationsOf(db, [claim])).get(claim) ?? [];
  const now = seen.find((each) => each.claimId === other || each.otherId === other)?.relation ?? null;
  await relateClaims(db, reviewer, { claim, other, relation, expectedRelation: now }).catch(refused);
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
  if (made.does === 'propose') return proposeMore(office, article.id, made);
  if (made.does === 'retract') {
    await retractAll(office, db, { kind: made.kind, article: article.id });
    return;
  }
  const { editor, reviewer } = office;
  const { version } = await db.prisma.article.findUniqueOrThrow({ where: { id: article.id } });
  const of = { article: article.id, expectedVersion: version };
  if (made.does === 'describe') {
    const { publishedAt, copyOf } = made;
    const outlet = office.outlets[made.outlet] ?? null;
    const described = { ...of, headline: `No. ${version}`, authors: [], outlet, publishedAt };
    const original = typeof copyOf === 'number' ? office.articles[copyOf]?.id : copyOf;
    await describeArticle(db, editor, { ...described, copyOf: original }).catch(refused);
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
