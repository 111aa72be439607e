import { Button, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { Dial } from '../../components/dial.tsx';
import { useWordsOfValue } from '../../fields/words-of-value.ts';
import type { HeldAroundFragment, Kind } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { entryKey } from '../past/differences.ts';
import { HeldSince } from '../record/held-since.tsx';
import { Realised } from '../record/realised.tsx';
import valueStyles from '../record/record.module.css';
import { WordsBehind } from '../record/words-behind.tsx';
import styles from './retraction.module.css';
import { type Around, signsOf } from './signs-of.ts';

type Values = readonly HeldAroundFragment[];
type Field = Around<HeldAroundFragment> & { readonly field: string };

/** A field before and after, with what others hold instead, and what becomes of it: see signsOf. */
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
        {signsOf(field).map((sign) => (
          <Dial key={sign} value={say(`retraction.sign.${sign}`)} strong={field.changes} />
        ))}
      </Text>
      <div className={styles.sides}>
        <Side
          title={say('review.today')}
          values={field.before}
          others={field.beforeAlternatives}
          label={label}
        />
        <Side
          title={say('retraction.after')}
          values={field.after}
          others={field.afterAlternatives}
          label={label}
        />
      </div>
    </section>
  );
}

function Side({
  title,
  values,
  others,
  label,
}: {
  readonly title: string;
  readonly values: Values;
  /** What others hold instead. */
  readonly others: Values;
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
        <List title={title} values={values} label={label} />
      )}
      {others.length > 0 && (
        <>
          <Text size="sm" fw={600}>
            {say('record.othersHold')}
          </Text>
          <List title={title} values={others} label={say('record.heldByOthers', { field: label })} />
        </>
      )}
    </Stack>
  );
}

function List({
  title,
  values,
  label,
}: {
  readonly title: string;
  readonly values: Values;
  readonly label: string;
}) {
  const say = useSay();
  return (
    <ul className={valueStyles.values} aria-label={say('retraction.side', { field: label, side: title })}>
      {values.map((held) => (
        <HeldThen key={entryKey(held)} held={held} label={label} />
      ))}
    </ul>
  );
}

/** A value that is held, or would be, by how many, and on asking the words it rests on. */
function HeldThen({ held, label }: { readonly held: HeldAroundFragment; readonly label: string }) {
  const say = useSay();
  const wordsOf = useWordsOfValue();
  const [open, setOpen] = useState(false);
  const region = useId();
  const value = held.value ? wordsOf(held.value) : say('record.notStated');
  return (
    <li className={valueStyles.value}>
      <div>
        {held.value ? <span dir="auto">{value}</span> : <em>{say('record.unsaid')}</em>}{' '}
        <HeldSince held={held} /> <Realised held={held} />{' '}
        {held.denials.length > 0 && <Dial value={say('record.alsoDenied')} strong />}
      </div>
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
