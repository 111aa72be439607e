import { textChanges } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import { shownChanges } from './shown-changes.ts';

const long = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
const shown = (before: string, after: string) =>
  shownChanges(textChanges(before, after))
    .changes.map(({ text }) => text)
    .join('');

describe('what is shown of changes', () => {
  it('is all of a short text', () => {
    expect(shown('Six ferries.', 'Ten ferries.')).toBe('SixTen ferries.');
  });

  it('leaves out what lies far from every change, and says where', () => {
    const before = `${long} six ferries ${long} ten boats ${long}`;
    const after = before.replace('six', 'seven').replace('ten', 'two');
    const words = shown(before, after);
    expect(words).toMatch(/^….{80}sixseven ferries word0.*\n…\n.* tentwo boats word0.*…$/su);
    expect(words.length).toBeLessThan(400);
  });

  it('counts the changes that are too many', () => {
    const words = Array.from({ length: 300 }, (_, at) => `keep${at} this${at} one${at} `);
    const before = words.map((each, at) => `${each}old${at}`).join(' ');
    const after = words.map((each, at) => `${each}new${at}`).join(' ');
    expect(shownChanges(textChanges(before, after)).more).toBe(400);
  });
});
