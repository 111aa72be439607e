import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { useSay } from '../../messages/say.tsx';
import { type Entry, edited } from './entry.ts';

type Shown = {
  readonly entry: Entry;
  readonly set: (part: Partial<Entry>) => void;
  readonly error: string | null;
};

/** The article's words; where the clipboard held HTML beside them, the editor chooses which is kept. */
export function ContentField({ entry, set, error }: Shown) {
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  // What the page is for is at hand at once, unless something else was asked for already.
  useEffect(() => {
    if (document.activeElement === document.body) field.current?.focus({ preventScroll: true });
  }, []);
  // The change that follows a paste is the paste itself; it comes before anything else can.
  const isPasting = useRef(false);
  const [isDropped, setDropped] = useState(false);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const html = event.clipboardData.getData('text/html');
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    // Only a paste that becomes the whole text is the whole article in HTML too.
    if (selectionStart !== 0 || selectionEnd !== value.length) return;
    isPasting.current = true;
    setTimeout(() => {
      isPasting.current = false;
    });
    setDropped(false);
    if (html) set({ html });
    else if (entry.html !== null) set({ html: null, keep: 'TEXT_PLAIN' });
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
        ref={field}
        label={say(keepsHtml ? 'import.text' : 'article.text')}
        description={say(keepsHtml ? 'import.htmlNote' : 'import.textNote')}
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
        label={say('import.keepAs')}
        value={entry.keep}
        onChange={(keep) => set({ keep: keep === 'TEXT_HTML' ? 'TEXT_HTML' : 'TEXT_PLAIN' })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="TEXT_PLAIN" label={say('import.plainText')} />
          <Radio
            value="TEXT_HTML"
            label={
              entry.html === null
                ? say('import.htmlSource')
                : say('import.htmlPasted', { count: entry.html.length })
            }
          />
        </Stack>
      </Radio.Group>
      {entry.html !== null && entry.keep === 'TEXT_PLAIN' && (
        <Text size="sm" role="status">
          {say('import.alsoHtml')}
        </Text>
      )}
      {isDropped && entry.html === null && entry.content !== '' && (
        <Text size="sm" role="status">
          {say('import.htmlDropped')}
        </Text>
      )}
    </Stack>
  );
}
