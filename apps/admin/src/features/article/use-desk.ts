import { type Range, slice } from '@chancery/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClaimInput, SuggestionDecisionInput, WithdrawClaimInput } from '../../generated/graphql.ts';
import { explained } from '../../lib/explain.ts';
import { request } from '../../lib/graphql.ts';
import { accepted, Refusal } from '../../lib/refusal.ts';
import { readAnew } from '../../lib/use-command.ts';
import { useSay } from '../../messages/say.tsx';
import type { Gone } from '../claim/without-records.ts';
import { suggestionsKey } from '../suggestion/suggestions-document.ts';
import { articleKey, type DeskArticle, type DeskReview } from './article-document.ts';
import {
  ExcludeDocument,
  OpenReviewDocument,
  ProposeDocument,
  SubmitDocument,
  WithdrawClaimsDocument,
  WithdrawDocument,
} from './commands.ts';

/** The reader's own drafts for an article: a review that lost its last claim is one, beside the one that goes on. */
export const draftsOfViewer = ({ reviews }: DeskArticle, viewer: string): readonly DeskReview[] =>
  reviews.filter(({ state, editor }) => state === 'DRAFT' && editor.id === viewer);

/** The draft that the next claim goes into, where there is one: one that has claims, if any has. */
export const draftOfViewer = (article: DeskArticle, viewer: string): DeskReview | null => {
  const drafts = draftsOfViewer(article, viewer);
  return drafts.find(({ proposals }) => proposals.length > 0) ?? drafts[0] ?? null;
};

/** The draft that has a claim, whichever is gone on with. */
const draftWith = (article: DeskArticle, viewer: string, claim: string | null): DeskReview | null =>
  draftsOfViewer(article, viewer).find(({ proposals }) =>
    proposals.some((each) => each.claim.id === claim),
  ) ?? draftOfViewer(article, viewer);

type OfReview<Of> = Of & { readonly review: string };

/** A claim to propose, the one whose place it takes, and the suggestions that it comes of. */
type NewClaim = {
  readonly claim: ClaimInput;
  readonly replaces: string | null;
  readonly decides: readonly SuggestionDecisionInput[];
  /** It is stored; the desk is not yet read anew, and what is entered from here on is the next claim. */
  readonly stored?: () => void;
};

const draftFor = async (article: DeskArticle, draft: DeskReview | null) => {
  if (draft) return draft;
  return accepted((await request(OpenReviewDocument, { input: { article: article.id } })).openReview);
};

const withdrawClaim = async (input: WithdrawClaimInput) =>
  accepted((await request(WithdrawDocument, { input })).withdrawClaim);

/** What an editor does to an article. Each refreshes what is shown, also after a refusal: somebody may have been first. */
export const useDesk = (article: DeskArticle, viewer: string, atFirst: string | null = null) => {
  const client = useQueryClient();
  const refresh = async () => {
    await Promise.all(
      [articleKey(article.id), suggestionsKey(article.id)].map(async (key) => readAnew(client, key)),
    );
  };
  const say = useSay();
  const [said, tell] = useState<string | null>(atFirst);
  const [gone, setGone] = useState<Gone>(new Set());
  const command = <Input>(run: (input: Input) => Promise<unknown>, done: string) => ({
    mutationFn: run,
    // One after the other: the next one is of what the one before has left.
    scope: { id: `desk/${article.id}` },
    onSuccess: () => tell(done),
    onError: (error: Error) => tell(explained(error, say)),
    onSettled: refresh,
  });
  const shown = () => client.getQueryData<DeskArticle>(articleKey(article.id)) ?? article;
  const seen = (review: string) => {
    const draft = draftsOfViewer(shown(), viewer).find(({ id }) => id === review);
    if (!draft) throw new Refusal(say('article.noDraft'));
    return { review, expectedVersion: draft.version };
  };
  const propose = useMutation(
    command(async ({ claim, replaces, decides, stored }: NewClaim) => {
      const newest = shown();
      const { id, version } = await draftFor(newest, draftWith(newest, viewer, replaces));
      // Claims are never rewritten: a changed one is another one, and the first is withdrawn.
      const withdraws = replaces === null ? [] : [replaces];
      const input = {
        review: id,
        expectedVersion: version,
        claims: [claim],
        withdraws,
        decides: [...decides],
      };
      const proposed = accepted((await request(ProposeDocument, { input })).proposeClaims);
      stored?.();
      return proposed;
    }, say('article.done.PROPOSED')),
  );
  const withdraw = useMutation(
    command(async ({ review, claim }: OfReview<{ readonly claim: string }>) => {
      await withdrawClaim({ ...seen(review), claim });
    }, say('article.done.WITHDRAWN')),
  );
  const withdrawAll = useMutation(
    command(async ({ review, claims }: OfReview<{ readonly claims: readonly string[] }>) => {
      const input = { ...seen(review), claims: [...claims] };
      return accepted((await request(WithdrawClaimsDocument, { input })).withdrawClaims);
    }, say('article.done.WITHDRAWN_ALL')),
  );
  const submit = useMutation(
    command(
      async (review: string) =>
        accepted((await request(SubmitDocument, { input: seen(review) })).submitReview),
      say('article.done.SUBMITTED'),
    ),
  );
  const exclude = useMutation(
    command(async (ranges: readonly (Range & { readonly reason: 'CREDIT' | 'ADVERT' | 'OTHER' })[]) => {
      const input = {
        article: article.id,
        expectedVersion: article.version,
        ranges: ranges.map(({ start, end, reason }) => ({
          start,
          end,
          exact: slice(article.revision.text ?? '', { start, end }),
          reason,
        })),
      };
      return accepted((await request(ExcludeDocument, { input })).setExcludedRanges);
    }, say('article.done.EXCLUDED')),
  );
  return {
    ...{ propose, withdraw, withdrawAll, submit, exclude, said, tell, refresh },
    /** Records that are known to have been withdrawn, as by undoing: what the desk remembers of them is not gone on with. */
    gone,
    withdrawn: (records: Gone) => setGone((before) => new Set([...before, ...records])),
    /** Has records stand again. */
    standing: (records: Gone) => setGone((before) => new Set([...before].filter((id) => !records.has(id)))),
  };
};
