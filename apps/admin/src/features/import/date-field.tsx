import { Paper, Radio, Stack, Text, TextInput } from '@mantine/core';
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
  return (
    <Paper withBorder p="md">
      <Radio.Group
        label="When was it published?"
        description="Relative words in the article, such as “yesterday”, hang on it."
        required
        error={error}
        value={entry.dated === 'UNSAID' ? null : entry.dated}
        onChange={(dated) => set({ dated: dated === 'KNOWN' ? 'KNOWN' : 'UNKNOWN' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="KNOWN" label="On this date" />
          {entry.dated === 'KNOWN' && (
            <TextInput
              aria-label="Date of publication, in words"
              placeholder="21 May 2014, May 2014, 2014~"
              ml={28}
              maw={320}
              value={entry.publishedAt}
              error={wordsError}
              onChange={(event) => set({ publishedAt: event.currentTarget.value })}
            />
          )}
          {entry.dated === 'KNOWN' && <Reading words={entry.publishedAt} />}
          <Radio value="UNKNOWN" label="The date is unknown" />
        </Stack>
      </Radio.Group>
    </Paper>
  );
}

function Reading({ words }: { readonly words: string }) {
  if (words.trim() === '') return null;
  const read = readDate(words);
  return (
    <Text size="sm" c="dimmed" ml={28} role="status">
      {read.ok ? `Read as ${days(read.value)}` : read.message}
    </Text>
  );
}

type Days = {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
};

function days({ earliest, latest, approximate, uncertain }: Days): string {
  const span =
    earliest === latest ? (earliest ?? 'an open date') : `${earliest ?? 'open'} to ${latest ?? 'open'}`;
  return [span, approximate ? 'approximate' : '', uncertain ? 'uncertain' : ''].filter(Boolean).join(', ');
}
