import { Alert, Button, Group, Text } from '@mantine/core';
import { words } from '../../lib/format.ts';
import type { DeskArticle } from './article-document.ts';

/** The ranges that are not the article's own words, each to be taken back. */
export function ExcludedRanges({
  article,
  mayEdit,
  onKeep,
}: {
  readonly article: DeskArticle;
  readonly mayEdit: boolean;
  /** Told of the ranges that are left. */
  readonly onKeep: (kept: DeskArticle['excluded']) => void;
}) {
  if (article.excluded.length === 0) return null;
  return (
    <Alert title="Not the article’s own words" color="gray" variant="outline" mt="md">
      {article.excluded.map((range) => (
        <Group key={range.start} gap="xs" dir="auto">
          <Text size="sm">
            “{range.exact}” ({words(range.reason).toLowerCase()})
          </Text>
          {mayEdit && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Take back: ${range.exact}`}
              onClick={() => onKeep(article.excluded.filter((each) => each !== range))}
            >
              Take back
            </Button>
          )}
        </Group>
      ))}
    </Alert>
  );
}
