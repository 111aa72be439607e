import { describe, expect, it } from 'vitest';
import { addressesIn, inputOf } from './sources.ts';

const file = (content: string | Uint8Array<ArrayBuffer>, name: string, type = '') =>
  ({ kind: 'FILE', file: new File([content], name, { type }) }) as const;

describe('addresses', () => {
  it('stand one a line or beside each other, each once, with or without their scheme', () => {
    expect(addressesIn(' https://a.example/1\n\nb.example/2 https://a.example/1\tHTTP://c.example ')).toEqual(
      ['https://a.example/1', 'https://b.example/2', 'HTTP://c.example'],
    );
    expect(addressesIn('  \n')).toEqual([]);
  });
});

describe('a file', () => {
  it('is told by what it holds, then by its type, then by its name', async () => {
    expect(await inputOf(file('%PDF-1.7 …', 'page.html'))).toEqual({
      pdf: btoa(String.fromCharCode(...new TextEncoder().encode('%PDF-1.7 …'))),
    });
    // As it came, in the characters of windows-1251.
    const bytes = new Uint8Array([60, 112, 62, 209, 235]);
    const sent = btoa(String.fromCharCode(...bytes));
    expect(await inputOf(file(bytes, 'saved', 'text/html'))).toEqual({ htmlFile: sent });
    expect(await inputOf(file(bytes, 'saved.HTM'))).toEqual({ htmlFile: sent });
    expect(await inputOf(file(bytes, 'words.txt', 'text/plain'))).toEqual({ textFile: sent });
  });

  it('may be larger than the arguments of a call', async () => {
    const bytes = new Uint8Array(300_000).fill(65);
    bytes.set(new TextEncoder().encode('%PDF-'));
    const { pdf } = await inputOf(file(bytes, 'a.pdf'));
    expect(atob(pdf ?? '').length).toBe(300_000);
  });

  it('is not sent where it is larger than the API takes', async () => {
    const large = file(new Uint8Array(20_000_001), 'large.pdf');
    await expect(inputOf(large)).rejects.toMatchObject({ said: { id: 'intake.fileTooLarge' } });
  });
});
