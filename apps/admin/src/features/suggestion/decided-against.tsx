import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { FailureNote } from '../../components/error-state.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { useNeverSuggested, useOpenAgain, useRejected, useSuggestAgain } from './decided-against.ts';
import styles from './suggestions.module.css';

type OnArticle = { readonly article: string };

/** What was rejected on an article, and what the office never suggests, each to be taken back. */
export function DecidedAgainst({ article }: OnArticle) {
  const say = useSay();
  return (
    <>
      <Disclosure title={say('suggestion.rejected')}>
        <Rejected article={article} />
      </Disclosure>
      <Disclosure title={say('suggestion.neverList')}>
        <Never article={article} />
      </Disclosure>
    </>
  );
}

// Nothing is asked for before it is opened.
function Disclosure({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={({ currentTarget: { open } }) => setOpened(open)}>
      <summary>{title}</summary>
      {opened && <Stack gap={4}>{children}</Stack>}
    </details>
  );
}

function Rejected({ article }: OnArticle) {
  const say = useSay();
  const { constant } = useNames();
  const open = useOpenAgain(article);
  return (
    <>
      <FailureNote failure={open.error} />
      <Asked query={useRejected(article)} label={say('suggestion.looking')}>
        {(all) => (
          <Entries
            none={say('suggestion.noneRejected')}
            entries={all.map(({ id, type, exact, decision }) => ({
              id,
              words: exact,
              beside: `${constant(type)} · ${decision?.by?.name ?? ''}`,
            }))}
            busy={open.isPending}
            onTakeBack={open.mutate}
          />
        )}
      </Asked>
    </>
  );
}

function Never({ article }: OnArticle) {
  const say = useSay();
  const query = useNeverSuggested(article);
  const again = useSuggestAgain(article);
  return (
    <>
      <Text size="sm">{say('suggestion.neverNote')}</Text>
      <FailureNote failure={again.error} />
      <Asked query={query} label={say('suggestion.looking')}>
        {({ pages }) => {
          const all = pages.flatMap(({ nodes }) => nodes);
          return (
            <>
              <Entries
                none={say('suggestion.noneNever')}
                entries={all.map(({ id, words, record, by }) => ({
                  id,
                  words,
                  beside: `${record?.caption ?? say('suggestion.anything')} · ${by?.name ?? ''}`,
                }))}
                busy={again.isPending}
                onTakeBack={again.mutate}
              />
              {all.length > 0 && (
                <LoadMore pages={query} shown={all.length} total={pages[0]?.totalCount ?? 0} />
              )}
            </>
          );
        }}
      </Asked>
    </>
  );
}

type Entry = { readonly id: string; readonly words: string; readonly beside: string };

function Entries({
  none,
  entries,
  busy,
  onTakeBack,
}: {
  readonly none: string;
  readonly entries: readonly Entry[];
  readonly busy: boolean;
  readonly onTakeBack: (id: string) => void;
}) {
  const say = useSay();
  if (entries.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    );
  return (
    <ul className={styles.decided}>
      {entries.map(({ id, words, beside }) => (
        <li key={id}>
          <Group gap="xs" justify="space-between" wrap="nowrap">
            <span className={styles.against}>
              <bdi>{words}</bdi> <bdi className={styles.type}>{beside}</bdi>
            </span>
            <Button
              size="compact-xs"
              variant="subtle"
              disabled={busy}
              aria-label={say('article.takeBackNamed', { words })}
              onClick={() => onTakeBack(id)}
            >
              {say('comment.takeBack')}
            </Button>
          </Group>
        </li>
      ))}
    </ul>
  );
}
