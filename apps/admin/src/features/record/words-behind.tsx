import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { useSay } from '../../messages/say.tsx';
import { Words } from '../claim/words.tsx';
import type { ReadFrom } from '../past/standpoint.ts';
import styles from './record.module.css';

const WordsBehindDocument = graphql(`
  query WordsBehind($ids: [ID!]!, $asOf: AsOf, $accordingTo: AccordingTo) {
    nodes(ids: $ids, asOf: $asOf, accordingTo: $accordingTo) {
      __typename
      ... on Claim {
        ...ClaimWords
        ...ClaimRelated
      }
    }
  }
`);

const some = 20;

/**
 * The claims that a value rests on, each with its passage, chain and dials, now or as of a time; the surest first, and more
 * on asking.
 */
export function WordsBehind({
  ids: all,
  from,
}: {
  readonly ids: readonly string[];
  readonly from: ReadFrom | null;
}) {
  const say = useSay();
  const [shown, setShown] = useState(some);
  const ids = all.slice(0, shown);
  return (
    <>
      {Array.from({ length: Math.ceil(ids.length / some) }, (_, at) => (
        <SomeWords key={ids[at * some]} ids={ids.slice(at * some, (at + 1) * some)} from={from} />
      ))}
      {all.length > shown && (
        <Button variant="default" size="xs" w="fit-content" onClick={() => setShown(shown + some)}>
          {say('record.showMore', { count: all.length })}
        </Button>
      )}
    </>
  );
}

function SomeWords({ ids, from }: { readonly ids: readonly string[]; readonly from: ReadFrom | null }) {
  const say = useSay();
  const query = useQuery({
    queryKey: ['words', from, ...ids],
    queryFn: () => request(WordsBehindDocument, { ids: [...ids], ...from }),
    staleTime: 60_000,
  });
  return (
    <Asked query={query} label={say('record.loadingWords')}>
      {({ nodes }) => (
        <div className={styles.words}>
          {nodes.map((node) =>
            node?.__typename === 'Claim' ? (
              <Words key={node.id} claim={node} relations={node.relations} />
            ) : null,
          )}
        </div>
      )}
    </Asked>
  );
}
