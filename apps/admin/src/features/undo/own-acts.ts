import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OwnActsQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

graphql(`
  fragment ActAtDesk on DeskAct {
    kind
    added
    removed
    made
    suggestions
    record {
      id
      caption
    }
  }
`);

const OwnActsDocument = graphql(`
  query OwnActs($article: ID!) {
    article(id: $article) {
      id
      ownActs {
        version
        undoable {
          ...ActAtDesk
        }
        redoable {
          ...ActAtDesk
        }
      }
    }
  }
`);

export type OwnActs = NonNullable<OwnActsQuery['article']>['ownActs'];

const asking = (article: string) => ({
  queryKey: ['ownActs', article] as const,
  queryFn: async () => (await request(OwnActsDocument, { article })).article?.ownActs ?? null,
});

/** What one did at the desk of an article and can undo, read anew after every command of this window. */
export const useOwnActs = (article: string, enabled: boolean): OwnActs | null => {
  const client = useQueryClient();
  useEffect(
    () =>
      client.getMutationCache().subscribe(({ type, ...event }) => {
        const isOver =
          type === 'updated' && 'action' in event && /^(?:success|error)$/u.test(event.action.type);
        if (isOver) void client.invalidateQueries({ queryKey: asking(article).queryKey });
      }),
    [client, article],
  );
  return useQuery({ ...asking(article), enabled }).data ?? null;
};

/** Until no command of this window is under way, but for those with this key. */
const commandsOver = async (client: QueryClient, but: string): Promise<void> =>
  new Promise((resolve) => {
    const isOver = () =>
      client.isMutating({ predicate: ({ options }) => options.mutationKey?.[0] !== but }) === 0;
    if (isOver()) return resolve();
    const stop = client.getMutationCache().subscribe(() => {
      if (!isOver()) return;
      stop();
      resolve();
    });
  });

/** The key of the commands that undo and do again. */
export const turning = 'turn-on-desk';

/** What they are once what this window was told to do has been done: it shows before it is known here. */
export const ownActsSeen = async (client: QueryClient, article: string): Promise<OwnActs | null> => {
  await commandsOver(client, turning);
  return client.fetchQuery({ ...asking(article), staleTime: Number.POSITIVE_INFINITY });
};
