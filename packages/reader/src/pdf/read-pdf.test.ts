import { describe, expect, it } from 'vitest';
import { readPdf, UnreadablePdf } from './read-pdf.ts';
import { makePdf, type Placed } from './testing-pdf.ts';

const lines = (from: number, ...texts: readonly string[]): readonly Placed[] =>
  texts.map((text, at) => [11, 72, from - 14 * at, text]);

describe('reading a PDF', () => {
  it('puts lines to paragraphs, and words parted at line ends together', async () => {
    const read = await readPdf(
      makePdf([
        [
          [20, 72, 780, 'Ferries for the north'],
          ...lines(
            740,
            'The minister signed the con-',
            'tract for six ferries, of a well-',
            'Known yard, on Monday.',
          ),
          ...lines(670, 'Nobody said what they cost.'),
        ],
      ]),
    );
    expect(read.text).toBe(
      'Ferries for the north\n\nThe minister signed the contract for six ferries, of a well-Known yard, on Monday.\n\nNobody said what they cost.',
    );
    expect(read).toMatchObject({ title: 'Ferries for the north', published: null, warnings: ['FEW_WORDS'] });
  });

  it('goes on over the end of a page, without what runs along tops and bottoms', async () => {
    const page = (number: number, ...texts: readonly string[]): readonly Placed[] => [
      [9, 72, 810, 'The Gazette, 3 May 2012'],
      ...lines(760, ...texts),
      [9, 290, 40, `Page ${number} of 3`],
    ];
    const read = await readPdf(
      makePdf(
        [
          page(1, 'Six ferries were', 'bought, and the first of'),
          page(2, 'them came in June.'),
          page(3, 'The others are late.'),
        ],
        'A title (of the file)',
      ),
    );
    expect(read.text).toBe(
      'Six ferries were bought, and the first of them came in June.\n\nThe others are late.',
    );
    expect(read.title).toBe('A title (of the file)');
  });

  it('reads one column after the other where the file has them so', async () => {
    const right = lines(740, 'and the right', 'one last.').map(
      ([size, x, y, text]): Placed => [size, x + 250, y, text],
    );
    const read = await readPdf(makePdf([[...lines(740, 'The left column', 'is read first'), ...right]]));
    expect(read.text).toBe('The left column is read first and the right one last.');
  });

  it('says of a page without text that it has none', async () => {
    expect((await readPdf(makePdf([[]]))).text).toBe('');
  });

  it('refuses what is no PDF', async () => {
    await expect(readPdf(new TextEncoder().encode('<p>no</p>'))).rejects.toThrow(UnreadablePdf);
    await expect(readPdf(makePdf([[]]).slice(0, 40))).rejects.toThrow('The file is no PDF that can be read.');
  });

  it('refuses more pages than are read', async () => {
    await expect(readPdf(makePdf(Array.from({ length: 301 }, () => [])))).rejects.toThrow('301 pages');
  });
});
