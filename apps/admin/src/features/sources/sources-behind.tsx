import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Asked } from '../../components/asked.tsx';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { useSay } from '../../messages/say.tsx';
import type { ReadFrom } from '../past/standpoint.ts';
import { Sources } from './sources.tsx';

const SourcesBehindDocument = graphql(`
  query SourcesBehind($ids: [ID!]!, $asOf: AsOf, $accordingTo: AccordingTo) {
    nodes(ids: $ids, asOf: $asOf, accordingTo: $accordingTo) {
      __typename
      ... on Claim {
        ...Report
      }
    }
  }
`);

// More lines than that are no picture any more.
const most = 50;

/** Who says what a value rests on, drawn: the claims by id, the surest first, now or as of a time. */
export function SourcesBehind({
  ids: all,
  label,
  from,
}: {
  readonly ids: readonly string[];
  /** What the drawing is called. */
  readonly label: string;
  readonly from: ReadFrom | null;
}) {
  const say = useSay();
  const ids = all.slice(0, most);
  const query = useQuery({
    queryKey: ['sources', from, ...ids],
    queryFn: () => request(SourcesBehindDocument, { ids: [...ids], ...from }),
    select: ({ nodes }) => nodes.flatMap((node) => (node?.__typename === 'Claim' ? [node] : [])),
    staleTime: 60_000,
  });
  return (
    <Asked query={query} label={say('sources.loading')}>
      {(reports) => (
        <>
          <Sources reports={reports} label={label} />
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
