import { useQuery } from '@tanstack/react-query';
import { viewerKey } from '../../components/ask-who.ts';
import type { ViewerQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      name
      role
      email
    }
  }
`);

/** Who has signed in. */
export type Viewer = NonNullable<ViewerQuery['viewer']>;

/** Who has signed in: undefined while asking, null where nobody has. */
export function useViewer() {
  return useQuery({
    queryKey: viewerKey,
    queryFn: async () => (await request(ViewerDocument)).viewer ?? null,
    staleTime: 60_000,
  });
}

const rising = ['READER', 'EDITOR', 'REVIEWER', 'OWNER'] as const;

/** Whether a role may do what the other may. */
export const atLeast = (viewer: Viewer | null | undefined, role: Viewer['role']): boolean =>
  !!viewer && rising.indexOf(viewer.role) >= rising.indexOf(role);
