import {
  type ArticleRow,
  acceptancesOf,
  apiTokensOf,
  claimsAbout,
  claimsBehind,
  claimsCiting,
  countClaimsAbout,
  countClaimsCiting,
  countHistory,
  countLinks,
  countLinksFrom,
  type Database,
  deskActs,
  differencesOf,
  evidenceFor,
  type From,
  identityJudgementsOf,
  judgementsIn,
  type LinkRequest,
  linksFrom,
  mentionsIn,
  mergedInto,
  nextActs,
  type PageArguments,
  type Parts,
  type PassageRow,
  passagesNow,
  possibleDuplicatesOf,
  proposalsOf,
  proposedRelations,
  proposedRelationsOf,
  type RecordRow,
  readAccounts,
  readApiTokens,
  readArticles,
  readClaims,
  readComments,
  readDecidedArticles,
  readDecidedClaims,
  readLinks,
  readOriginals,
  readRecords,
  readRetractions,
  readReviews,
  readRevisions,
  recordHistory,
  recordsFrom,
  relationsAbout,
  relationsOf,
  retractionStandings,
  retractionsOf,
  retractionsOfOutlets,
  reviewsOf,
  revisionsOf,
  type SuggestionRow,
  suggestionsIn,
  type Viewer,
} from '@chancery/db';
import DataLoader from 'dataloader';
import type { RemoteAnswer, RemoteSuggester } from './suggester/http-suggester.ts';

// Requests of one kind that are asked for in one go cost one statement, however many they are.
const byRequest = <Request extends object, Answer>(
  load: (requests: readonly Request[]) => Promise<readonly Answer[]>,
): DataLoader<Request, Answer, string> =>
  new DataLoader(async (requests) => [...(await load(requests))], {
    cacheKeyFn: (request) => JSON.stringify(request),
  });

const byId = <Row>(
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
): DataLoader<string, Row | null> =>
  new DataLoader(async (ids) => {
    const found = await load(ids);
    return ids.map((id) => found.get(id) ?? null);
  });

const listsById = <Row>(
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly Row[]>>,
): DataLoader<string, readonly Row[]> =>
  new DataLoader(async (ids) => {
    const found = await load(ids);
    return ids.map((id) => found.get(id) ?? []);
  });

/** The suggestions on an article, and what went wrong with a suggester. */
export type Suggested = { readonly rows: readonly SuggestionRow[]; readonly notices: readonly string[] };

const none: RemoteAnswer = { suggestions: [], notice: null };

/** What the model suggests. It is slow and dear, and is asked about one article at a time. */
export const fromModel = async (
  db: Database,
  viewer: Viewer,
  suggester: RemoteSuggester | null,
  [article, ...others]: readonly ArticleRow[],
): Promise<RemoteAnswer> => {
  if (!suggester || !article) return none;
  if (others.length > 0)
    return { ...none, notice: 'The language model is asked about one article at a time.' };
  const { revisionId, excluded } = article;
  const text = (await readRevisions(db, viewer, [revisionId])).get(revisionId)?.text;
  if (!text) return none;
  return suggester(
    text,
    excluded,
    JSON.stringify([revisionId, excluded.map(({ start, end }) => [start, end])]),
  );
};

const suggestedIn = async (
  db: Database,
  viewer: Viewer,
  suggester: RemoteSuggester | null,
  articles: readonly ArticleRow[],
): Promise<Suggested[]> => {
  const { suggestions, notice } = await fromModel(db, viewer, suggester, articles);
  const notices = notice === null ? [] : [notice];
  return (await suggestionsIn(db, articles, [suggestions])).map((rows) => ({ rows, notices }));
};

