import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { waitAfter } from './patiently.ts';
import { sameArticles } from './reading-document.ts';

type Text = { readonly content: string; readonly isHtml: boolean; readonly url: string };

/** Below this a text says too little to be known again; with its address, that is known. */
const fewest = 100;

const isAddress = (url: string): boolean => /^https?:\/\/[^\s/]+\.[^\s/]/iu.test(url.trim());

/**
 * What the office has already of a text, and what that says of itself, a moment after it was typed; and why that cannot
 * be told, where it cannot.
 */
export function useKnown(text: Text) {
  const [{ content, isHtml, url }] = useDebouncedValue(text, 600);
  const place = isAddress(url) ? { url: url.trim() } : {};
  const query = useQuery({
    queryKey: ['sameArticles', content, isHtml, url],
    queryFn: () => sameArticles({ ...(isHtml ? { html: content } : { text: content }), ...place }),
    enabled: content.length >= fewest || (isAddress(url) && content.trim() !== ''),
    staleTime: 30_000,
    gcTime: 60_000,
    retry: (_, error) => waitAfter(error) !== null,
    retryDelay: (_, error) => waitAfter(error) ?? 0,
  });
  // While it waits to ask again, it has failed so far.
  return {
    same: query.data?.same.slice(0, 5) ?? [],
    said: query.data ?? null,
    failure: query.error ?? query.failureReason,
  };
}

export type Known = ReturnType<typeof useKnown>;
