import { describe, expect, it } from 'vitest';
import { decodePage } from './decode-page.ts';

const latin = Uint8Array.from(Buffer.from('<meta charset="iso-8859-1">é', 'latin1'));

describe('the characters of a page', () => {
  it.each([
    ['UTF-8 where nothing is said', new TextEncoder().encode('né 航'), null, 'né 航'],
    ['what the head of the answer says', Uint8Array.of(0xe9), 'windows-1252', 'é'],
    ['what the page says', latin, null, '<meta charset="iso-8859-1">é'],
    [
      'the head before the page',
      new TextEncoder().encode('<meta charset="iso-8859-1">é'),
      'UTF-8',
      '<meta charset="iso-8859-1">é',
    ],
    ['the mark before the head', Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'iso-8859-1', 'é'],
    ['UTF-16 by its mark', Uint8Array.of(0xff, 0xfe, 0xe9, 0x00), null, 'é'],
    ['UTF-8 where the charset is not known', new TextEncoder().encode('é'), 'klingon', 'é'],
    ['Chinese', Uint8Array.of(0xba, 0xbd), 'gb2312', '航'],
    ['Russian', Uint8Array.of(0xf0), 'koi8-r', 'П'],
    [
      'XML',
      new TextEncoder().encode('<?xml version="1.0" encoding="utf-16"?>é'),
      null,
      '<?xml version="1.0" encoding="utf-16"?>é',
    ],
    ['no character where a byte among others is none', Uint8Array.of(0xc3, 0xa9, 0xff), null, 'é\ufffd'],
    [
      'the marks of Windows where nothing else is broken',
      Uint8Array.of(0x61, 0x92, 0x73, 0x85),
      null,
      'a’s…',
    ],
    [
      'the marks of Windows where its letters are named',
      Uint8Array.of(0x93, 0xe9, 0x94),
      'iso-8859-1',
      '“é”',
    ],
    ['nothing where letters would be lost', Buffer.from('caf\xe9 ma\xefs', 'latin1'), null, null],
    [
      'no declaration in a comment',
      new TextEncoder().encode('<!-- <meta charset="koi8-r"> -->é'),
      null,
      '<!-- <meta charset="koi8-r"> -->é',
    ],
    ['nothing where it would be guessed', Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2), null, null],
  ])('are read by %s', (_, bytes, charset, text) => {
    expect(decodePage(bytes, charset)).toBe(text);
  });
});
