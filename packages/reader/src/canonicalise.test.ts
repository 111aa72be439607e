import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalise, maximumBytes } from './canonicalise.ts';

const textOf = (pasted: string): string => {
  const reading = canonicalise(pasted);
  if (!reading.ok) throw new Error(reading.issue.message);
  return reading.revision.text;
};
const issueOf = (pasted: string) => {
  const reading = canonicalise(pasted);
  return reading.ok ? null : reading.issue;
};

describe('canonicalise', () => {
  it('unifies line ends and no-break spaces and composes letters', () => {
    expect(textOf('a\r\nb\rc\u00a0d\u202fe e\u0301')).toBe('a\nb\nc d e é');
  });

  it('changes nothing the second time, and keeps what was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (pasted) => {
        const reading = canonicalise(pasted);
        fc.pre(reading.ok);
        expect(textOf(reading.revision.text)).toBe(reading.revision.text);
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(reading.revision.raw)).toBe(pasted);
      }),
    );
  });

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        canonicalise(String.fromCharCode(...units));
      }),
    );
  });

  it('names the place of a character that cannot be kept', () => {
    expect(issueOf('🚀 a\u0000')).toMatchObject({ code: 'CONTROL_CHARACTER', offset: 3 });
    expect(issueOf('ab\ud800c')).toMatchObject({ code: 'LONE_SURROGATE', offset: 2 });
    expect(issueOf('ab\ufffe')).toMatchObject({ code: 'NONCHARACTER', offset: 2 });
  });

  it('refuses an article without words and one that is too long', () => {
    expect(issueOf(' \n\u00a0… ')).toMatchObject({ code: 'EMPTY', offset: null });
    expect(issueOf('a'.repeat(5_000_000))?.message).toContain(String(maximumBytes));
  });
});
