import {
  type ArticleRow,
  claimsAbout,
  claimsBehind,
  claimsCiting,
  countClaimsAbout,
  countClaimsCiting,
  countLinks,
  type Database,
  evidenceFor,
  type LinkRequest,
  mentionsIn,
  type PageArguments,
  proposalsOf,
  readAccounts,
  readArticles,
  readClaims,
  readLinks,
  readRecords,
  readReviews,
  readRevisions,
  reviewsOf,
  type Viewer,
} from '@chancery/db';
import DataLoader from 'dataloader';

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

/** What one request reads, each thing once, seen as its viewer may see it. */
export const makeLoaders = (db: Database, viewer: Viewer) => ({
  record: byId((ids) => readRecords(db, viewer, ids)),
  claim: byId((ids) => readClaims(db, viewer, ids)),
  article: byId((ids) => readArticles(db, viewer, ids)),
  revision: byId((ids) => readRevisions(db, viewer, ids)),
  review: byId((ids) => readReviews(db, viewer, ids)),
  account: byId((ids) => readAccounts(db, ids)),
  mentions: new DataLoader(async (articles: readonly ArticleRow[]) => [...(await mentionsIn(db, articles))], {
    cacheKeyFn: ({ id }) => id,
  }),
  links: byRequest((requests: readonly (LinkRequest & PageArguments)[]) => readLinks(db, viewer, requests)),
  linkCount: byRequest((requests: readonly LinkRequest[]) => countLinks(db, viewer, requests)),
  claimsAbout: byRequest((requests: readonly ({ record: string; field: string | null } & PageArguments)[]) =>
    claimsAbout(db, viewer, requests),
  ),
  claimsAboutCount: byRequest((requests: readonly { record: string; field: string | null }[]) =>
    countClaimsAbout(db, viewer, requests),
  ),
  claimsCiting: byRequest((requests: readonly ({ article: string } & PageArguments)[]) =>
    claimsCiting(db, viewer, requests),
  ),
  claimsCitingCount: byRequest((requests: readonly { article: string }[]) =>
    countClaimsCiting(db, viewer, requests),
  ),
  claimsBehind: byRequest((requests: readonly { record: string; field: string; key: string }[]) =>
    claimsBehind(db, requests),
  ),
  evidence: byRequest((requests: readonly { record: string; field: string; first: number }[]) =>
    evidenceFor(db, requests),
  ),
  reviewsOf: listsById((ids) => reviewsOf(db, viewer, ids)),
  proposalsOf: listsById((ids) => proposalsOf(db, ids)),
});

export type Loaders = ReturnType<typeof makeLoaders>;