/** What one request reads, each thing once, seen as its viewer may see it. */
export const makeLoaders = (
  db: Database,
  viewer: Viewer,
  reading: { readonly parts: Parts },
  suggester: RemoteSuggester | null = null,
  from: From = null,
) => {
  const record = byId<RecordRow>((ids) =>
    from ? recordsFrom(db, ids, from, reading.parts) : readRecords(db, viewer, ids, reading.parts),
  );
  // Links bring the records at their other ends: whoever asks for those has them.
  const linksWithEnds = async (requests: readonly (LinkRequest & PageArguments)[]) => {
    const pages = await readLinks(db, viewer, requests, reading.parts);
    for (const [at, { items }] of pages.entries())
      for (const { row } of items) {
        const end = requests[at]?.direction === 'OUT' ? row.targetId : row.sourceId;
        if (end !== null) record.prime(end, row.end);
      }
    return pages;
  };
  return {
    record,
    claim: byId((ids) => readClaims(db, viewer, ids, from, reading.parts)),
    article: byId((ids) => readArticles(db, viewer, ids, from)),
    // Of these a history tells, also where they are not public from a standpoint.
    decidedClaim: byId((ids) => readDecidedClaims(db, ids, from, reading.parts)),
    decidedArticle: byId((ids) => readDecidedArticles(db, ids, from)),
    draft: byId((ids) => readRecords(db, viewer, ids, reading.parts)),
    revision: byId((ids) => readRevisions(db, viewer, ids, from)),
    original: byId((ids) => readOriginals(db, viewer, ids)),
    review: byId((ids) => readReviews(db, viewer, ids)),
    account: byId((ids) => readAccounts(db, ids)),
    apiToken: byId((ids) => readApiTokens(db, viewer, ids)),
    mentions: new DataLoader(
      async (articles: readonly ArticleRow[]) => [...(await mentionsIn(db, articles))],
      {
        cacheKeyFn: ({ id }) => id,
      },
    ),
    suggestions: new DataLoader(
      async (articles: readonly ArticleRow[]) => suggestedIn(db, viewer, suggester, articles),
      { cacheKeyFn: ({ id }) => id },
    ),
    links: byRequest((requests: readonly (LinkRequest & PageArguments)[]) =>
      from ? linksFrom(db, requests, from) : linksWithEnds(requests),
    ),
    linkCount: byRequest((requests: readonly LinkRequest[]) =>
      from ? countLinksFrom(db, requests, from) : countLinks(db, viewer, requests),
    ),
    claimsAbout: byRequest(
      (requests: readonly ({ record: string; field: string | null } & PageArguments)[]) =>
        claimsAbout(db, viewer, requests, from, reading.parts),
    ),
    claimsAboutCount: byRequest((requests: readonly { record: string; field: string | null }[]) =>
      countClaimsAbout(db, viewer, requests, from),
    ),
    claimsCiting: byRequest((requests: readonly ({ article: string } & PageArguments)[]) =>
      claimsCiting(db, viewer, requests, from, reading.parts),
    ),
    claimsCitingCount: byRequest((requests: readonly { article: string }[]) =>
      countClaimsCiting(db, viewer, requests, from),
    ),
    claimsBehind: byRequest((requests: readonly { record: string; field: string; key: string }[]) =>
      claimsBehind(db, requests, from),
    ),
    evidence: byRequest((requests: readonly { record: string; field: string; first: number }[]) =>
      evidenceFor(db, requests, from),
    ),
    history: byRequest((requests: readonly ({ record: string } & PageArguments)[]) =>
      recordHistory(db, requests, from),
    ),
    historyCount: byRequest((requests: readonly { record: string }[]) => countHistory(db, requests, from)),
    apiTokensOf: listsById((ids) => apiTokensOf(db, viewer, ids)),
    comment: byId((ids) => readComments(db, viewer, ids)),
    acceptancesOf: listsById((ids) => acceptancesOf(db, ids)),
    differenceOf: listsById((ids) => differencesOf(db, viewer, ids)),
    revisionsOf: listsById((ids) => revisionsOf(db, ids, from)),
    passageNow: byRequest((passages: readonly PassageRow[]) => passagesNow(db, passages, from)),
    reviewsOf: listsById((ids) => reviewsOf(db, viewer, ids)),
    nextActs: byId((ids) => nextActs(db, ids)),
    deskActs: byId((ids) => deskActs(db, viewer, ids)),
    proposalsOf: listsById((ids) => proposalsOf(db, ids)),
    judgementsIn: byId((ids) => judgementsIn(db, ids)),
    mergedInto: listsById((ids) => mergedInto(db, ids, from)),
    identityJudgementsOf: listsById((ids) => identityJudgementsOf(db, ids, from)),
    possibleDuplicatesOf: byRequest((requests: readonly { record: string; first: number }[]) =>
      possibleDuplicatesOf(db, viewer, requests),
    ),
    retraction: byId((ids) => readRetractions(db, viewer, ids, from)),
    retractionStanding: byId((ids) => retractionStandings(db, ids, from)),
    retractionsOf: listsById((ids) => retractionsOf(db, viewer, ids, from)),
    retractionsOfOutlets: listsById((ids) => retractionsOfOutlets(db, viewer, ids, from)),
    relationsAbout: listsById((ids) => relationsAbout(db, ids, from)),
    relationsOf: listsById((ids) => relationsOf(db, ids, from)),
    proposedRelations: listsById((ids) => proposedRelations(db, ids)),
    proposedRelationsOf: listsById((ids) => proposedRelationsOf(db, ids)),
  };
};

export type Loaders = ReturnType<typeof makeLoaders>;
