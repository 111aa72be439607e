'use client';
import { ActionIcon, Loader, Text, TextInput } from '@mantine/core';
import { IconCommand } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Keys } from '../../components/keys.tsx';
import { Question } from '../../components/question.tsx';
import { useLatest } from '../../components/use-latest.ts';
import { explained } from '../../lib/explain.ts';
import { keyPressed } from '../../lib/key-pressed.ts';
import { longestSearch } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { type Act, offeredActs } from './acts.ts';
import styles from './palette.module.css';
import { type Entry, useEntries } from './use-entries.ts';

/** Everything by its name: pages, records, articles and what can be done on the page that is open. */
export function Palette() {
  const say = useSay();
  const [acts, setActs] = useState<readonly Act[] | null>(null);
  const chosen = useRef<Entry | null>(null);
  const open = () => {
    chosen.current = null;
    setActs(offeredActs());
  };
  const onKey = useLatest((event: globalThis.KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || keyPressed(event) !== 'k')
      return;
    event.preventDefault();
    open();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onKey]);
  return (
    <>
      <ActionIcon
        variant="default"
        size="md"
        aria-label={say('palette.open')}
        aria-keyshortcuts="Control+K Meta+K"
        title={say('palette.openKeys')}
        onClick={open}
      >
        <IconCommand size={16} aria-hidden />
      </ActionIcon>
      <Question
        title={say('palette.open')}
        opened={acts !== null}
        onClose={() => setActs(null)}
        // An act may put the focus elsewhere, which closing gives back first.
        onGone={() => chosen.current?.run()}
      >
        {acts !== null && (
          <Entries
            acts={acts}
            onChoose={(entry) => {
              chosen.current = entry;
              setActs(null);
            }}
          />
        )}
      </Question>
    </>
  );
}

function Entries({
  acts,
  onChoose,
}: {
  readonly acts: readonly Act[];
  readonly onChoose: (entry: Entry) => void;
}) {
  const say = useSay();
  const list = useId();
  const [text, setText] = useState('');
  const { entries, isSought, error } = useEntries(text, acts);
  // Enter does what stands first, until the arrows say otherwise.
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, entries.length - 1);
  const current = entries[at];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = steps[event.key];
    if (by !== undefined && entries.length > 0) setWanted((at + by + entries.length) % entries.length);
    else if (event.key === 'Enter' && current) onChoose(current);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${list}-${at}` : undefined}
        aria-label={say('palette.sought')}
        placeholder={say('palette.sought')}
        {...(text === '' ? {} : { dir: 'auto' })} // while empty it runs as its placeholder does
        maxLength={longestSearch}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setWanted(0);
        }}
        onKeyDown={onKeyDown}
        rightSection={isSought ? <Loader size="xs" /> : null}
      />
      <div id={list} role="listbox" aria-label={say('palette.entries')} className={styles.options}>
        {entries.map((entry, place) => (
          <Option
            key={entry.id}
            id={`${list}-${place}`}
            entry={entry}
            isCurrent={place === at}
            onChoose={onChoose}
          />
        ))}
      </div>
      <Text size="sm" c="dimmed" role="status">
        {error ? explained(error, say) : !isSought && entries.length === 0 ? say('palette.nothing') : ''}
      </Text>
    </>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function Option({
  id,
  entry,
  isCurrent,
  onChoose,
}: {
  readonly id: string;
  readonly entry: Entry;
  readonly isCurrent: boolean;
  readonly onChoose: (entry: Entry) => void;
}) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus.
    <div
      ref={option}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className={styles.entry}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(entry)}
    >
      <bdi className={styles.label}>{entry.label}</bdi>
      <Text component="span" size="sm" className={styles.what}>
        {entry.what}
      </Text>
      {entry.keys !== '' && <Keys>{entry.keys}</Keys>}
    </div>
  );
}
