import { Button, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Dial } from '../../components/dial.tsx';
import { ValueView } from '../../fields/value-view.tsx';
import { useWordsOfValue } from '../../fields/words-of-value.ts';
import { Say, useSay } from '../../messages/say.tsx';
import type { ReadFrom } from '../past/standpoint.ts';
import { OriginCount } from '../sources/sources.tsx';
import { SourcesBehind } from '../sources/sources-behind.tsx';
import styles from './record.module.css';
import type { FieldAnswer } from './use-record.ts';
import { WordsBehind } from './words-behind.tsx';

type Held = FieldAnswer['values'][number];

/** One value that a record holds, how sure it is, and on asking the words it rests on, as of the time it is held at. */
export function HeldValue({
  held,
  label,
  from,
}: {
  readonly held: Held;
  readonly label: string;
  readonly from: ReadFrom | null;
}) {
  const say = useSay();
  const wordsOf = useWordsOfValue();
  const [open, setOpen] = useState(false);
  const region = useId();
  const words = held.value ? wordsOf(held.value) : say('record.notStated');
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li className={styles.value}>
      <div className={styles.line}>
        <div className={styles.said}>
          {held.value ? <ValueView value={held.value} /> : <em>{say('record.unsaid')}</em>}
        </div>
        <Signs held={held} />
        <Button
          variant="subtle"
          size="compact-sm"
          color="gray"
          c="var(--mantine-color-anchor)"
          aria-expanded={open}
          aria-controls={open ? region : undefined}
          aria-label={say(open ? 'record.hideWordsOf' : 'record.showWordsOf', {
            field: label,
            value: words,
          })}
          leftSection={<Chevron size={14} aria-hidden className={open ? undefined : styles.onwards} />}
          onClick={() => setOpen(!open)}
        >
          {say(open ? 'record.hideWords' : 'record.showWords')}
        </Button>
      </div>
      {open && (
        <div id={region}>
          <SourcesBehind ids={held.claims.map(({ id: claim }) => claim)} about={words} from={from} />
          <WordsBehind ids={held.claims.map(({ id }) => id)} from={from} />
        </div>
      )}
    </li>
  );
}

// What is usual (said as certain, as a fact, of normal rank) stays quiet, so that the rest stands out.
function Signs({ held }: { readonly held: Held }) {
  const say = useSay();
  return (
    <>
      {held.validFrom && (
        <Text component="span" size="sm" c="dimmed">
          <Say
            id="record.from"
            values={{
              day: (
                <time dateTime={held.validFrom} dir="auto">
                  {held.validFrom}
                </time>
              ),
            }}
          />
        </Text>
      )}
      {held.validity === 'POSSIBLY' && <Dial value={say('past.possibly')} />}
      {held.rank !== 'NORMAL' && <Dial label={say('review.rank')} value={held.rank} />}
      {held.realisation !== 'ACTUAL' && (
        <Dial label={say('components.realisation')} value={held.realisation} />
      )}
      {held.certainty !== 'CERTAIN' && <Dial label={say('components.certainty')} value={held.certainty} />}
      <OriginCount origins={held.origins} reports={held.claims} />
    </>
  );
}
