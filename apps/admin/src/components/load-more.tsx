import { Button, Group, Text } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useSay } from '../messages/say.tsx';
import { ErrorState } from './error-state.tsx';

type Pages = Pick<
  UseInfiniteQueryResult,
  'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'error' | 'fetchNextPage'
>;

/** Fetches the next page below the last one; says how much is shown. */
export function LoadMore({
  pages,
  shown,
  total,
}: {
  readonly pages: Pages;
  readonly shown: number;
  readonly total?: number;
}) {
  const say = useSay();
  const more = () => pages.fetchNextPage();
  return (
    <>
      {pages.isFetchNextPageError && pages.error && <ErrorState error={pages.error} retry={more} />}
      <Group gap="sm">
        {pages.hasNextPage && (
          <Button variant="default" size="xs" onClick={more} loading={pages.isFetchingNextPage}>
            {say('components.loadMore')}
          </Button>
        )}
        {/* Where there is nothing, the empty state says so. */}
        <Text size="sm" c="dimmed" role="status" hidden={shown === 0 && !pages.hasNextPage}>
          {total === undefined || total <= shown
            ? say('components.shown', { shown })
            : say('components.shownOf', { shown, total })}
        </Text>
      </Group>
    </>
  );
}
