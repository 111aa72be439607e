'use client';
import {
  certainties,
  type Realisation,
  realisations,
  type SourcePosition,
  sourcePositions,
} from '@chancery/domain';
import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { Abreast } from '../../components/abreast.tsx';
import { RecordPicker } from '../../fields/record-picker.tsx';
import type { Certainty, Kind } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import styles from './past.module.css';
import type { Standpoint } from './standpoint.ts';
import { accordingToOf, mostSources, type Told } from './told.ts';
import { useSources } from './use-sources.ts';
import { lookFrom } from './use-standpoint.ts';

const kinds: readonly Kind[] = ['ORGANISATION', 'PERSON', 'STATE'];

/** Has a record told by some sources only: whose, where they stand in the chain, and how they say it. */
export function ByWhoseWord({ from }: { readonly from: Standpoint }) {
  const say = useSay();
  const { told } = from;
  const [open, setOpen] = useState(accordingToOf(told) !== null);
  const set = (part: Partial<Told>) => lookFrom({ ...from, told: { ...told, ...part } }, 'STEP');
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className={styles.panel}>
      <summary>{say('past.told')}</summary>
      {open && (
        <Stack gap="md" mt="xs">
          <Text size="sm" c="dimmed">
            {say('past.told.help')}
          </Text>
          <Sources told={told} set={set} />
          <Manner told={told} set={set} />
        </Stack>
      )}
    </details>
  );
}

type Setting = { readonly told: Told; readonly set: (part: Partial<Told>) => void };

function Sources({ told: { sources, position }, set }: Setting) {
  const say = useSay();
  const known = useSources(sources);
  const root = useRef<HTMLDivElement>(null);
  const remove = (id: string) => {
    // The button goes with what it takes out: the keyboard goes on where a source is added.
    root.current?.querySelector('input')?.focus();
    set({ sources: sources.filter((each) => each !== id) });
  };
  return (
    <Stack gap="xs" ref={root}>
      {sources.length < mostSources && (
        <RecordPicker
          label={say('past.told.add')}
          kinds={kinds}
          value={null}
          onChange={(record) => record && set({ sources: [...new Set([...sources, record.id])] })}
          findsOnly
        />
      )}
      {sources.length > 0 && (
        <>
          <ul className={styles.sources} aria-label={say('past.told.sources')}>
            {known.map(({ id, caption }) => (
              <li key={id}>
                <bdi>{caption}</bdi>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={say('past.told.removeOf', { name: caption })}
                  onClick={() => remove(id)}
                >
                  {say('past.told.remove')}
                </Button>
              </li>
            ))}
          </ul>
          <NativeSelect
            label={say('past.told.position')}
            value={position}
            onChange={(event) => set({ position: event.currentTarget.value as SourcePosition })} // from data
            data={sourcePositions
              .toReversed()
              .map((value) => ({ value, label: say(`past.told.position.${value}`) }))}
          />
        </>
      )}
    </Stack>
  );
}

const sure = certainties.filter((each) => each !== 'UNDERSPECIFIED');

function Manner({ told: { excludeAnonymous, minCertainty, realisations: some }, set }: Setting) {
  const say = useSay();
  const { choices, constant } = useNames();
  return (
    <Abreast>
      <NativeSelect
        label={say('past.told.certainty')}
        value={minCertainty ?? ''}
        onChange={(event) => set({ minCertainty: (event.currentTarget.value || null) as Certainty | null })} // from data
        data={[{ value: '', label: say('past.told.anyCertainty') }, ...choices(sure)]}
      />
      <Checkbox.Group
        label={say('past.told.realisations')}
        value={[...some]}
        onChange={(chosen) => set({ realisations: chosen as Realisation[] })} // from the boxes below
      >
        <Group gap="sm" mt={4}>
          {realisations.map((each) => (
            <Checkbox key={each} value={each} label={constant(each)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox
        label={say('past.told.named')}
        checked={excludeAnonymous}
        onChange={(event) => set({ excludeAnonymous: event.currentTarget.checked })}
      />
    </Abreast>
  );
}
