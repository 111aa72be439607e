import { useState } from 'react';
import { isStale } from '../../lib/refusal.ts';
import type { DeskArticle } from './article-document.ts';
import type { Excluded, ExclusionAttempt } from './exclusion-conflict.tsx';
import type { useDesk } from './use-desk.ts';

/** Sets which ranges are excluded, and keeps what one wanted where somebody else was first. */
export const useExclusions = (article: DeskArticle, desk: ReturnType<typeof useDesk>) => {
  const [attempt, setAttempt] = useState<ExclusionAttempt | null>(null);
  const set = (mine: readonly Excluded[], done?: () => void) => {
    const base = article.excluded;
    setAttempt(null);
    desk.exclude.mutate(mine, {
      onSuccess: () => done?.(),
      // By now the article is fetched anew, and shows what they set.
      onError: (error) => isStale(error) && setAttempt({ base, mine }),
    });
  };
  return { set, attempt, leave: () => setAttempt(null) };
};
