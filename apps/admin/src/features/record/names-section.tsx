import { Stack, Text } from '@mantine/core';
import { Section } from '../../components/page.tsx';
import { count, languageName, scriptName } from '../../lib/format.ts';
import { grouped } from '../../lib/grouped.ts';
import { Values } from './field-section.tsx';
import styles from './record.module.css';
import type { FieldAnswer } from './use-record.ts';

type Held = FieldAnswer['values'][number];

/** Names, together by language and script. */
export function NamesSection({ field }: { readonly field: FieldAnswer }) {
  const groups = grouped([...field.values, ...field.alternatives], tongue);
  return (
    <Section title={field.label} note={count(field.values.length, 'name')}>
      <div className={styles.names}>
        {[...groups].map(([label, values]) => (
          <Stack key={label} gap={4}>
            <Text component="h3" size="sm" fw={600}>
              {label}
            </Text>
            <Values values={values} label={`Names, ${label}`} />
          </Stack>
        ))}
      </div>
    </Section>
  );
}

function tongue({ value }: Held): string {
  if (value?.__typename !== 'Name') return 'Language not stated';
  const { language, script } = value;
  const named = language ? languageName(language) : 'Language not stated';
  return script ? `${named}, ${scriptName(script)} script` : named;
}
