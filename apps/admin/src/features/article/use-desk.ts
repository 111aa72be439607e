import { type Range, slice } from '@chancery/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClaimInput, WithdrawClaimInput } from '../../generated/graphql.ts';
import { request } from '../../lib/graphql.ts';
import { articleKey, type DeskArticle, type DeskReview } from './article-document.ts';
import {
  ExcludeDocument,
  OpenReviewDocument,
  ProposeDocument,
  SubmitDocument,
  WithdrawDocument,
} from './commands.ts';

type Issue = { readonly path: readonly string[]; readonly message: string };

/** A command that the API refused: what it said, and of which parts. */
export class Refusal extends Error {
  readonly issues: readonly Issue[];
  constructor(message: string, issues: readonly Issue[] = []) {
    super(message);
    this.issues = issues;
  }
}

/** Throws a Refusal when an answer is one. */
export const accepted = <Answer extends { readonly __typename: string }>(
  answer: Answer,
): Exclude<Answer, { readonly message: string }> => {
  if ('message' in answer && typeof answer.message === 'string')
    throw new Refusal(answer.message, 'issues' in answer ? (answer.issues as readonly Issue[]) : []); // Invalid has them
  return answer as Exclude<Answer, { readonly message: string }>; // refusals have a message, nothing else has
};

/** The reader's own draft for an article, where there is one. */
export const draftOfViewer = (article: DeskArticle, viewer: string): DeskReview | null =>
  article.reviews.find(({ state, editor }) => state === 'DRAFT' && editor.id === viewer) ?? null;

const draftFor = async (article: DeskArticle, draft: DeskReview | null) => {
  if (draft) return draft;
  return accepted((await request(OpenReviewDocument, { input: { article: article.id } })).openReview);
};

const withdrawClaim = async (input: WithdrawClaimInput) =>
  accepted((await request(WithdrawDocument, { input })).withdrawClaim);

/** As above; one that is gone already, from another window, is as good. */
const withdrawIfThere = async (input: WithdrawClaimInput) => {
  const answer = (await request(WithdrawDocument, { input })).withdrawClaim;
  if (answer.__typename !== 'NotFound') accepted(answer);
};

/** What an editor does to an article. Each refreshes what is shown, also after a refusal: somebody may have been first. */
export const useDesk = (article: DeskArticle, draft: DeskReview | null) => {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: articleKey(article.id) });
  const [said, say] = useState<string | null>(null);
  const command = <Input>(run: (input: Input) => Promise<unknown>, done: string) => ({
    mutationFn: run,
    onSuccess: () => say(done),
    onError: (error: Error) => say(error.message),
    onSettled: refresh,
  });
  const propose = useMutation(
    command(async ({ claim, replaces }: { readonly claim: ClaimInput; readonly replaces: string | null }) => {
      const { id, version } = await draftFor(article, draft);
      const input = { review: id, expectedVersion: version, claims: [claim] };
      const { review, claims } = accepted((await request(ProposeDocument, { input })).proposeClaims);
      // Claims are never rewritten: a changed one is another one, and the first is withdrawn.
      if (replaces !== null && !claims.some((each) => each.id === replaces))
        await withdrawIfThere({ review: review.id, expectedVersion: review.version, claim: replaces });
    }, 'The claim is in your draft.'),
  );
  const withdraw = useMutation(
    command(async (claim: string) => {
      if (!draft) throw new Refusal('There is no draft of yours.');
      await withdrawClaim({ review: draft.id, expectedVersion: draft.version, claim });
    }, 'The claim is withdrawn.'),
  );
  const submit = useMutation(
    command(async () => {
      if (!draft) throw new Refusal('There is no draft of yours.');
      const input = { review: draft.id, expectedVersion: draft.version };
      return accepted((await request(SubmitDocument, { input })).submitReview);
    }, 'Your draft is with the reviewers.'),
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
    }, 'The excluded ranges are set.'),
  );
  return { propose, withdraw, submit, exclude, said };
};
