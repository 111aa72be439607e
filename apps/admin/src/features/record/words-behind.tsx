import { useQuery } from '@tanstack/react-query';
import { Asked } from '../../components/asked.tsx';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { Words } from '../claim/words.tsx';
import styles from './record.module.css';

const WordsBehindDocument = graphql(`
  query WordsBehind($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Claim {
        ...ClaimWords
      }
    }
  }
`);

/** The claims that a value rests on, each with its passage, chain and dials. */
export function WordsBehind({ ids }: { readonly ids: readonly string[] }) {
  const query = useQuery({
    queryKey: ['words', ...ids],
    queryFn: () => request(WordsBehindDocument, { ids: [...ids] }),
    staleTime: 60_000,
  });
  return (
    <Asked query={query} label="Loading the words">
      {({ nodes }) => (
        <div className={styles.words}>
          {nodes.map((node) => (node?.__typename === 'Claim' ? <Words key={node.id} claim={node} /> : null))}
        </div>
      )}
    </Asked>
  );
}
