import { Radio, Stack, Text, Textarea } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import type { Entry } from './entry.ts';

type Shown = {
  readonly entry: Entry;
  readonly set: (part: Partial<Entry>) => void;
  readonly error: string | null;
};

/** The article's words; where the clipboard held HTML beside them, the editor chooses which is kept. */
export function ContentField({ entry, set, error }: Shown) {
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const html = event.clipboardData.getData('text/html');
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    // Only a paste that becomes the whole text is the whole article in HTML too.
    if (html && selectionStart === 0 && selectionEnd === value.length) set({ html });
  };
  const keepsHtml = entry.keep === 'TEXT_HTML' && entry.html !== null;
  return (
    <Stack gap="xs">
      <Textarea
        label={keepsHtml ? 'Text of the article, as it reads' : 'Text of the article'}
        description={
          keepsHtml
            ? 'The HTML behind these words is kept. Keep plain text instead to change them.'
            : 'Paste all of it. It is kept as it is: what you store can always be cited.'
        }
        required
        autosize
        minRows={10}
        maxRows={24}
        dir="auto"
        readOnly={keepsHtml}
        value={entry.content}
        error={error}
        onPaste={paste}
        onChange={(event) =>
          set({ content: event.currentTarget.value, ...(event.currentTarget.value ? {} : noHtml) })
        }
        styles={{ input: { fontFamily: 'var(--chancery-serif)', fontSize: '1.0625rem', lineHeight: 1.6 } }}
      />
      <Radio.Group
        label="Keep as"
        value={entry.keep}
        onChange={(keep) => set({ keep: keep === 'TEXT_HTML' ? 'TEXT_HTML' : 'TEXT_PLAIN' })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="TEXT_PLAIN" label="Plain text" />
          <Radio value="TEXT_HTML" label={htmlLabel(entry)} />
        </Stack>
      </Radio.Group>
      {entry.html !== null && entry.keep === 'TEXT_PLAIN' && (
        <Text size="sm" role="status">
          The clipboard held HTML too. Keep it as HTML to let headings, captions and adverts be told apart.
        </Text>
      )}
    </Stack>
  );
}

const noHtml = { html: null, keep: 'TEXT_PLAIN' } as const;

const htmlLabel = ({ html }: Entry): string =>
  html === null
    ? 'HTML: the text above is the source of a page'
    : `HTML, from the clipboard (${html.length.toLocaleString('en-GB')} characters)`;
