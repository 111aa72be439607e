'use client';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import styles from './past.module.css';
import { isDay, momentOf, type Standpoint, stopsWith } from './standpoint.ts';
import { lookFrom } from './use-standpoint.ts';
import { useTurningMoments } from './use-turning-moments.ts';

/** Slides over both clocks of a record, from one turn to the next, or to any day that is entered. */
export function LookBack({
  id,
  days,
  from,
}: {
  readonly id: string;
  /** On which something began or ended. */
  readonly days: readonly string[];
  readonly from: Standpoint;
}) {
  const say = useSay();
  const { moment } = usePrints();
  const moments = useTurningMoments(id);
  const isPast = from.validAt !== null || from.knownAt !== null;
  const [open, setOpen] = useState(isPast);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className={styles.panel}>
      <summary>{say('past.lookBack')}</summary>
      {open && (
        <Stack gap="md" mt="xs">
          <Text size="sm" c="dimmed">
            {say('past.help')}
          </Text>
          <Clock
            label={say('past.validAt')}
            present={say('past.whenever')}
            stops={stopsWith(days, from.validAt)}
            at={from.validAt}
            print={(day) => day}
            read={(text) => (isDay(text) ? text : null)}
            onGo={(validAt, manner) => lookFrom({ ...from, validAt }, manner)}
          />
          <Clock
            label={say('past.knownAt')}
            present={say('past.now')}
            stops={stopsWith(moments, from.knownAt)}
            at={from.knownAt}
            print={moment}
            read={momentOf}
            onGo={(knownAt, manner) => lookFrom({ ...from, knownAt }, manner)}
          />
        </Stack>
      )}
    </details>
  );
}

/** One clock: a slider over its stops, whose last one is the present, and a field for any day. */
function Clock({
  label,
  present,
  stops,
  at,
  print,
  read,
  onGo,
}: {
  readonly label: string;
  readonly present: string;
  readonly stops: readonly string[];
  readonly at: string | null;
  readonly print: (stop: string) => string;
  /** What somebody typed; null for what is no day. */
  readonly read: (text: string) => string | null;
  readonly onGo: (to: string | null, manner: 'STEP' | 'SLIDE') => void;
}) {
  const say = useSay();
  const name = useId();
  const place = at === null ? stops.length : stops.indexOf(at);
  const shown = at === null ? present : print(at);
  return (
    <fieldset className={styles.clock}>
      <legend id={name}>{label}</legend>
      <Group gap="sm" wrap="nowrap">
        <input
          type="range"
          className={styles.slider}
          aria-labelledby={name}
          aria-valuetext={shown}
          min={0}
          max={stops.length}
          value={place}
          onChange={({ currentTarget: { value } }) => onGo(stops[Number(value)] ?? null, 'SLIDE')}
        />
        <output className={styles.shown} dir="auto">
          {shown}
        </output>
      </Group>
      <Group gap="sm" align="flex-end">
        <Day
          label={say('past.dayOf', { clock: label })}
          at={at}
          read={read}
          onGo={(to) => onGo(to, 'STEP')}
        />
        {at !== null && (
          <Button size="xs" variant="default" onClick={() => onGo(null, 'STEP')}>
            {present}
          </Button>
        )}
      </Group>
    </fieldset>
  );
}

function Day({
  label,
  at,
  read,
  onGo,
}: {
  readonly label: string;
  readonly at: string | null;
  readonly read: (text: string) => string | null;
  readonly onGo: (to: string | null) => void;
}) {
  const say = useSay();
  const day = at?.slice(0, 10) ?? '';
  // What is typed and is no day yet stays until it is one, or until the slider moves on.
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const text = typed?.over === day ? typed.text : day;
  const type = (next: string) => {
    const found = read(next);
    const over = next === '' ? '' : (found?.slice(0, 10) ?? day);
    setTyped({ text: next, over });
    if (next === '' || found !== null) onGo(found);
  };
  return (
    <TextInput
      label={label}
      placeholder="2026-11-28"
      dir="auto"
      value={text}
      error={text !== '' && read(text) === null && say('activity.notDay')}
      onChange={({ currentTarget: { value } }) => type(value)}
    />
  );
}
