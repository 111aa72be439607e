import { Radio, Stack } from '@mantine/core';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import type { RetractionEntry } from './retraction-document.ts';

/** Which of several retractions and corrections that hold claims down is taken back; nothing where there is one. */
export function WhichBack({
  entries,
  chosen,
  onChosen,
}: {
  readonly entries: readonly RetractionEntry[];
  readonly chosen: string | null;
  readonly onChosen: (id: string) => void;
}) {
  const say = useSay();
  const { moment } = usePrints();
  const some = entries.filter(({ holds }) => holds);
  if (some.length < 2) return null;
  return (
    <Radio.Group label={say('retraction.whichBack')} value={chosen} onChange={onChosen}>
      <Stack gap={6} mt={4}>
        {some.map(({ id, kind, at, reason }) => (
          <Radio
            key={id}
            value={id}
            label={say(kind === 'CORRECTION' ? 'retraction.back.CORRECTION' : 'retraction.back.RETRACTION', {
              when: moment(at),
              reason,
            })}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
