import { Paper, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useUnderstood } from '../../fields/understood.ts';
import { translated } from '../../lib/explain.ts';
import { useSay } from '../../messages/say.tsx';
import type { Said } from '../intake/reading-document.ts';
import { dateSaid, type Entry, readDate } from './entry.ts';
import { TakeOver, takingOver } from './take-over.tsx';

/** When it was published: a date in words, or that nobody knows. One of the two must be said. */
export function DateField({
  entry,
  said,
  set,
  error,
  wordsError,
}: {
  readonly entry: Entry;
  /** What the page says of itself. */
  readonly said: Said;
  readonly set: (part: Partial<Entry>) => void;
  readonly error: string | null;
  readonly wordsError: string | null;
}) {
  const say = useSay();
  const date = dateSaid(said);
  const isTaken = entry.dated === 'KNOWN' && entry.publishedAt === date;
  const take = date === null || isTaken ? null : () => set({ dated: 'KNOWN', publishedAt: date });
  return (
    <Paper withBorder p="md" onKeyDownCapture={takingOver(take)}>
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
              {...(entry.publishedAt === '' ? {} : { dir: 'auto' })} // while empty it runs as its placeholder does
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
      {said.publishedAsWritten !== null && (
        <TakeOver act={say('import.takeDate')} onTake={take}>
          {say('import.pageDate', { words: said.publishedAsWritten })}
        </TakeOver>
      )}
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
