import { useMutation, useQueryClient } from '@tanstack/react-query';
import { articleKey } from '../article/article-document.ts';
import { commentsKey } from '../comment/comment-document.ts';
import { inputOf, type Source } from '../intake/sources.ts';
import { previewRevision, storeRevision } from './revision-document.ts';

/** Out of what an article is read again. */
export type Again = Source | { readonly kind: 'TEXT'; readonly text: string };

const givenOf = async (again: Again) => (again.kind === 'TEXT' ? { text: again.text } : inputOf(again));

/** Reads an article again, and stores what was read once somebody has seen what it changes. */
export function useReadAgain(article: string, onStored: (carried: number, lost: number) => void) {
  const client = useQueryClient();
  const looking = useMutation({
    gcTime: 0,
    mutationFn: async (again: Again) => previewRevision(article, await givenOf(again)),
  });
  const storing = useMutation({
    mutationFn: async () => {
      if (!looking.data) throw new Error('Nothing was read that could be stored.');
      return storeRevision(article, looking.data);
    },
    onSuccess: async ({ carried, lost }) => {
      await Promise.all(
        [articleKey, commentsKey].map((keyOf) => client.invalidateQueries({ queryKey: keyOf(article) })),
      );
      onStored(carried, lost.length);
    },
  });
  /** Reads; what was refused before is no longer said. */
  const look = (again: Again) => {
    storing.reset();
    looking.mutate(again);
  };
  return { looking, storing, look };
}
