import { Group, Stack, Text } from '@mantine/core';
import { Section } from '../../components/page.tsx';
import { usePrints } from '../../lib/prints.ts';
import { Say, useSay } from '../../messages/say.tsx';
import type { RecordAnswer } from '../record/use-record.ts';
import { atLeast, useViewer } from '../session/viewer.ts';
import { PartAgain } from './part-again.tsx';

/** The records that were merged into one, by whom, when and why; a reviewer parts them again, but not in the past. */
export function StandsFor({ record, isPast }: { readonly record: RecordAnswer; readonly isPast: boolean }) {
  const say = useSay();
  const { moment } = usePrints();
  const { data: viewer } = useViewer();
  if (record.merged.length === 0) return null;
  return (
    <Section title={say('identity.standsFor')}>
      <Stack component="ul" gap="xs" m={0} p={0} aria-label={say('identity.standsFor')}>
        {record.merged.map((merged) => {
          const { at, by, reason } = merged.judgement;
          const when = (
            <time dateTime={at} dir="auto">
              {moment(at)}
            </time>
          );
          const who = by?.name;
          return (
            <Group component="li" key={merged.id} gap="xs" style={{ overflowWrap: 'anywhere' }}>
              <span>
                {who ? (
                  <Say id="identity.mergedBy" values={{ name: merged.label, who, when }} />
                ) : (
                  <Say id="identity.mergedOn" values={{ name: merged.label, when }} />
                )}
              </span>
              {reason && <Text size="sm">{say('record.history.reason', { reason })}</Text>}
              {!isPast && atLeast(viewer, 'REVIEWER') && <PartAgain record={record} merged={merged} />}
            </Group>
          );
        })}
      </Stack>
    </Section>
  );
}
