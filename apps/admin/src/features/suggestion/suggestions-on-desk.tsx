import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { memo, useEffect, useId, useMemo, useRef } from 'react';
import { ErrorState } from '../../components/error-state.tsx';
import { useLatest } from '../../components/use-latest.ts';
import { translated } from '../../lib/explain.ts';
import { useNames } from '../../lib/names.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import { DecidedAgainst } from './decided-against.tsx';
import { exactNames } from './prefill.ts';
import styles from './suggestions.module.css';
import type { DeskSuggestion } from './suggestions-document.ts';
import type { Suggestions } from './use-suggestions.ts';
import { whyWords } from './why-words.ts';

/** What the words may mean: records, or what they look like; nothing where nobody knows. */
const useMeaning = ({ candidates, guess }: DeskSuggestion): string => {
  const { either } = usePrints();
  const { constant } = useNames();
  if (candidates.length > 0) return either(candidates.map(({ record }) => record.caption));
  return guess === null || guess === 'UNKNOWN' ? '' : constant(guess);
};

/** What is suggested for the text, with why, and one key for each thing to make of it. */
export function SuggestionsOnDesk({
  article,
  suggestions,
}: {
  readonly article: string;
  readonly suggestions: Suggestions;
}) {
  const say = useSay();
  const { query, all, count, current, failure, onKey } = suggestions;
  const exact = exactNames(all).length;
  if (query.error) return <ErrorState error={query.error} retry={() => query.refetch()} />;
  if (!query.data) return <Text size="sm">{say('suggestion.looking')}</Text>;
  return (
    <Stack gap="xs" component="section" aria-label={say('suggestion.title')} onKeyDown={onKey}>
      <Group justify="space-between">
        <Text fw={600}>
          {count > all.length
            ? say('suggestion.countOf', { shown: all.length, count })
            : say('suggestion.count', { count })}
        </Text>
        {exact > 0 && (
          <Button size="compact-xs" variant="default" onClick={suggestions.acceptExact}>
            {say('suggestion.acceptExact', { count: exact })}
          </Button>
        )}
      </Group>
      {query.data.notices.map((notice) => (
        <Alert key={notice} color="yellow">
          {translated(notice, say)}
        </Alert>
      ))}
      {failure && <ErrorState error={failure} />}
      {current && <Current suggestion={current} suggestions={suggestions} />}
      {all.length > 0 && <List suggestions={suggestions} />}
      <Text className={styles.help}>{say('suggestion.keys')}</Text>
      <DecidedAgainst article={article} />
    </Stack>
  );
}

function Current({
  suggestion,
  suggestions,
}: {
  readonly suggestion: DeskSuggestion;
  readonly suggestions: Suggestions;
}) {
  const say = useSay();
  const { constant } = useNames();
  const prints = usePrints();
  const meaning = useMeaning(suggestion);
  const { take, reject, neverAgain, alike, acceptAlike } = suggestions;
  const isName = suggestion.type === 'MENTION' || suggestion.type === 'NAME';
  return (
    <section className={styles.current} aria-label={say('suggestion.at')}>
      <Group gap="xs">
        <Badge variant="outline" className={styles.badge}>
          {constant(suggestion.type)}
        </Badge>
        <Text size="sm" c="dimmed">
          {constant(suggestion.why.band)}
        </Text>
      </Group>
      <Text className={styles.words} dir="auto">
        {suggestion.exact}
      </Text>
      {meaning !== '' && (
        <Text size="sm" fw={600}>
          {meaning}
        </Text>
      )}
      <Text size="sm" {...(suggestion.why.reason === 'TOLD_BY_MODEL' && { dir: 'auto' })}>
        {whyWords(suggestion, say, prints)}
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" onClick={() => take('ACCEPTED')}>
          {say('suggestion.accept')}
        </Button>
        {alike.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={acceptAlike}>
            {say('suggestion.acceptAlike', { count: alike.length })}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => take('CHANGED')}>
          {say('suggestion.change')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={reject}>
          {say('suggestion.reject')}
        </Button>
        {isName && (
          <Button size="compact-sm" variant="subtle" onClick={() => neverAgain(suggestion)}>
            {say('suggestion.never')}
          </Button>
        )}
      </Group>
    </section>
  );
}

function List({ suggestions: { all, current, go, goTo } }: { readonly suggestions: Suggestions }) {
  const say = useSay();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const point = useLatest(goTo);
  const place = current ? all.indexOf(current) : -1;
  useEffect(() => {
    list.current?.children[place]?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={say('suggestion.list')}
      {...(current && { 'aria-activedescendant': `${id}-${current.id}` })}
      onKeyDown={(event) => {
        const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        go(place + by);
      }}
    >
      <Entries id={id} all={all} current={current?.id ?? null} onPoint={point} />
    </div>
  );
}

type Pointing = { readonly onPoint: (suggestion: DeskSuggestion) => void };

type Some = Pointing & {
  readonly id: string;
  /** The id of the one that is looked at; null where it is none of these. */
  readonly current: string | null;
};

// In characters of the text. A key compares as many entries as stand in a part, and one for each part: there may be
// thousands. By their place in the text, so that one that is gone changes its own part alone.
const partLength = 1_000;

const inParts = (all: readonly DeskSuggestion[]): readonly (readonly DeskSuggestion[])[] => {
  const parts = new Map<number, DeskSuggestion[]>();
  for (const each of all) {
    const at = Math.floor(each.start / partLength);
    const part = parts.get(at);
    if (part) part.push(each);
    else parts.set(at, [each]);
  }
  return [...parts.values()];
};

/** The entries of the list, part by part. */
const Entries = memo(function Entries({
  all,
  current,
  ...rest
}: Some & { readonly all: readonly DeskSuggestion[] }) {
  const parts = useMemo(() => inParts(all), [all]);
  return parts.map((part) => {
    const isHere = part.some(({ id }) => id === current);
    return (
      <Part
        key={Math.floor((part[0]?.start ?? 0) / partLength)}
        part={part}
        current={isHere ? current : null}
        {...rest}
      />
    );
  });
});

type PartProps = Some & { readonly part: readonly DeskSuggestion[] };

const isSamePart = ({ part: one, ...before }: PartProps, { part: other, ...after }: PartProps): boolean =>
  before.id === after.id &&
  before.current === after.current &&
  before.onPoint === after.onPoint &&
  one.length === other.length &&
  one.every((each, at) => each === other[at]);

/** Some entries, drawn anew only where they change or another one among them is looked at. */
const Part = memo(function Part({ id, part, current, onPoint }: PartProps) {
  return part.map((each) => (
    <Entry
      key={each.id}
      id={`${id}-${each.id}`}
      suggestion={each}
      isCurrent={each.id === current}
      onPoint={onPoint}
    />
  ));
}, isSamePart);

const Entry = memo(function Entry({
  id,
  suggestion,
  isCurrent,
  onPoint,
}: Pointing & { readonly id: string; readonly suggestion: DeskSuggestion; readonly isCurrent: boolean }) {
  const { constant } = useNames();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus, and goes by arrows and by J and K.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className={styles.entry}
      onClick={() => onPoint(suggestion)}
    >
      <span className={styles.type}>{constant(suggestion.type)}</span> <bdi>{suggestion.exact}</bdi>
    </div>
  );
});
