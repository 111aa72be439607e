import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Asked } from '../../components/asked.tsx';
import { Dial } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { Section } from '../../components/page.tsx';
import type { LinksBackQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { kindLabel, spaced, words } from '../../lib/format.ts';
import { request } from '../../lib/graphql.ts';
import { grouped } from '../../lib/grouped.ts';
import { paths } from '../../lib/paths.ts';
import styles from '../list/rows.module.css';

const LinksBackDocument = graphql(`
  query LinksBack($id: ID!, $after: String) {
    record(id: $id) {
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

function useLinksBack(id: string) {
  return useInfiniteQuery({
    queryKey: ['links-back', id],
    queryFn: async ({ pageParam: after }) =>
      (await request(LinksBackDocument, { id, after })).record?.linksBack ?? null,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null),
  });
}

/** What leads to the record, together by what the record's end calls it. */
export function LinksBack({ id }: { readonly id: string }) {
  const query = useLinksBack(id);
  return (
    <Asked query={query} label="Loading what leads here">
      {({ pages }) => {
        const edges = pages.flatMap((page) => page?.edges ?? []);
        if (edges.length === 0) return null;
        const groups = grouped(edges, ({ reverse }) => reverse);
        return (
          <Stack gap="lg">
            {[...groups].map(([reverse, group]) => (
              <Section key={reverse} title={spaced(reverse)}>
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
  const { node } = edge;
  const qualifiers = [edge.role && words(edge.role), edge.title, edge.share?.printed, edge.described];
  return (
    <li className={styles.row}>
      <div className={styles.between}>
        <span>
          {node ? (
            <TextLink href={paths.record(node.id)} dir="auto">
              {node.caption}
            </TextLink>
          ) : (
            edge.described
          )}{' '}
          <Text component="span" size="sm" c="dimmed" dir="auto">
            {qualifiers.filter(Boolean).join(' · ')}
          </Text>
        </span>
        <span>
          {edge.realisation !== 'ACTUAL' && <Dial label="Realisation" value={edge.realisation} />}{' '}
          {edge.certainty !== 'CERTAIN' && <Dial label="Certainty" value={edge.certainty} />}{' '}
          {node && <Dial value={kindLabel(node.kind)} />}
        </span>
      </div>
    </li>
  );
}
