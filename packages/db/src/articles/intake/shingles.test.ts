import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readHtml } from '@chancery/reader';
import { describe, expect, it } from 'vitest';
import { nearCopy } from './same-articles.ts';
import { shared, shinglesInTurns, sketchOf } from './shingles.ts';

const shingles = (text: string): ReadonlySet<number> => {
  const turns = shinglesInTurns(text);
  let turn = turns.next();
  while (!turn.done) turn = turns.next();
  return turn.value;
};

describe('runs of words', () => {
  it('are alike whatever the capitals, accents and signs between', () => {
    const [one, other] = ['The café sold six ferries.', 'the CAFE — sold “six” Ferries'].map(shingles);
    expect([...(one ?? [])]).toEqual([...(other ?? [])]);
    expect(one?.size).toBe(1);
  });

  it('are none of a text of four words', () => {
    expect(shingles('one two three four').size).toBe(0);
    expect(shared(shingles('one two three four'), shingles('one two three four'))).toBe(0);
  });

  it('are sketched by the least, whatever their order', () => {
    const many = new Set(Array.from({ length: 500 }, (_, at) => (at * 7919) % 1000));
    expect(sketchOf(many)).toEqual([...many].sort((a, b) => a - b).slice(0, 128));
  });
});

const folder = fileURLToPath(new URL('../../../../../../shared/data/article-pages/', import.meta.url));
const absent = !existsSync(folder);
if (absent)
  console.warn('The article pages are not here (../shared/data): the mark of a near copy is not measured.');
const texts = absent
  ? []
  : readdirSync(folder)
      .filter((name) => existsSync(`${folder}${name}/expected.html`))
      .map((name) => ({ name, text: readHtml(readFileSync(`${folder}${name}/expected.html`, 'utf8')) }))
      // Six of the pages are filled with the same words for printers.
      .filter(({ text }) => !/lorem ipsum/iu.test(text));

describe.skipIf(absent)('real articles', () => {
  it('are far from each other, and their copies near, on either side of the mark', () => {
    const sets = texts.map(({ text }) => shingles(text));
    const apart = sets.flatMap((one, at) => sets.slice(at + 1).map((other) => shared(one, other)));
    const copies = texts.flatMap(({ text }, at) => {
      const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
      const shortened = paragraphs.slice(0, Math.ceil((paragraphs.length * 2) / 3)).join('\n');
      const edited = text.replace(/[^\s]+/gu, (word, from: number) => (from % 20 === 0 ? 'another' : word));
      const framed = `Another headline\n${text}\nReporting by an agency; editing by another.`;
      return [shortened, edited, framed].map((copy) => shared(sets[at] ?? new Set(), shingles(copy)));
    });
    console.info(
      `apart: at most ${Math.max(...apart).toFixed(3)}; copies: at least ${Math.min(...copies).toFixed(3)}`,
    );
    expect(Math.max(...apart)).toBeLessThan(nearCopy / 5);
    expect(Math.min(...copies)).toBeGreaterThan(1.2 * nearCopy);
  });
});
