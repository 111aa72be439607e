import { Stack, Text } from '@mantine/core';
import { Section } from '../../components/page.tsx';
import { count, languageName, scriptName } from '../../lib/format.ts';
import { grouped } from '../../lib/grouped.ts';
import { Values } from './field-section.tsx';
import styles from './record.module.css';
import type { FieldAnswer } from './use-record.ts';

type Held = FieldAnswer['values'][number];

/** Names, together by language and script: English first, then primary ones, then by language. */
export function NamesSection({ field }: { readonly field: FieldAnswer }) {
  const groups = grouped(inOrder([...field.values, ...field.alternatives]), tongue);
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

const notStated = 'Language not stated';

function tongue({ value }: Held): string {
  if (value?.__typename !== 'Name') return notStated;
  const { language, script } = value;
  const named = language ? languageName(language) : notStated;
  return script ? `${named}, ${scriptName(script)} script` : named;
}

/** Where a name stands: English before primary ones, those before all others, unknown tongues last. */
function rankOf(held: Held): number {
  const { value } = held;
  if (value?.__typename !== 'Name' || !value.language) return 4;
  const isPrimary = value.nameKind === 'PRIMARY';
  if (/^en(?:-|$)/u.test(value.language)) return isPrimary ? 0 : 1;
  return isPrimary ? 2 : 3;
}

const inOrder = (names: readonly Held[]): readonly Held[] =>
  [...names].sort(
    (one, other) => rankOf(one) - rankOf(other) || tongue(one).localeCompare(tongue(other), 'en'),
  );
