import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzyDate } from './fuzzy-date.ts';

const read = (words: string): string => {
  const parsed = fuzzyDate.parse(words);
  if (!parsed.ok) return 'refused';
  const { edtf, earliest, latest, approximate, uncertain } = parsed.value;
  return `${edtf} ${earliest ?? ''}..${latest ?? ''}${approximate ? ' ~' : ''}${uncertain ? ' ?' : ''}`;
};
const key = (words: string) => {
  const parsed = fuzzyDate.parse(words);
  return parsed.ok ? fuzzyDate.key(parsed.value) : 'refused';
};

describe('a date', () => {
  it.each([
    ['May 2014', '2014-05 2014-05-01..2014-05-31'],
    ['Sept 2014', '2014-09 2014-09-01..2014-09-30'],
    ['21 May 2014', '2014-05-21 2014-05-21..2014-05-21'],
    ['May 21, 2014', '2014-05-21 2014-05-21..2014-05-21'],
    ['on Wednesday, 21 May 2014', '2014-05-21 2014-05-21..2014-05-21'],
    ['the 21st of May 2014', '2014-05-21 2014-05-21..2014-05-21'],
    ['2014-05', '2014-05 2014-05-01..2014-05-31'],
    ['2014-05-21', '2014-05-21 2014-05-21..2014-05-21'],
    ['the 1990s', '199X 1990-01-01..1999-12-31'],
    ['second half of 2013', '2013-41 2013-07-01..2013-12-31'],
    ['2014-37', '2014-37 2014-01-01..2014-04-30'],
    ['about May 2014', '2014-05~ 2014-05-01..2014-05-31 ~'],
    ['probably 2014', '2014? 2014-01-01..2014-12-31 ?'],
    ['2014~', '2014~ 2014-01-01..2014-12-31 ~'],
    ['21 мая 2014 года', '2014-05-21 2014-05-21..2014-05-21'],
    ['май 2014', '2014-05 2014-05-01..2014-05-31'],
    ['2014年5月21日', '2014-05-21 2014-05-21..2014-05-21'],
    ['2014年5月', '2014-05 2014-05-01..2014-05-31'],
    ['20.05.2014', '2014-05-20 2014-05-20..2014-05-20'],
    ['20.05.2014 г.', '2014-05-20 2014-05-20..2014-05-20'],
    ['2014/05/20', '2014-05-20 2014-05-20..2014-05-20'],
    ['05/20/2014', '2014-05-20 2014-05-20..2014-05-20'],
    ['20/05/2014', '2014-05-20 2014-05-20..2014-05-20'],
    ['05/05/2014', '2014-05-05 2014-05-05..2014-05-05'],
    ['sometime in 2014', '2014 2014-01-01..2014-12-31'],
    ['٢١ مايو ٢٠١٤', '2014-05-21 2014-05-21..2014-05-21'],
  ])('reads %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it.each([
    ['early 2014', '2014~ 2014-01-01..2014-04-30 ~'],
    ['mid-2014', '2014~ 2014-05-01..2014-08-31 ~'],
    ['late 2014', '2014~ 2014-09-01..2014-12-31 ~'],
    ['the beginning of May 2014', '2014-05~ 2014-05-01..2014-05-10 ~'],
    ['mid-February 2015', '2015-02~ 2015-02-11..2015-02-20 ~'],
    ['late February 2015', '2015-02~ 2015-02-21..2015-02-28 ~'],
    ['the early 1990s', '199X 1990-01-01..1993-12-31 ~'],
    ['the late 1990s', '199X 1997-01-01..1999-12-31 ~'],
    ['end-2025', '2025~ 2025-09-01..2025-12-31 ~'],
    ['late in 2014', '2014~ 2014-09-01..2014-12-31 ~'],
    ['towards the end of 2014', '2014~ 2014-09-01..2014-12-31 ~'],
    ['late autumn 2013', '[2013-11-01..2013-12-22] 2013-11-01..2013-12-22 ~'],
    ['early spring 2014', '[2014-03-01..2014-04-21] 2014-03-01..2014-04-21 ~'],
  ])('is a third of its year, month or decade in %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it('tells early, mid and late apart, and each from the whole', () => {
    expect(new Set(['early 2014', 'mid-2014', 'late 2014', '2014~', '2014'].map(key)).size).toBe(5);
    expect(key('early 2014')).toBe(key('the beginning of 2014'));
  });

  it.each([
    ['between 2010 and 2012', '2010/2012 2010-01-01..2012-12-31'],
    ['before 2014', '[..2013-12-31] ..2013-12-31'],
    ['before May or June 2014', '[..2014-05-31] ..2014-05-31'],
    ['after 5 or 6 May 2014', '[2014-05-06..] 2014-05-06..'],
    ['between May and August 2014', '2014-05/2014-08 2014-05-01..2014-08-31'],
    ['2014–2016', '2014/2016 2014-01-01..2016-12-31'],
    ['5-6 April 2016', '2016-04-05/2016-04-06 2016-04-05..2016-04-06'],
    ['from 3 to 5 May 2011', '2011-05-03/2011-05-05 2011-05-03..2011-05-05'],
    ['between 3 and 5 May 2011', '2011-05-03/2011-05-05 2011-05-03..2011-05-05'],
    ['May-June 2014', '2014-05/2014-06 2014-05-01..2014-06-30'],
    ['late May-early June 2014', '2014-05~/2014-06~ 2014-05-21..2014-06-10 ~'],
    ['May 2014-June 2015', '2014-05/2015-06 2014-05-01..2015-06-30'],
    ['May or June 2014', '[2014-05,2014-06] 2014-05-01..2014-06-30'],
    ['2014 or 2015', '[2014,2015] 2014-01-01..2015-12-31'],
    ['20 or 21 May 2014', '[2014-05-20,2014-05-21] 2014-05-20..2014-05-21'],
    ['spring or summer 2014', '[2014-03-01..2014-06-21,2014-06-01..2014-09-23] 2014-03-01..2014-09-23'],
    ['April 5–7, 2016', '2016-04-05/2016-04-07 2016-04-05..2016-04-07'],
    ['since 2009', '2009/.. 2009-01-01..'],
    ['until 2030', '../2030 ..2030-12-31'],
    ['by 2016', '[..2016] ..2016-12-31'],
    ['no later than 21 May 2014', '[..2014-05-21] ..2014-05-21'],
    ['by the end of 2014', '[..2014-12-31] ..2014-12-31 ~'],
    ['by summer 2014', '[..2014-09-23] ..2014-09-23'],
    ['before the end of 2014', '[..2014-12-31] ..2014-12-31 ~'],
    ['before 2015', '[..2014-12-31] ..2014-12-31'],
    ['after May 2014', '[2014-06-01..] 2014-06-01..'],
    ['2014-05/2014-08', '2014-05/2014-08 2014-05-01..2014-08-31'],
    ['2014/..', '2014/.. 2014-01-01..'],
    ['../2012', '../2012 ..2012-12-31'],
    ['[2010,2012]', '[2010,2012] 2010-01-01..2012-12-31'],
    ['{2010,2012..2014}', '{2010,2012..2014} 2010-01-01..2014-12-31'],
    ['[2010..2012]', '[2010..2012] 2010-01-01..2012-12-31'],
    ['[..2012]', '[..2012] ..2012-12-31'],
  ])('spans several in %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it.each([
    'soon',
    '6-5 April 2016',
    '5-31 April 2016',
    '5 and 6 April 2016',
    '',
    'long ago',
    '31 June',
    'the second half of',
    'December-January',
    '31 February 2014',
    '2014-13',
    '2014-16',
    '05/06/2014',
    '31.06.2014',
    '21.05.14',
    '31/06/2014',
    '0000',
    '2012/2010',
    'between 2012 and 2010',
    '31 февраля 2014',
    '2014年13月',
    '3000 years ago',
    '5 million years ago',
    'in 999999999 years',
  ])('refuses %j', (words) => {
    expect(read(words)).toBe('refused');
  });

  it.each([
    ['05/06/2014', 'write 2014-06-05 or 2014-05-06'],
    ['07.03.2021', 'write 2021-03-07 or 2021-07-03'],
    ['2025/26', 'write 2025/2026'],
    ['2025-26', 'write 2025/2026'],
    ['3000 years ago', 'from the year 1'],
    ['in 999999999 years', 'to the year 9999'],
  ])('says of %s how to write it, or why not', (words, message) => {
    expect(fuzzyDate.parse(words)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });

  it('has the same days read back out of its EDTF, for every day and month there is', () => {
    const day = fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.constantFrom(4, 7, 10), (one, other, length) => {
        const [from, to] = [one, other].sort().map((each) => each.slice(0, length));
        fc.pre(from !== to);
        for (const text of [`${from}`, `${from}/${to}`, `${from}/..`, `../${to}`, `${from}~`]) {
          const parsed = fuzzyDate.parse(text);
          if (!parsed.ok) throw new Error(`${text}: ${parsed.message}`);
          expect(parsed.value.edtf).toBe(text);
          if (length === 10 && !text.startsWith('..')) expect(parsed.value.earliest).toBe(from);
          const { earliest, latest } = parsed.value;
          if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
        }
      }),
    );
  });
});
