import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  DecidedReviewsQuery,
  InboxQuery,
  NoteOnDeskInput,
  OpenMentionsQuery,
} from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted } from '../../lib/refusal.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useViewer } from '../session/viewer.ts';

const InboxDocument = graphql(`
  query Inbox {
    inbox {
      mentions
      assigned
      drafts
      decided(first: 0) {
        totalCount
      }
      takenBack(first: 0) {
        totalCount
      }
      guide {
        dismissed
        article {
          id
          headline
        }
        steps {
          step
          done
        }
      }
    }
  }
`);

const DecidedDocument = graphql(`
  query DecidedReviews($before: String) {
    inbox {
      decided(last: 20, before: $before) {
        totalCount
        pageInfo {
          hasPreviousPage
          startCursor
        }
        nodes {
          id
          decidedAt
          article {
            id
            headline
            language
          }
          reviewer {
            name
          }
          proposals {
            judgement {
              verdict
            }
          }
        }
      }
    }
  }
`);

const TakenBackDocument = graphql(`
  query TakenBackReviews($before: String) {
    inbox {
      takenBack(last: 20, before: $before) {
        totalCount
        pageInfo {
          hasPreviousPage
          startCursor
        }
        nodes {
          at
          article {
            id
            headline
            language
          }
          editor {
            name
          }
        }
      }
    }
  }
`);

const MentionsDocument = graphql(`
  query OpenMentions($after: String) {
    mentions(open: true, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        text
        at
        by {
          name
        }
        claim {
          id
        }
        passageNow {
          start
          end
        }
        article {
          id
          headline
          language
        }
      }
    }
  }
`);

const NoteOnDeskDocument = graphql(`
  mutation NoteOnDesk($input: NoteOnDeskInput!) {
    noteOnDesk(input: $input) {
      __typename
      ... on Inbox {
        decisionsSeenAt
        takenBackSeenAt
      }
      ... on Failure {
        message
      }
    }
  }
`);

/** A comment that calls the viewer. */
export type Mention = OpenMentionsQuery['mentions']['nodes'][number];

/** What waits for the viewer. */
export type Inbox = InboxQuery['inbox'];
/** A review of the viewer’s that somebody else has decided. */
export type DecidedReview = DecidedReviewsQuery['inbox']['decided']['nodes'][number];

const key = ['inbox'];

/** What waits for who has signed in; nothing is asked for others. */
export function useInbox() {
  const { data: viewer } = useViewer();
  return useQuery({
    queryKey: key,
    queryFn: async () => (await request(InboxDocument)).inbox,
    enabled: !!viewer,
    refetchInterval: 60_000,
  });
}

/** Comments that call the viewer and are open, a page at a time. */
export const useOpenMentions = () =>
  useInfiniteQuery({
    queryKey: [...key, 'mentions'],
    queryFn: async ({ pageParam: after }) => (await request(MentionsDocument, { after })).mentions,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });

/**
 * What others have decided since the viewer looked, a page at a time. From its end on, where the oldest stands: what is
 * seen is noted up to a moment, and so must not have anything unseen before it.
 */
export const useDecided = () =>
  useInfiniteQuery({
    queryKey: [...key, 'decided'],
    queryFn: async ({ pageParam: before }) => (await request(DecidedDocument, { before })).inbox.decided,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasPreviousPage ? pageInfo.startCursor : null),
    refetchInterval: 60_000,
  });

/** What editors took back of what the viewer was to decide, from its end on as above. */
export const useTakenBack = () =>
  useInfiniteQuery({
    queryKey: [...key, 'takenBack'],
    queryFn: async ({ pageParam: before }) => (await request(TakenBackDocument, { before })).inbox.takenBack,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasPreviousPage ? pageInfo.startCursor : null),
    refetchInterval: 60_000,
  });

/** How much waits for the viewer. */
export const waiting = ({ mentions, assigned, drafts, decided, takenBack }: Inbox): number =>
  mentions + assigned + drafts + decided.totalCount + takenBack.totalCount;

type Listed<Node> = { readonly nodes: readonly Node[]; readonly totalCount: number };

/** What several pages of a list, read from its end on, show together: the oldest first. */
export const fromTheEnd = <Node>(pages: readonly Listed<Node>[]) =>
  inPages(pages.map(({ nodes, ...page }) => ({ ...page, nodes: nodes.toReversed() })));

/** What several pages of a list show together, and how much there is of it. */
export const inPages = <Node>(pages: readonly Listed<Node>[] = []) => ({
  shown: pages.flatMap(({ nodes }) => nodes),
  total: pages.at(-1)?.totalCount ?? 0,
});

/** Notes what the viewer has seen or put away. */
export const useNoteOnDesk = () =>
  useCommand(key, async (input: NoteOnDeskInput) =>
    accepted((await request(NoteOnDeskDocument, { input })).noteOnDesk),
  );
