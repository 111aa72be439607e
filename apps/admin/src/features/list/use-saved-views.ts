import type { ListName } from '@chancery/domain';
import { useQuery } from '@tanstack/react-query';
import type {
  ListName as ApiListName,
  ChangeViewInput,
  SavedViewsQuery,
  SaveViewInput,
} from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted } from '../../lib/refusal.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useViewer } from '../session/viewer.ts';

const SavedViewsDocument = graphql(`
  query SavedViews($list: ListName!) {
    savedViews(list: $list) {
      id
      name
      isDefault
      version
      view {
        name
        conditions {
          field
          test
          values
        }
        columns
        order {
          field
          direction
        }
      }
    }
  }
`);

const SaveViewDocument = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      __typename
      ... on SavedView {
        id
      }
      ... on Failure {
        message
      }
    }
  }
`);

const ChangeViewDocument = graphql(`
  mutation ChangeView($input: ChangeViewInput!) {
    changeView(input: $input) {
      __typename
      ... on SavedView {
        id
      }
      ... on Failure {
        message
      }
    }
  }
`);

const RemoveViewDocument = graphql(`
  mutation RemoveView($input: RemoveViewInput!) {
    removeView(input: $input) {
      __typename
      ... on RemovedView {
        id
      }
      ... on Failure {
        message
      }
    }
  }
`);

/** A view that the account has kept. */
export type SavedView = SavedViewsQuery['savedViews'][number];

const key = ['saved-views'];

/** The API's name for a list: Deal is DEAL. */
export const apiList = (list: ListName): ApiListName => list.toUpperCase() as ApiListName; // as the contract names them

/** What the account has kept of a list; nothing is asked for who has not signed in. */
export function useSavedViews(list: ListName) {
  const { data: viewer } = useViewer();
  return useQuery({
    queryKey: [...key, list],
    queryFn: async () => (await request(SavedViewsDocument, { list: apiList(list) })).savedViews,
    enabled: !!viewer,
  });
}

export const useSaveView = () =>
  useCommand(key, async (input: SaveViewInput) =>
    accepted((await request(SaveViewDocument, { input })).saveView),
  );

export const useChangeView = () =>
  useCommand(
    key,
    async (input: ChangeViewInput) => accepted((await request(ChangeViewDocument, { input })).changeView),
    { afterFailure: true },
  );

export const useRemoveView = () =>
  useCommand(key, async (savedView: string) =>
    accepted((await request(RemoveViewDocument, { input: { savedView } })).removeView),
  );
