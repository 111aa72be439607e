import { Button, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Dial } from '../../components/dial.tsx';
import { schemeWords } from '../../fields/scheme-words.ts';
import { ValueView } from '../../fields/value-view.tsx';
import { count } from '../../lib/format.ts';
import styles from './record.module.css';
import type { FieldAnswer } from './use-record.ts';
import { WordsBehind } from './words-behind.tsx';

type Held = FieldAnswer['values'][number];

/** One value that a record holds, how sure it is, and on asking the words it rests on. */
export function HeldValue({ held, label }: { readonly held: Held; readonly label: string }) {
  const [open, setOpen] = useState(false);
  const region = useId();
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li className={styles.value}>
      <div className={styles.line}>
        <div className={styles.said} dir="auto">
          {held.value ? (
            <ValueView value={held.value} />
          ) : (
            <em>Said to be something, or nothing: see the words</em>
          )}
        </div>
        <Signs held={held} />
        <Button
          variant="subtle"
          size="compact-sm"
          color="gray"
          c="var(--mantine-color-anchor)"
          aria-expanded={open}
          aria-controls={open ? region : undefined}
          aria-label={`${open ? 'Hide' : 'Show'} the words: ${label}, ${held.value ? printed(held.value) : 'not stated'}`}
          leftSection={<Chevron size={14} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Hide the words' : 'Show the words'}
        </Button>
      </div>
      {open && (
        <div id={region}>
          <WordsBehind ids={held.claims.map(({ id }) => id)} />
        </div>
      )}
    </li>
  );
}

const printed = (value: NonNullable<Held['value']>): string =>
  value.__typename === 'Identifier' ? `${schemeWords(value.scheme)} ${value.code}` : value.printed;

// What is usual (said as certain, as a fact, of normal rank) stays quiet, so that the rest stands out.
function Signs({ held }: { readonly held: Held }) {
  return (
    <>
      {held.validFrom && (
        <Text component="span" size="sm" c="dimmed">
          from <time dateTime={held.validFrom}>{held.validFrom}</time>
        </Text>
      )}
      {held.rank !== 'NORMAL' && <Dial label="Rank" value={held.rank} />}
      {held.realisation !== 'ACTUAL' && <Dial label="Realisation" value={held.realisation} />}
      {held.certainty !== 'CERTAIN' && <Dial label="Certainty" value={held.certainty} />}
      <Dial value={count(held.origins, 'origin')} />
    </>
  );
}
