import type { Visitor } from './browser.ts';
import { give } from './give.ts';

type Link = { readonly sourceKind: string; readonly [part: string]: unknown };

/** What one outlet says of a deal, and whence it has it. */
export type Told = {
  readonly headline: string;
  readonly text: string;
  readonly outlet?: string;
  /** The day on which it was published. */
  readonly published?: string;
  readonly claims: readonly {
    readonly subject: string;
    readonly field: string;
    readonly value: object;
    readonly exact: string;
    readonly realisation?: string;
    readonly polarity?: string;
    readonly validTime?: string;
    /** The voices behind the article's own, nearest first. */
    readonly behind?: readonly Link[];
    /** How the chain ends; as one expects of what is behind where it is left out. */
    readonly ends?: string;
  }[];
};

const chainOf = (
  behind: readonly Link[],
  ends = behind.length === 0 ? 'UNKNOWN_IF_MORE' : 'NAMED_ORIGIN',
) => {
  const voices: readonly Link[] = [{ sourceKind: 'AUTHOR_VOICE', read: true }, ...behind];
  return {
    links: voices.map((voice, at) => ({
      ...voice,
      ...(at < voices.length - 1 ? { toNext: at === 0 ? 'CITES_REPORT' : 'QUOTES' } : {}),
    })),
    ends,
  };
};

/** Has an editor claim what an article says, and a reviewer accept it: the review, at version 4, and its claims. */
export const accept = async (
  editor: Visitor,
  reviewer: Visitor,
  { headline, text, outlet, published, claims }: Told,
): Promise<{ readonly review: string; readonly claims: readonly string[] }> => {
  const imported = {
    content: text,
    headline,
    ...(outlet ? { outlet } : {}),
    ...(published ? { publishedAt: published } : {}),
  };
  const article = (await give(editor, 'importArticle', imported)).id;
  const review = (await give(editor, 'openReview', { article })).id;
  const proposed = claims.map(({ exact, behind = [], ends, ...claim }) => {
    const start = text.indexOf(exact);
    const citations = [{ start, end: start + exact.length, exact }];
    return { realisation: 'ACTUAL', certainty: 'CERTAIN', citations, chain: chainOf(behind, ends), ...claim };
  });
  const input = { review, expectedVersion: 1, claims: proposed };
  const made = await give(
    editor,
    'proposeClaims',
    input,
    '... on Proposed { claims { id } } ... on Invalid { issues { message path } }',
  );
  if (!made.claims) throw new Error(JSON.stringify(made));
  await give(editor, 'submitReview', { review, expectedVersion: 2 });
  const ids: readonly string[] = made.claims.map(({ id }: { readonly id: string }) => id);
  const judgements = ids.map((claim) => ({ claim, verdict: 'ACCEPTED' }));
  await give(reviewer, 'judgeClaims', { review, expectedVersion: 3, judgements });
  return { review, claims: ids };
};
