import { Button, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { Dial } from '../../components/dial.tsx';
import { useWordsOfValue } from '../../fields/words-of-value.ts';
import type { HeldAroundFragment, Kind } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import valueStyles from '../record/record.module.css';
import { WordsBehind } from '../record/words-behind.tsx';
import styles from './retraction.module.css';

type Field = {
  readonly field: string;
  /** Whether it holds other values; else only what stands behind them changes. */
  readonly changes: boolean;
  readonly before: readonly HeldAroundFragment[];
  readonly after: readonly HeldAroundFragment[];
};

/** A field before and after, and whether it is empty then, filled, another one, or only counted otherwise. */
export function BeforeAndAfter({
  kind,
  field,
  of,
}: {
  readonly kind: Kind;
  readonly field: Field;
  readonly of: string;
}) {
  const say = useSay();
  const label = useNames().field(kind, field.field);
  return (
    <section aria-label={say('retraction.fieldOf', { field: label, name: of })}>
      <Text size="sm" fw={600} component="h2" className={styles.field}>
        {label}
        <Dial value={say(signOf(field))} strong={field.changes} />
      </Text>
      <div className={styles.sides}>
        <Side title={say('review.today')} values={field.before} label={label} />
        <Side title={say('retraction.after')} values={field.after} label={label} />
      </div>
    </section>
  );
}

const claimsBehind = (values: Field['before']): string =>
  values
    .flatMap(({ claims }) => claims.map(({ id }) => id))
    .toSorted()
    .join();

const signOf = ({ changes, before, after }: Field) => {
  if (!changes)
    return claimsBehind(before) === claimsBehind(after) ? 'retraction.counted' : 'retraction.stays';
  if (after.length === 0) return 'retraction.empties';
  return before.length === 0 ? 'retraction.fills' : 'retraction.changes';
};

function Side({
  title,
  values,
  label,
}: {
  readonly title: string;
  readonly values: Field['before'];
  readonly label: string;
}) {
  const say = useSay();
  return (
    <Stack gap={4} miw={0}>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      {values.length === 0 ? (
        <Text size="sm">{say('review.nothing')}</Text>
      ) : (
        <ul className={valueStyles.values} aria-label={say('retraction.side', { field: label, side: title })}>
          {values.map((held) => (
            <HeldThen key={held.key} held={held} label={label} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

/** A value that is held, or would be, by how many, and on asking the words it rests on. */
function HeldThen({ held, label }: { readonly held: Field['before'][number]; readonly label: string }) {
  const say = useSay();
  const wordsOf = useWordsOfValue();
  const [open, setOpen] = useState(false);
  const region = useId();
  const value = held.value ? wordsOf(held.value) : say('record.notStated');
  return (
    <li className={valueStyles.value}>
      <div>{held.value ? <span dir="auto">{value}</span> : <em>{say('record.unsaid')}</em>}</div>
      <Text size="sm" c="dimmed">
        {say('retraction.origins', { count: held.origins })}
      </Text>
      <Button
        className={styles.words}
        variant="subtle"
        size="compact-sm"
        color="gray"
        c="var(--mantine-color-anchor)"
        aria-expanded={open}
        aria-controls={open ? region : undefined}
        aria-label={say(open ? 'record.hideWordsOf' : 'record.showWordsOf', { field: label, value })}
        onClick={() => setOpen(!open)}
      >
        {say(open ? 'record.hideWords' : 'record.showWords')}
      </Button>
      {open && (
        <div id={region}>
          <WordsBehind ids={held.claims.map(({ id }) => id)} from={null} />
        </div>
      )}
    </li>
  );
}
