import { Text } from '@mantine/core';
import { Section } from '../../components/page.tsx';
import { ValueView } from '../../fields/value-view.tsx';
import type { Kind } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { differencesOf, entryKey } from '../past/differences.ts';
import { HeldSince } from './held-since.tsx';
import { Realised } from './realised.tsx';
import styles from './since-then.module.css';
import type { FieldAnswer } from './use-record.ts';

type Values = readonly FieldAnswer['values'][number][];

/** What a record held then, or by the word of some, and does not now, and the other way round, field by field. */
export function SinceThen({
  kind,
  then,
  now,
  isTold,
}: {
  readonly kind: Kind;
  /** Whether what was held then is what some sources say, whenever that is. */
  readonly isTold: boolean;
  readonly then: readonly FieldAnswer[];
  readonly now: readonly FieldAnswer[];
}) {
  const say = useSay();
  const { field: named } = useNames();
  const differences = differencesOf(then, now);
  return (
    <Section title={say(isTold ? 'past.told.differs' : 'past.differs')}>
      {differences.length === 0 && <Text size="sm">{say(isTold ? 'past.told.same' : 'past.same')}</Text>}
      <ul className={styles.differences}>
        {differences.map(({ field, gone, come }) => (
          <li key={field} className={styles.difference}>
            <Text component="h3" size="sm" fw={600}>
              {named(kind, field)}
            </Text>
            <div className={styles.sides}>
              <Side title={say(isTold ? 'past.told.onlyThem' : 'past.onlyThen')} values={gone} />
              <Side title={say(isTold ? 'past.told.onlyAll' : 'past.onlyNow')} values={come} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Side({ title, values }: { readonly title: string; readonly values: Values }) {
  const say = useSay();
  if (values.length === 0) return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      <ul className={styles.values} aria-label={title}>
        {values.map((held) => (
          <li key={entryKey(held)} dir="auto">
            {held.value ? <ValueView value={held.value} /> : <em>{say('record.unsaid')}</em>}{' '}
            <HeldSince held={held} /> <Realised held={held} />
          </li>
        ))}
      </ul>
    </div>
  );
}
