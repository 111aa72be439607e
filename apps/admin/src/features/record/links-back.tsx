import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Asked } from '../../components/asked.tsx';
import { Dial } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { Section } from '../../components/page.tsx';
import type { LinksBackQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { grouped } from '../../lib/grouped.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import styles from '../list/rows.module.css';
import type { ReadFrom } from '../past/standpoint.ts';

const LinksBackDocument = graphql(`
  query LinksBack($id: ID!, $asOf: AsOf, $accordingTo: AccordingTo, $after: String) {
    record(id: $id, asOf: $asOf, accordingTo: $accordingTo) {
      id
      linksBack(first: 50, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          reverse
          role
          title
          described
          realisation
          certainty
          share {
            printed
          }
          node {
            id
            kind
            caption
          }
        }
      }
    }
  }
`);

type Edge = NonNullable<LinksBackQuery['record']>['linksBack']['edges'][number];

function useLinksBack(id: string, from: ReadFrom | null) {
  return useInfiniteQuery({
    queryKey: ['links-back', id, from],
    queryFn: async ({ pageParam: after }) =>
      (await request(LinksBackDocument, { id, ...from, after })).record?.linksBack ?? null,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null),
  });
}

/** What leads to the record, together by what the record's end calls it. */
export function LinksBack({ id, from }: { readonly id: string; readonly from: ReadFrom | null }) {
  const say = useSay();
  const names = useNames();
  const query = useLinksBack(id, from);
  return (
    <Asked query={query} label={say('record.loadingLinks')}>
      {({ pages }) => {
        const edges = pages.flatMap((page) => page?.edges ?? []);
        if (edges.length === 0) return null;
        const groups = grouped(edges, ({ reverse }) => reverse);
        return (
          <Stack gap="lg">
            {[...groups].map(([reverse, group]) => (
              <Section key={reverse} title={names.reverse(reverse)}>
                <ul className={styles.rows}>
                  {group.map((edge) => (
                    <LinkRow key={edge.cursor} edge={edge} />
                  ))}
                </ul>
              </Section>
            ))}
            <LoadMore pages={query} shown={edges.length} total={pages[0]?.totalCount ?? 0} />
          </Stack>
        );
      }}
    </Asked>
  );
}

function LinkRow({ edge }: { readonly edge: Edge }) {
  const say = useSay();
  const { constant, kind } = useNames();
  const { beside } = usePrints();
  const { node } = edge;
  const qualifiers = [edge.role && constant(edge.role), edge.title, edge.share?.printed, edge.described];
  return (
    <li className={styles.row}>
      <div className={styles.between}>
        <span>
          {node ? (
            <TextLink href={paths.record(node.id)} dir="auto">
              {node.caption}
            </TextLink>
          ) : (
            <span dir="auto">{edge.described}</span>
          )}{' '}
          <Text component="span" size="sm" c="dimmed" dir="auto">
            {beside(qualifiers)}
          </Text>
        </span>
        <span>
          {edge.realisation !== 'ACTUAL' && (
            <Dial label={say('components.realisation')} value={edge.realisation} />
          )}{' '}
          {edge.certainty !== 'CERTAIN' && (
            <Dial label={say('components.certainty')} value={edge.certainty} />
          )}{' '}
          {node && <Dial value={kind(node.kind)} />}
        </span>
      </div>
    </li>
  );
}
