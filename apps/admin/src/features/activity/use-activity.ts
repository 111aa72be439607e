import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ActivityKind, ActivityQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

const ActivityDocument = graphql(`
  query Activity($after: String, $by: ID, $kinds: [ActivityKind!], $since: DateTime) {
    activity(first: 30, after: $after, by: $by, kinds: $kinds, since: $since) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        key
        kind
        at
        claims
        labels
        what
        record {
          id
          caption
        }
        other {
          id
          caption
        }
        by {
          id
          name
        }
        account {
          name
        }
        article {
          id
          headline
          language
        }
        review {
          id
          state
        }
      }
    }
  }
`);

const PeopleDocument = graphql(`
  query ActivityPeople($named: String!, $chosen: [ID!]!) {
    colleagues(named: $named, least: READER) {
      id
      name
    }
    nodes(ids: $chosen) {
      __typename
      ... on Account {
        id
        name
      }
    }
  }
`);

/** Something that was done in the office. */
export type ActivityEntry = ActivityQuery['activity']['nodes'][number];

/** What the log is narrowed by; null narrows nothing. */
export type ActivityChoice = {
  readonly by: string | null;
  readonly kind: ActivityKind | null;
  /** The first day, in the reader's own time: "2026-11-28". */
  readonly since: string | null;
};

// A day begins at midnight where the reader is.
const midnight = (day: string | null): string | null => day && new Date(`${day}T00:00:00`).toISOString();

/** What was done in the office, newest first, a page at a time. */
export const useActivity = ({ by, kind, since }: ActivityChoice) =>
  useInfiniteQuery({
    queryKey: ['activity', by, kind, since],
    queryFn: async ({ pageParam: after }) =>
      (
        await request(ActivityDocument, {
          after,
          by,
          kinds: kind && [kind],
          since: midnight(since),
        })
      ).activity,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });

/** People by their names, and the one who is chosen whatever is sought. */
export const usePeople = (named: string, chosen: string | null) =>
  useQuery({
    queryKey: ['activity-people', named, chosen],
    queryFn: async () => {
      const { colleagues, nodes } = await request(PeopleDocument, { named, chosen: chosen ? [chosen] : [] });
      const own = nodes.flatMap((node) => (node?.__typename === 'Account' ? [node] : []));
      return [...own, ...colleagues.filter(({ id }) => id !== chosen)];
    },
    placeholderData: keepPreviousData,
  });
