import { Button, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Dial } from '../../components/dial.tsx';
import { ValueView } from '../../fields/value-view.tsx';
import { useWordsOfValue } from '../../fields/words-of-value.ts';
import { useSay } from '../../messages/say.tsx';
import type { ReadFrom } from '../past/standpoint.ts';
import { OriginCount } from '../sources/sources.tsx';
import { SourcesBehind } from '../sources/sources-behind.tsx';
import { HeldSince } from './held-since.tsx';
import { Realised } from './realised.tsx';
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
          <Behind claims={held.claims} label={say('sources.of', { value: words })} from={from} />
          {held.denials.length > 0 && (
            <>
              <Text component="h3" size="sm" fw={600} mt="sm">
                {say('dispute.deniedBy')}
              </Text>
              <Behind claims={held.denials} label={say('dispute.deniedByOf', { value: words })} from={from} />
            </>
          )}
        </div>
      )}
    </li>
  );
}

/** Who says something, drawn, and the words that they say it in. */
function Behind({
  claims,
  label,
  from,
}: {
  readonly claims: readonly { readonly id: string }[];
  readonly label: string;
  readonly from: ReadFrom | null;
}) {
  const ids = claims.map(({ id }) => id);
  return (
    <>
      <SourcesBehind ids={ids} label={label} from={from} />
      <WordsBehind ids={ids} from={from} />
    </>
  );
}

// What is usual (said as certain, as a fact, of normal rank) stays quiet, so that the rest stands out.
function Signs({ held }: { readonly held: Held }) {
  const say = useSay();
  return (
    <>
      <HeldSince held={held} />
      {held.validity === 'POSSIBLY' && <Dial value={say('past.possibly')} />}
      {held.rank !== 'NORMAL' && <Dial label={say('review.rank')} value={held.rank} />}
      <Realised held={held} />
      {held.certainty !== 'CERTAIN' && <Dial label={say('components.certainty')} value={held.certainty} />}
      <OriginCount origins={held.origins} reports={held.claims} />
      {held.denials.length > 0 && <Dial value={say('record.alsoDenied')} strong />}
    </>
  );
}
