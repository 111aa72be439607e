import { useQuery } from '@tanstack/react-query';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

const SourceNamesDocument = graphql(`
  query SourceNames($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Record {
        id
        caption
      }
    }
  }
`);

type Source = { readonly id: string; readonly caption: string };

/** Sources as they are called now, in their order; by its id where nothing is known by it, or not yet. */
export function useSources(ids: readonly string[]): readonly Source[] {
  const { data } = useQuery({
    queryKey: ['source-names', ...ids],
    queryFn: async () => (await request(SourceNamesDocument, { ids: [...ids] })).nodes,
    enabled: ids.length > 0,
    placeholderData: (before) => before,
  });
  return ids.map((id, at) => {
    const node = data?.[at];
    return { id, caption: node && 'caption' in node ? node.caption : id };
  });
}
