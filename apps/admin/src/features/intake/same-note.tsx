import { Alert, Button, Radio, Stack, Text as Words } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '../../components/links.tsx';
import { explained, withoutPath } from '../../lib/explain.ts';
import { paths } from '../../lib/paths.ts';
import { Say, useSay } from '../../messages/say.tsx';
import type { Named } from '../revision/new-text.tsx';
import { waitAfter } from './patiently.ts';
import { sameArticles } from './reading-document.ts';

type Text = { readonly content: string; readonly isHtml: boolean; readonly url: string };

/** Below this a text says too little to be known again. */
const fewest = 100;

const isAddress = (url: string): boolean => /^https?:\/\//iu.test(url.trim());

/** What the office has already of a text, a moment after it was typed; and why that cannot be told, where it cannot. */
function useSame(text: Text) {
  const [{ content, isHtml, url }] = useDebouncedValue(text, 600);
  const place = isAddress(url) ? { url: url.trim() } : {};
  const query = useQuery({
    queryKey: ['sameArticles', content, isHtml, url],
    queryFn: () => sameArticles({ ...(isHtml ? { html: content } : { text: content }), ...place }),
    enabled: content.length >= fewest,
    staleTime: 30_000,
    gcTime: 60_000,
    retry: (_, error) => waitAfter(error) !== null,
    retryDelay: (_, error) => waitAfter(error) ?? 0,
  });
  // While it waits to ask again, it has failed so far.
  return { same: query.data?.slice(0, 5) ?? [], failure: query.error ?? query.failureReason };
}

/** Says that an article is here already, and lets it be imported as a copy of that one, or as a new text of it. */
export function SameNote({
  text,
  copyOf,
  onCopyOf,
  onNewText,
}: {
  readonly text: Text;
  readonly copyOf: string | null;
  readonly onCopyOf: (article: string | null) => void;
  /** Makes it the newest text of an article whose page has changed. */
  readonly onNewText: (article: Named) => void;
}) {
  const say = useSay();
  const { same, failure } = useSame(text);
  if (failure)
    return (
      <Words size="sm" role="status">
        {say('intake.sameUnknown', { reason: withoutPath(explained(failure, say)) })}
      </Words>
    );
  if (same.length === 0) return null;
  return (
    <Alert
      variant="outline"
      color="yellow"
      title={
        <Words fw={600} c="var(--mantine-color-text)" component="span">
          {say('intake.same')}
        </Words>
      }
      role="status"
    >
      <Stack gap="xs">
        <ul>
          {same.map(({ by, shared, article }) => (
            <li key={article.id}>
              <Say
                id={`intake.sameBy.${by}`}
                values={{
                  article: (
                    <TextLink key="article" href={paths.article(article.id)} dir="auto">
                      {article.headline}
                    </TextLink>
                  ),
                  shared,
                }}
              />
              {by === 'ADDRESS' && (
                <>
                  {' '}
                  <NewTextButton article={article} onNewText={onNewText} />
                </>
              )}
            </li>
          ))}
        </ul>
        <Radio.Group
          label={say('intake.copyQuestion')}
          value={copyOf ?? ''}
          onChange={(value) => onCopyOf(value === '' ? null : value)}
        >
          <Stack gap={6} mt={4}>
            <Radio value="" label={say('intake.noCopy')} />
            {same.map(({ article }) => (
              <Radio
                key={article.id}
                value={article.id}
                label={say('intake.copyOf', { headline: article.headline })}
              />
            ))}
          </Stack>
        </Radio.Group>
      </Stack>
    </Alert>
  );
}

/** Offers what came in as the newest text of an article that stands at its address. */
export function NewTextButton({
  article,
  onNewText,
}: {
  readonly article: Named;
  readonly onNewText: (article: Named) => void;
}) {
  const say = useSay();
  return (
    <Button variant="default" size="compact-sm" onClick={() => onNewText(article)}>
      {say('intake.asNewText')}
    </Button>
  );
}
