import { Alert, Button, Group, Text } from '@mantine/core';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
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
  const say = useSay();
  const { constantInside } = useNames();
  if (article.excluded.length === 0) return null;
  return (
    <Alert title={say('article.notOwn')} color="gray" variant="outline" mt="md">
      {article.excluded.map((range) => (
        <Group key={range.start} gap="xs">
          <Text size="sm">
            {say('article.excludedRange', { words: range.exact ?? '', reason: constantInside(range.reason) })}
          </Text>
          {mayEdit && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={say('article.takeBackNamed', { words: range.exact ?? '' })}
              onClick={() => onKeep(article.excluded.filter((each) => each !== range))}
            >
              {say('comment.takeBack')}
            </Button>
          )}
        </Group>
      ))}
    </Alert>
  );
}
