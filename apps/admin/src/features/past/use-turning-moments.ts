import { useQuery } from '@tanstack/react-query';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { useViewer } from '../session/viewer.ts';

const TurningMomentsDocument = graphql(`
  query TurningMoments($id: ID!) {
    record(id: $id) {
      id
      history(first: 100) {
        nodes {
          at
          changes
        }
      }
    }
  }
`);

/** The moments of the last hundred decisions that changed what the record holds; for who has signed in. */
export function useTurningMoments(id: string): readonly string[] {
  const { data: viewer } = useViewer();
  const query = useQuery({
    queryKey: ['record-history', id, 'moments'],
    queryFn: async () => (await request(TurningMomentsDocument, { id })).record?.history.nodes ?? [],
    enabled: !!viewer,
  });
  const moments = (query.data ?? []).filter(({ changes }) => changes).map(({ at }) => at);
  return [...new Set(moments)].sort();
}
