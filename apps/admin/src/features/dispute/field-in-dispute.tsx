import { Button, Group, Text } from '@mantine/core';
import { Dial } from '../../components/dial.tsx';
import { Keys } from '../../components/keys.tsx';
import { TextLink } from '../../components/links.tsx';
import { ValueView } from '../../fields/value-view.tsx';
import { useLetters } from '../../lib/letters.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { Say, useSay } from '../../messages/say.tsx';
import { OriginCount, Sources } from '../sources/sources.tsx';
import styles from './dispute.module.css';
import { type Settling, settlement } from './settlement.ts';
import { type DisputedField, type DisputedValue, placeOf } from './use-disputes.ts';
import { useDaysOf, useWordsOfEntry } from './words-of-entry.ts';

type OnSettle = (place: string, entry: string, settling: Settling) => void;

/** A field with the values that are in dispute side by side, that in force first. */
export function FieldInDispute({
  field,
  may,
  onSettle,
}: {
  readonly field: DisputedField;
  /** Whether the reader may settle it. */
  readonly may: boolean;
  readonly onSettle: OnSettle;
}) {
  const names = useNames();
  const { record, name, values } = field;
  const title = names.claim({ subject: record, field: name });
  return (
    <li className={styles.field} data-field={placeOf(field)}>
      <h2 className={styles.title}>
        <Say
          id="dispute.field"
          values={{
            record: (
              <TextLink href={paths.record(record.id)} dir="auto">
                {record.caption}
              </TextLink>
            ),
            field: names.field(record.kind, name),
          }}
        />{' '}
        <Dial value={names.kind(record.kind)} />
      </h2>
      <ul className={styles.values} aria-label={title}>
        {values.map((value) => (
          <ValueInDispute key={value.entry} field={field} value={value} may={may} onSettle={onSettle} />
        ))}
      </ul>
    </li>
  );
}

function ValueInDispute({
  field,
  value,
  may,
  onSettle,
}: {
  readonly field: DisputedField;
  readonly value: DisputedValue;
  readonly may: boolean;
  readonly onSettle: OnSettle;
}) {
  const say = useSay();
  const days = useDaysOf()(value);
  const words = useWordsOfEntry()(value);
  return (
    <li
      className={styles.value}
      data-value={value.entry}
      data-in-force={!value.isAlternative || undefined}
      tabIndex={-1}
    >
      <div className={styles.said}>
        {value.value ? <ValueView value={value.value} /> : <em>{say(`claim.snak.${value.snak}`)}</em>}
      </div>
      <div className={styles.dials}>
        {!value.isAlternative && (
          <Dial value={say(field.holds === 'HISTORY' ? 'dispute.held' : 'dispute.inForce')} strong />
        )}
        {days && <Dial label={say('claim.holds')} value={days} stored />}
        <Dial label={say('review.rank')} value={value.rank} />
        <Dial label={say('components.certainty')} value={value.certainty} />
        {value.realisation !== 'ACTUAL' && (
          <Dial label={say('components.realisation')} value={value.realisation} />
        )}
        <OriginCount origins={value.origins} reports={value.claims} />
      </div>
      <Reasons value={value} />
      <Sources reports={value.claims} label={say('sources.of', { value: words })} />
      {value.denials.length > 0 && (
        <>
          <Text component="h3" size="sm" fw={600}>
            {say('dispute.deniedBy')}
          </Text>
          <Sources reports={value.denials} label={say('dispute.deniedByOf', { value: words })} />
        </>
      )}
      {may && <Settle field={field} value={value} words={words} onSettle={onSettle} />}
    </li>
  );
}

/** Why editors rank it as they do. */
function Reasons({ value }: { readonly value: DisputedValue }) {
  const say = useSay();
  const { constant } = useNames();
  return value.claims.map(({ id, judgement }) =>
    judgement?.reason ? (
      <Text key={id} size="sm">
        {say('dispute.reason', {
          rank: constant(judgement.rank),
          who: judgement.by?.name ?? say('review.somebody'),
          reason: judgement.reason,
        })}
      </Text>
    ) : null,
  );
}

function Settle({
  field,
  value,
  words,
  onSettle,
}: {
  readonly field: DisputedField;
  readonly value: DisputedValue;
  readonly words: string;
  readonly onSettle: OnSettle;
}) {
  const say = useSay();
  const isPreferred = value.rank === 'PREFERRED';
  const acts: readonly Settling[] = [isPreferred ? 'NORMAL' : 'PREFER', 'DEPRECATE'];
  const possible = acts.filter((act) => settlement(field, value.entry, act, '').length > 0);
  if (possible.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {say('dispute.noReview')}
      </Text>
    );
  return (
    <Group gap="xs">
      {possible.map((act) => (
        <SettleButton
          key={act}
          act={act}
          words={words}
          onPress={() => onSettle(placeOf(field), value.entry, act)}
        />
      ))}
    </Group>
  );
}

const letterOf: Readonly<Record<Settling, string | null>> = { PREFER: 'P', DEPRECATE: 'D', NORMAL: null };

function SettleButton({
  act,
  words,
  onPress,
}: {
  readonly act: Settling;
  readonly words: string;
  readonly onPress: () => void;
}) {
  const say = useSay();
  const letter = useLetters() ? letterOf[act] : null;
  return (
    <Group gap={4} wrap="nowrap">
      <Button
        size="xs"
        variant="default"
        aria-label={say(`dispute.actOn.${act}`, { value: words })}
        {...(letter ? { 'aria-keyshortcuts': letter } : {})}
        onClick={onPress}
      >
        {say(`dispute.act.${act}`)}
      </Button>
      {letter && <Keys>{letter}</Keys>}
    </Group>
  );
}
