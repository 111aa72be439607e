import { useQuery } from '@tanstack/react-query';
import { graphql } from '../../generated/index.ts';
import { everyPage } from '../../lib/every-page.ts';
import { request } from '../../lib/graphql.ts';
import { useViewer } from '../session/viewer.ts';

const TurningMomentsDocument = graphql(`
  query TurningMoments($id: ID!, $after: String) {
    record(id: $id) {
      id
      history(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          at
          changes
        }
      }
    }
  }
`);

/** The moments of all decisions that changed what the record holds, oldest first; for who has signed in. */
export function useTurningMoments(id: string): readonly string[] {
  const { data: viewer } = useViewer();
  const query = useQuery({
    queryKey: ['record-history', id, 'moments'],
    queryFn: async () =>
      everyPage(async (after) => (await request(TurningMomentsDocument, { id, after })).record?.history),
    enabled: !!viewer,
  });
  const moments = (query.data ?? []).filter(({ changes }) => changes).map(({ at }) => at);
  return [...new Set(moments)].sort();
}
