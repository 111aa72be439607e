import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../../components/page.tsx';
import { spaced } from '../../lib/format.ts';
import { HeldValue } from './held-value.tsx';
import styles from './record.module.css';
import type { FieldAnswer } from './use-record.ts';

/** A field of any kind: what it holds, best first, and what others hold instead. */
export function FieldSection({ field }: { readonly field: FieldAnswer }) {
  return (
    <Section title={field.label} {...(field.holds === 'HISTORY' ? { note: 'newest first' } : {})}>
      <Values values={field.values} label={field.label || spaced(field.name)} />
      {field.alternatives.length > 0 && (
        <Stack gap={6}>
          <Text size="sm" fw={600} component="h3">
            Others hold instead
          </Text>
          <Values values={field.alternatives} label={`${field.label}, held by others`} />
        </Stack>
      )}
    </Section>
  );
}

const most = 12;

/** Values as a list, the first dozen until all are asked for. */
export function Values({
  values,
  label,
}: {
  readonly values: FieldAnswer['values'];
  readonly label: string;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? values : values.slice(0, most);
  return (
    <>
      <ul className={styles.values} aria-label={label}>
        {shown.map((held) => (
          <HeldValue key={held.key} held={held} label={label} />
        ))}
      </ul>
      {shown.length < values.length && (
        <Button variant="default" size="xs" w="fit-content" onClick={() => setAll(true)}>
          Show all {values.length}
        </Button>
      )}
    </>
  );
}
