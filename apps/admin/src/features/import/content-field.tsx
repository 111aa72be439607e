import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { type ClipboardEvent, useRef, useState } from 'react';
import { type Entry, edited } from './entry.ts';

type Shown = {
  readonly entry: Entry;
  readonly set: (part: Partial<Entry>) => void;
  readonly error: string | null;
};

/** The article's words; where the clipboard held HTML beside them, the editor chooses which is kept. */
export function ContentField({ entry, set, error }: Shown) {
  // The change that follows a paste is the paste itself; it comes before anything else can.
  const isPasting = useRef(false);
  const [isDropped, setDropped] = useState(false);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const html = event.clipboardData.getData('text/html');
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    // Only a paste that becomes the whole text is the whole article in HTML too.
    if (!html || selectionStart !== 0 || selectionEnd !== value.length) return;
    isPasting.current = true;
    setTimeout(() => {
      isPasting.current = false;
    });
    setDropped(false);
    set({ html });
  };
  const change = (content: string) => {
    const changed = edited(entry, content, isPasting.current);
    if (changed.html === null) setDropped(content !== '');
    set(changed);
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
        onChange={(event) => change(event.currentTarget.value)}
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
      {isDropped && entry.html === null && entry.content !== '' && (
        <Text size="sm" role="status">
          You changed the text, so the HTML of the clipboard was dropped: what you see is what is stored.
          Paste the article again to keep its HTML.
        </Text>
      )}
    </Stack>
  );
}

const htmlLabel = ({ html }: Entry): string =>
  html === null
    ? 'HTML: the text above is the source of a page'
    : `HTML, from the clipboard (${html.length.toLocaleString('en-GB')} characters)`;
