import { Alert, Radio, Stack, Text as Words } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '../../components/links.tsx';
import { paths } from '../../lib/paths.ts';
import { Say, useSay } from '../../messages/say.tsx';
import { sameArticles } from './reading-document.ts';

type Text = { readonly content: string; readonly isHtml: boolean; readonly url: string };

/** Below this a text says too little to be known again. */
const fewest = 100;

const isAddress = (url: string): boolean => /^https?:\/\//iu.test(url.trim());

/** What the office has already of a text, a moment after it was typed. */
function useSame(text: Text) {
  const [{ content, isHtml, url }] = useDebouncedValue(text, 600);
  const place = isAddress(url) ? { url: url.trim() } : {};
  const query = useQuery({
    queryKey: ['sameArticles', content, isHtml, url],
    queryFn: () => sameArticles({ ...(isHtml ? { html: content } : { text: content }), ...place }),
    enabled: content.length >= fewest,
    staleTime: 30_000,
    gcTime: 60_000,
    retry: false,
  });
  // Where it cannot be told, as of an address that is none yet, nothing is said: the import itself says what is wrong.
  return query.data?.slice(0, 5) ?? [];
}

/** Says that an article is here already, and lets it be imported as a copy of that one. */
export function SameNote({
  text,
  copyOf,
  onCopyOf,
}: {
  readonly text: Text;
  readonly copyOf: string | null;
  readonly onCopyOf: (article: string | null) => void;
}) {
  const say = useSay();
  const same = useSame(text);
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
