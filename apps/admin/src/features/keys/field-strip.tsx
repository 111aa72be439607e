import { kindNames } from '@chancery/domain';
import { Button, NativeSelect } from '@mantine/core';
import { Keys } from '../../components/keys.tsx';
import type { Kind } from '../../generated/graphql.ts';
import { apiKind } from '../../lib/format.ts';
import { useLetters } from '../../lib/letters.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import styles from './field-strip.module.css';
import type { FieldKeys } from './use-field-keys.ts';

type Props = {
  readonly keys: FieldKeys;
  /** Whether no words are selected. */
  readonly isOff: boolean;
  /** Cites every place of the words. */
  readonly onAllPlaces: () => void;
};

/** What selected words may be claimed for, each field with its letter; the kind whose fields they are comes first. */
export function FieldStrip({ keys, isOff, onAllPlaces }: Props) {
  const say = useSay();
  const names = useNames();
  return (
    <fieldset className={styles.strip} aria-label={say('keys.strip')}>
      <NativeSelect
        size="xs"
        aria-label={say('keys.kind')}
        className={styles.kind ?? ''}
        value={keys.kind}
        onChange={(event) => keys.setKind(event.currentTarget.value as Kind)} // from data below
        data={kindNames.map((name) => ({ value: apiKind(name), label: names.kind(apiKind(name)) }))}
      />
      {keys.letters.map(({ letter, field }) => (
        <Act key={letter} letter={letter} isOff={isOff} run={() => keys.claim(field)}>
          {names.field(keys.kind, field)}
        </Act>
      ))}
      <Act letter="m" isOff={isOff} run={onAllPlaces}>
        {say('keys.allPlaces')}
      </Act>
    </fieldset>
  );
}

type ActProps = {
  readonly letter: string;
  readonly isOff: boolean;
  readonly run: () => void;
  readonly children: string;
};

function Act({ letter, isOff, run, children }: ActProps) {
  const key = letter.toUpperCase();
  return (
    <Button
      size="compact-xs"
      variant="default"
      className={styles.field ?? ''}
      disabled={isOff}
      {...(useLetters() && { 'aria-keyshortcuts': key, rightSection: <Keys>{key}</Keys> })}
      onClick={run}
    >
      {children}
    </Button>
  );
}
