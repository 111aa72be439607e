import { Button, Text } from '@mantine/core';
import { Section } from '../../components/page.tsx';
import { useSay } from '../../messages/say.tsx';
import type { Preview } from './preview-document.ts';
import { RestingRecords } from './resting-records.tsx';

/** Which of two records would stand for both, by what name, and what else would change with them. */
export function WouldChange({ preview, onSwap }: { readonly preview: Preview; readonly onSwap: () => void }) {
  const say = useSay();
  const { record, other, caption, claims, restingCount } = preview;
  return (
    <Section title={say('identity.would')}>
      <Text role="status">{say('identity.what', { name: record.caption, other: other.caption })}</Text>
      <Button variant="default" size="xs" w="fit-content" maw="100%" onClick={onSwap}>
        {say('identity.swap', { name: record.caption })}
      </Button>
      <Text size="sm">{say('identity.called', { name: caption })}</Text>
      <Text size="sm">{say('identity.claims', { count: claims, name: record.caption })}</Text>
      <Text size="sm">{say('identity.resting', { count: restingCount })}</Text>
      {restingCount > 0 && <RestingRecords preview={preview} />}
    </Section>
  );
}
