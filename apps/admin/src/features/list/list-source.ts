import type { List, ListView } from '@chancery/domain';
import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { TypedDocumentString } from '../../generated/graphql.ts';
import { request } from '../../lib/graphql.ts';
import { columnsOf } from './columns-of.ts';
import { filterOf, orderOf } from './view-filter.ts';

/** What is asked of the API for a page of a list; a document takes what it declares of it. */
export type Asked = {
  readonly first: number;
  readonly after: string | null;
  readonly filter: Readonly<Record<string, unknown>> | null;
  readonly orderBy: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
  readonly name?: string | null;
  readonly columns?: readonly string[];
};
/** A page of a list, which every document of one answers as `list`. */
export type Answer<Node> = {
  readonly list: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly Node[];
  };
};

/** Where the entries of a list come from, and how they are shown. */
export type ListSource<Node extends { readonly id: string }> = {
  readonly list: List;
  readonly document: TypedDocumentString<Answer<Node>, Asked>;
  /** Under what its pages are kept, with the view after it. */
  readonly key: QueryKey;
  /** Names an entry. */
  readonly nameOf: (node: Node) => string;
  readonly Head: ComponentType<{ readonly node: Node }>;
  readonly Cell: ComponentType<{ readonly node: Node; readonly field: string }>;
};

/** A document of a list, whose filter and order are made by names of fields and so have no type of their own. */
export const asList = <Node>(document: unknown): TypedDocumentString<Answer<Node>, Asked> =>
  document as TypedDocumentString<Answer<Node>, Asked>; // one shape: they differ in the filter's type

// Records alone are asked for by name and columns: other documents do not declare them.
const ofRecords = (list: List, view: ListView): Pick<Asked, 'name' | 'columns'> =>
  list.head === 'caption' ? { name: view.name, columns: columnsOf(list, view) } : {};

/** The entries of a list as a view has them, a page at a time. */
export function useList<Node extends { readonly id: string }>(
  { list, document, key }: ListSource<Node>,
  view: ListView,
) {
  return useInfiniteQuery({
    queryKey: [...key, view],
    queryFn: ({ pageParam: after }) =>
      request(document, {
        first: 30,
        after,
        filter: filterOf(list, view),
        orderBy: orderOf(view),
        ...ofRecords(list, view),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ list: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
}
