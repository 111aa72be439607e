import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Asked } from '../../components/asked.tsx';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { useSay } from '../../messages/say.tsx';
import { Sources } from './sources.tsx';

const SourcesBehindDocument = graphql(`
  query SourcesBehind($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Claim {
        ...Report
      }
    }
  }
`);

// More lines than that are no picture any more.
const most = 50;

/** Who says what a value rests on, drawn: the claims by id, the surest first. */
export function SourcesBehind({
  ids: all,
  about,
}: {
  readonly ids: readonly string[];
  readonly about: string;
}) {
  const say = useSay();
  const ids = all.slice(0, most);
  const query = useQuery({
    queryKey: ['sources', ...ids],
    queryFn: () => request(SourcesBehindDocument, { ids: [...ids] }),
    staleTime: 60_000,
  });
  return (
    <Asked query={query} label={say('sources.loading')}>
      {({ nodes }) => (
        <>
          <Sources
            reports={nodes.flatMap((node) => (node?.__typename === 'Claim' ? [node] : []))}
            label={say('sources.of', { value: about })}
          />
          {all.length > most && (
            <Text size="sm" c="dimmed">
              {say('sources.only', { shown: most, total: all.length })}
            </Text>
          )}
        </>
      )}
    </Asked>
  );
}
