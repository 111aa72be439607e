import { Alert, Button, Radio, Stack, Text as Words } from '@mantine/core';
import { TextLink } from '../../components/links.tsx';
import { explained, withoutPath } from '../../lib/explain.ts';
import { paths } from '../../lib/paths.ts';
import { Say, useSay } from '../../messages/say.tsx';
import type { Named } from '../revision/new-text.tsx';
import type { Known } from './use-known.ts';

/** Says that an article is here already, and lets it be imported as a copy of that one, or as a new text of it. */
export function SameNote({
  found: { same, failure },
  copyOf,
  onCopyOf,
  onNewText,
}: {
  readonly found: Known;
  readonly copyOf: string | null;
  readonly onCopyOf: (article: string | null) => void;
  /** Makes it the newest text of an article whose page has changed. */
  readonly onNewText: (article: Named) => void;
}) {
  const say = useSay();
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
