import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { TextLink } from '../../components/links.tsx';
import { Section } from '../../components/page.tsx';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { contested } from '../dispute/in-dispute.ts';
import { entryKey } from '../past/differences.ts';
import type { ReadFrom } from '../past/standpoint.ts';
import { useViewer } from '../session/viewer.ts';
import { HeldValue } from './held-value.tsx';
import styles from './record.module.css';
import type { FieldAnswer, RecordAnswer } from './use-record.ts';

/** A field of any kind: what it holds, best first, and what others hold instead. */
export function FieldSection({
  record,
  field,
  from,
}: {
  readonly record: Pick<RecordAnswer, 'id' | 'kind'>;
  readonly field: FieldAnswer;
  /** The time that one looks at, where nothing is decided; null for now. */
  readonly from: ReadFrom | null;
}) {
  const say = useSay();
  const label = useNames().field(record.kind, field.name);
  return (
    <Section title={label} {...(field.holds === 'HISTORY' ? { note: say('record.newestFirst') } : {})}>
      <Values values={field.values} label={label} from={from} />
      {field.alternatives.length > 0 && (
        <Stack gap={6}>
          <Disagreement record={record} field={field} label={label} isElsewhere={from !== null} />
          <Text size="sm" fw={600} component="h3">
            {say('record.othersHold')}
          </Text>
          <Values
            values={field.alternatives}
            label={say('record.heldByOthers', { field: label })}
            from={from}
          />
        </Stack>
      )}
    </Section>
  );
}

/** That sources disagree, and for who has signed in the way to where that is decided. */
function Disagreement({
  record,
  field,
  label,
  isElsewhere,
}: {
  readonly record: Pick<RecordAnswer, 'id'>;
  readonly field: FieldAnswer;
  readonly label: string;
  readonly isElsewhere: boolean;
}) {
  const say = useSay();
  const { data: viewer } = useViewer();
  const count = contested(field).length + field.alternatives.length;
  return (
    <Text size="sm" component="div">
      {say('dispute.onRecord', { count })}{' '}
      {viewer && !isElsewhere && (
        <TextLink href={paths.disputes(record.id)} aria-label={say('dispute.sideBySideOf', { field: label })}>
          {say('dispute.sideBySide')}
        </TextLink>
      )}
    </Text>
  );
}

const most = 12;

/** Values as a list, the first dozen until all are asked for. */
export function Values({
  values,
  label,
  from,
}: {
  readonly values: FieldAnswer['values'];
  readonly label: string;
  readonly from: ReadFrom | null;
}) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const shown = all ? values : values.slice(0, most);
  return (
    <>
      <ul className={styles.values} aria-label={label}>
        {shown.map((held) => (
          <HeldValue key={entryKey(held)} held={held} label={label} from={from} />
        ))}
      </ul>
      {shown.length < values.length && (
        <Button variant="default" size="xs" w="fit-content" onClick={() => setAll(true)}>
          {say('record.showAll', { count: values.length })}
        </Button>
      )}
    </>
  );
}
