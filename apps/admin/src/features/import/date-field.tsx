import { Paper, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useUnderstood } from '../../fields/understood.ts';
import { translated } from '../../lib/explain.ts';
import { useSay } from '../../messages/say.tsx';
import { type Entry, readDate } from './entry.ts';

/** When it was published: a date in words, or that nobody knows. One of the two must be said. */
export function DateField({
  entry,
  set,
  error,
  wordsError,
}: {
  readonly entry: Entry;
  readonly set: (part: Partial<Entry>) => void;
  readonly error: string | null;
  readonly wordsError: string | null;
}) {
  const say = useSay();
  return (
    <Paper withBorder p="md">
      <Radio.Group
        label={say('import.when')}
        description={say('import.whenNote')}
        required
        error={error}
        value={entry.dated === 'UNSAID' ? null : entry.dated}
        onChange={(dated) => set({ dated: dated === 'KNOWN' ? 'KNOWN' : 'UNKNOWN' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="KNOWN" label={say('import.onDate')} />
          {entry.dated === 'KNOWN' && (
            <TextInput
              aria-label={say('import.dateWords')}
              placeholder={say('import.dateExample')}
              ml={28}
              maw={320}
              value={entry.publishedAt}
              error={wordsError}
              onChange={(event) => set({ publishedAt: event.currentTarget.value })}
            />
          )}
          {entry.dated === 'KNOWN' && <Reading words={entry.publishedAt} />}
          <Radio value="UNKNOWN" label={say('import.noDate')} />
        </Stack>
      </Radio.Group>
    </Paper>
  );
}

function Reading({ words }: { readonly words: string }) {
  const say = useSay();
  const understood = useUnderstood();
  if (words.trim() === '') return null;
  const read = readDate(words, say);
  const reading = read.ok && understood({ __typename: 'FuzzyDate', ...read.value });
  return (
    <Text size="sm" c="dimmed" ml={28} role="status">
      {read.ok ? say('import.readAs', { reading: reading || '' }) : translated(read.message, say)}
    </Text>
  );
}
