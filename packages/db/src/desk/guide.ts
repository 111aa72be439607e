import { type Actor, mayAct } from '../actor.ts';
import type { Database } from '../connect.ts';
import { sampleArticleId } from '../seed/sample.ts';

/** What the guide has a new editor do on the sample article, in order. */
export const guideSteps = ['OPEN', 'SUGGESTION', 'SELECT', 'CLAIM', 'SUBMIT', 'DECISION', 'RECORD'] as const;
export type GuideStep = (typeof guideSteps)[number];

/** The first-run guide of an account. */
export type Guide = {
  /** The id of the sample article. */
  readonly article: string;
  /** Whether the account has put it away. */
  readonly dismissed: boolean;
  readonly steps: readonly { readonly step: GuideStep; readonly done: boolean }[];
};

type Found = { readonly [Step in GuideStep]: boolean } & {
  readonly exists: boolean;
  readonly dismissed: boolean;
  readonly elsewhere: boolean;
};

/**
 * The guide of an editor, out of what the books say that the account has done with the sample article; null for readers,
 * for who has had a review of another article decided, and where there is no sample. One statement.
 */
export const readGuide = async ({ prisma }: Database, actor: Actor): Promise<Guide | null> => {
  if (!mayAct(actor, 'EDITOR')) return null;
  const { id } = actor;
  const [found] = await prisma.$queryRaw<Found[]>`
    with own as (select id, state, article_id from review where editor_id = ${id}),
      sample as (select id, state from own where article_id = ${sampleArticleId}::uuid),
      note as (select * from desk_note where account_id = ${id}),
      claimed as (select 1 from proposal p join sample on sample.id = p.review_id where p.by_id = ${id})
    select exists (select 1 from article where id = ${sampleArticleId}::uuid) as "exists",
      exists (select 1 from own where article_id <> ${sampleArticleId}::uuid and state = 'DECIDED') as "elsewhere",
      exists (select 1 from note where guide_dismissed_at is not null) as "dismissed",
      exists (select 1 from note where sample_opened_at is not null) or exists (select 1 from claimed) as "OPEN",
      exists (select 1 from suggestion_decision
        where by_id = ${id} and article_id = ${sampleArticleId}::uuid) as "SUGGESTION",
      exists (select 1 from note where passage_selected_at is not null)
        or exists (select 1 from claimed) as "SELECT",
      exists (select 1 from note where record_seen_at is not null) as "RECORD",
      exists (select 1 from claimed) as "CLAIM",
      exists (select 1 from sample where state <> 'DRAFT') as "SUBMIT",
      exists (select 1 from sample where state = 'DECIDED') as "DECISION"`;
  if (!found?.exists || found.elsewhere) return null;
  return {
    article: sampleArticleId,
    dismissed: found.dismissed,
    steps: guideSteps.map((step) => ({ step, done: found[step] })),
  };
};
