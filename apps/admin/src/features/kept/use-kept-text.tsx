import { type ReactNode, useState } from 'react';
import { KeptNote } from './kept-note.tsx';
import { useKept } from './use-kept.ts';

export type KeptText = {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Empties the field and forgets what is kept: it was sent, or given up. */
  readonly clear: () => void;
  /** Whether it is safe, to be shown beside the field. */
  readonly note: ReactNode;
};

const readText = (stored: unknown): string | null => (typeof stored === 'string' ? stored : null);

/** What is typed into one field that stands by itself, such as a reason: kept like any form, at a place of its own. */
export function useKeptText(place: string): KeptText {
  const [text, setText] = useState('');
  const typed = text === '' ? null : text;
  const form = useKept({ place, value: typed, read: readText, restore: setText });
  return {
    text,
    setText,
    clear: () => {
      setText('');
      form.drop();
    },
    note: <KeptNote form={form} mine={typed} tell={(words) => words} />,
  };
}
