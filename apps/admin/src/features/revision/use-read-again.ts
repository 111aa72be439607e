import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Refusal } from '../../lib/refusal.ts';
import { articleKey } from '../article/article-document.ts';
import { commentsKey } from '../comment/comment-document.ts';
import { inputOf, type Source } from '../intake/sources.ts';
import { previewRevision, storeRevision } from './revision-document.ts';

/** Out of what an article is read again. */
export type Again =
  | Source
  | {
      readonly kind: 'TEXT';
      readonly text: string;
      /** The id of the bytes that it was read out of before; none where it was pasted. */
      readonly original?: string | null;
    }
  | { readonly kind: 'HTML'; readonly html: string };

const givenOf = async (again: Again) => {
  if (again.kind === 'TEXT') return { text: again.text };
  return again.kind === 'HTML' ? { html: again.html } : inputOf(again);
};

const previewOf = async (article: string, again: Again) => {
  const preview = await previewRevision(article, await givenOf(again));
  return again.kind === 'TEXT' && again.original ? { ...preview, original: { id: again.original } } : preview;
};

/** Reads an article again, and stores what was read once somebody has seen what it changes. */
export function useReadAgain(article: string, onStored: (carried: number, lost: number) => void) {
  const client = useQueryClient();
  const looking = useMutation({
    gcTime: 0,
    mutationFn: async (again: Again) => previewOf(article, again),
  });
  const isOriginalGone = useRef(false);
  const storing = useMutation({
    mutationFn: async () => {
      if (!looking.data) throw new Error('Nothing was read that could be stored.');
      return storeRevision(
        article,
        isOriginalGone.current ? { ...looking.data, original: null } : looking.data,
      );
    },
    // Bytes that were read long ago are not kept any more: said once, then the text is stored without.
    onError: (error) => {
      isOriginalGone.current =
        error instanceof Refusal && error.issues.some(({ path }) => path.includes('original'));
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
    isOriginalGone.current = false;
    looking.mutate(again);
  };
  return { looking, storing, look };
}

export type ReadAgainState = ReturnType<typeof useReadAgain>;
