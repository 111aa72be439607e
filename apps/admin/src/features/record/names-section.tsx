import { Stack, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Section } from '../../components/page.tsx';
import type { Kind } from '../../generated/graphql.ts';
import { grouped } from '../../lib/grouped.ts';
import { useNames } from '../../lib/names.ts';
import { type Prints, usePrints } from '../../lib/prints.ts';
import { type Saying, useSay } from '../../messages/say.tsx';
import type { ReadFrom } from '../past/standpoint.ts';
import { Values } from './field-section.tsx';
import styles from './record.module.css';
import type { FieldAnswer } from './use-record.ts';

type Held = FieldAnswer['values'][number];

/** Names, together by language and script: English first, then primary ones, then by language. */
export function NamesSection({
  kind,
  field,
  from,
}: {
  readonly kind: Kind;
  readonly field: FieldAnswer;
  readonly from: ReadFrom | null;
}) {
  const say = useSay();
  const prints = usePrints();
  const { locale } = useIntl();
  const label = useNames().field(kind, field.name);
  const tongue = (held: Held) => tongueOf(held, say, prints);
  const groups = grouped(inOrder([...field.values, ...field.alternatives], tongue, locale), tongue);
  return (
    <Section title={label} note={say('record.names', { count: field.values.length })}>
      <div className={styles.names}>
        {[...groups].map(([name, values]) => (
          <Stack key={name} gap={4}>
            <Text component="h3" size="sm" fw={600}>
              {name}
            </Text>
            <Values values={values} label={say('record.namesIn', { tongue: name })} from={from} />
          </Stack>
        ))}
      </div>
    </Section>
  );
}

function tongueOf({ value }: Held, say: Saying, prints: Prints): string {
  const unknown = say('record.tongueUnknown');
  if (value?.__typename !== 'Name') return unknown;
  const language = value.language ? prints.language(value.language) : unknown;
  return value.script ? say('record.inScript', { language, script: prints.script(value.script) }) : language;
}

/** Where a name stands: English before primary ones, those before all others, unknown tongues last. */
function rankOf(held: Held): number {
  const { value } = held;
  if (value?.__typename !== 'Name' || !value.language) return 4;
  const isPrimary = value.nameKind === 'PRIMARY';
  if (/^en(?:-|$)/u.test(value.language)) return isPrimary ? 0 : 1;
  return isPrimary ? 2 : 3;
}

const inOrder = (names: readonly Held[], tongue: (held: Held) => string, locale: string): readonly Held[] =>
  [...names].sort(
    (one, other) => rankOf(one) - rankOf(other) || tongue(one).localeCompare(tongue(other), locale),
  );
