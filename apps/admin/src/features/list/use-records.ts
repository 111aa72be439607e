import { type KindName, kinds, type ListView } from '@chancery/domain';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { request } from '../../lib/graphql.ts';
import { kindDocument } from './kind-documents.ts';
import { filterOf, orderOf } from './view-filter.ts';

export type { RecordRow } from './kind-documents.ts';

/** The columns of a view: those that it names, else the featured fields beside the caption, which is a name already. */
export const columnsOf = (kind: KindName, { columns }: ListView): readonly string[] =>
  columns.length > 0 ? columns : kinds[kind].featured.filter((field) => field !== 'names');

/** Records of a kind as a view has them, a page at a time. */
export function useRecords(kind: KindName, view: ListView) {
  return useInfiniteQuery({
    queryKey: ['records', kind, view],
    queryFn: ({ pageParam: after }) =>
      request(kindDocument(kind), {
        first: 30,
        after,
        name: view.name,
        filter: filterOf(kind, view),
        orderBy: orderOf(view),
        columns: columnsOf(kind, view),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ list: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
}
