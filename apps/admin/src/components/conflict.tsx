'use client';
import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { outcomeOf, type Side, suggested, type Versions } from '../lib/three-way.ts';
import { useSay } from '../messages/say.tsx';
import styles from './conflict.module.css';

export type Chosen = Readonly<Record<string, Side>>;

const sides = [
  { side: 'MINE', of: 'mine' },
  { side: 'THEIRS', of: 'theirs' },
  { side: 'BASE', of: 'base' },
] as const;

/** What two people made of one thing, field by field: one chooses whose words stay. Nothing is sent before that. */
export function Conflict({
  intro,
  fields,
  save,
  busy = false,
  mayGoBack = true,
  onSettle,
  onLeave,
}: {
  /** Who did what meanwhile, in one sentence. */
  readonly intro: string;
  readonly fields: readonly Versions[];
  readonly save?: string;
  readonly busy?: boolean;
  /** Only shown, not chosen, where going back to what it was is no choice. */
  readonly mayGoBack?: boolean;
  readonly onSettle: (chosen: Chosen) => void;
  /** Back to what one was doing, which is as it was. */
  readonly onLeave: () => void;
}) {
  const say = useSay();
  const different = fields.flatMap((field) => {
    const outcome = outcomeOf(field);
    return outcome === 'SAME' ? [] : [{ field, outcome }];
  });
  const [picked, setPicked] = useState<Chosen>({});
  const chosen = (field: Versions): Side => picked[field.name] ?? suggested(field);
  const all = (side: Side) =>
    setPicked(Object.fromEntries(different.map(({ field }): [string, Side] => [field.name, side])));
  return (
    <Stack gap="sm" role="group" aria-label={say('components.twoVersions')}>
      <Text size="sm" role="alert">
        {intro}
      </Text>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => all('MINE')}>
          {say('components.allMine')}
        </Button>
        <Button size="xs" variant="default" onClick={() => all('THEIRS')}>
          {say('components.allTheirs')}
        </Button>
      </Group>
      {different.map(({ field, outcome }) => (
        <fieldset key={field.name} className={styles.field}>
          <legend className={styles.legend}>{field.label}</legend>
          <Text size="sm" c="dimmed">
            {say(`components.changed.${outcome}`)}
          </Text>
          <Radio.Group
            aria-label={field.label}
            value={chosen(field)}
            onChange={(side) => setPicked((before) => ({ ...before, [field.name]: side as Side }))} // of the radios below
          >
            <Stack gap={6} mt={4}>
              {sides
                .filter(({ side }) => mayGoBack || side !== 'BASE')
                .map(({ side, of }) => (
                  <Radio
                    key={side}
                    value={side}
                    label={
                      <span className={styles.version}>
                        {say(`components.version.${side}`, { words: field[of] || say('components.nothing') })}
                      </span>
                    }
                  />
                ))}
            </Stack>
          </Radio.Group>
          {!mayGoBack && (
            <Text size="sm" mt={6} className={styles.version}>
              {say('components.version.BASE', { words: field.base || say('components.nothing') })}
            </Text>
          )}
        </fieldset>
      ))}
      <Group>
        <Button
          loading={busy}
          onClick={() => onSettle(Object.fromEntries(fields.map((field) => [field.name, chosen(field)])))}
        >
          {save ?? say('components.saveChosen')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {say('components.leaveConflict')}
        </Button>
      </Group>
    </Stack>
  );
}
