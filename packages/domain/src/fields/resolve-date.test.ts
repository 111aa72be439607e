import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FuzzyDate, fuzzyDate } from './fuzzy-date.ts';
import { resolveDate } from './resolve-date.ts';

const date = (words: string): FuzzyDate => {
  const parsed = fuzzyDate.parse(words);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
};
const written = (words: string, anchor: string): string | null => resolveDate(date(words), date(anchor)).edtf;
const days = ({ earliest, latest, approximate }: FuzzyDate) =>
  `${earliest ?? ''}..${latest ?? ''}${approximate ? ' ~' : ''}`;

const phrases = [
  'yesterday',
  'today',
  'tomorrow',
  'recent',
  'last week',
  'last month',
  'next year',
  'earlier this year',
  'later this month',
  'early last year',
  'on Tuesday',
  'last Tuesday',
  'next Friday',
  'last summer',
  'this winter',
  'next spring',
  'two weeks ago',
  'three months ago',
  'several years ago',
  'more than two years ago',
  'in two weeks',
  'over the past decade',
  'in the next two years',
  'within two years',
  'in the coming weeks',
  'in recent months',
  'yesterday evening',
  'Monday night',
  'earlier in the month',
  'the end of next year',
  'by year-end',
  'since last year',
  'by Tuesday',
  'May 20',
  '20 November',
  'by March 31',
  'since May 20',
  'end of March',
  'mid-May',
  'earlier in May',
  'later in October',
  'in August',
  'last May',
  'next December',
  'between May and August',
  'the first quarter',
  'May 20 or 21',
  'in May last year',
  'the first half of next year',
  'over the weekend',
  'Tuesday or Wednesday',
  'by today or tomorrow',
  'before Monday',
  'after Monday or Tuesday',
  'next Monday, Tuesday or Wednesday',
  'last May or June',
  'this summer or autumn',
  'before two weeks ago',
  'after about a year ago',
  'May, June or July',
];

describe('a relative date', () => {
  it.each([
    ['yesterday', '2014-08-18..2014-08-18'],
    ['last week', '2014-08-11..2014-08-17'],
    ['last month', '2014-07-01..2014-07-31'],
    ['earlier this year', '2014-01-01..2014-08-19'],
    ['later this year', '2014-08-19..2014-12-31'],
    ['on Wednesday', '2014-08-13..2014-08-20'],
    ['last Tuesday', '2014-08-12..2014-08-12'],
    ['last summer', '2013-06-01..2013-09-23'],
    ['this winter', '2014-12-01..2015-03-21'],
    ['two days ago', '2014-08-17..2014-08-17'],
    ['two weeks ago', '2014-08-02..2014-08-08 ~'],
    ['several years ago', '..2013-02-20 ~'],
    ['a fortnight ago', '2014-08-02..2014-08-08 ~'],
    ['48 hours ago', '2014-08-16..2014-08-18 ~'],
    ['1500 years ago', '0511-01-06..0516-02-19 ~'],
    ['over the next several years', '2014-08-19..'],
    ['recent', '..2014-08-19 ~'],
  ])('on 19 August 2014, %s', (words, expected) => {
    expect(days(resolveDate(date(words), date('2014-08-19')))).toBe(expected);
  });

  it.each([
    ['Tuesday', '[2014-05-20,2014-05-27]'],
    ['Monday night', '[2014-05-19,2014-05-26]'],
    ['yesterday evening', '2014-05-20'],
    ['last month', '2014-04'],
    ['last week', '[2014-05-12..2014-05-18]'],
    ['earlier this year', '[2014-01-01..2014-05-21]'],
    ['over the past decade', '2004-05-11/2014-05-21'],
    ['in the past decade', '[2004-05-11..2014-05-21]'],
    ['within two years', '[2014-05-21..2016-05-24]'],
    ['in the coming weeks', '[2014-05-21..]'],
    ['in recent months', '[..2014-05-21]'],
    ['the end of next year', '2015~'],
    ['by the end of the year', '[..2014-12-31]'],
    ['since last year', '2013/..'],
    ['after last week', '[2014-05-19..]'],
    ['before the end of the year', '[..2014-12-31]'],
    ['before Monday', '[..2014-05-25]'],
    ['after Monday', '[2014-05-20..]'],
    ['before Monday or Tuesday', '[..2014-05-26]'],
    ['after Monday or Tuesday', '[2014-05-20..]'],
    ['before two weeks ago', '[..2014-05-09]'],
    ['after two weeks ago', '[2014-05-05..]'],
    ['before two days ago', '[..2014-05-18]'],
    ['after a year ago', '[2012-11-17..]'],
    ['since two weeks ago', '2014-05-04/..'],
    ['Monday, Tuesday, or Wednesday', '[2014-05-19,2014-05-20,2014-05-21,2014-05-26,2014-05-27,2014-05-28]'],
    ['May, June or July', '[2014-05,2014-06,2014-07]'],
    ['20, 21 or 22 May', '[2014-05-20,2014-05-21,2014-05-22]'],
    ['before last Monday', '[..2014-05-18]'],
    ['after next Monday', '[2014-05-27..]'],
    ['before last week or this week', '[..2014-05-18]'],
    ['after last week or this week', '[2014-05-19..]'],
    ['before May or June', '[..2014-05-31]'],
    ['after May or June', '[2014-06-01..]'],
    ['before November', '[..2014-10-31]'],
    ['after November', '[2013-12-01..]'],
    ['last weekend', '[2014-05-17..2014-05-18]'],
    ['over the weekend', '[2014-05-17..2014-05-25]'],
    ['in May last year', '2013-05'],
    ['20 May of next year', '2015-05-20'],
    ['Tuesday or Wednesday', '[2014-05-20,2014-05-21,2014-05-27,2014-05-28]'],
    ['on Tuesday night or Wednesday morning', '[2014-05-20,2014-05-21,2014-05-27,2014-05-28]'],
    ['today or tomorrow', '[2014-05-21,2014-05-22]'],
    ['on either Friday or Saturday', '[2014-05-16,2014-05-17,2014-05-23,2014-05-24]'],
    ['last Monday or Tuesday', '[2014-05-19,2014-05-20]'],
    ['next Monday or Tuesday', '[2014-05-26,2014-05-27]'],
    ['this coming Thursday or Friday', '[2014-05-22,2014-05-23]'],
    ['last Monday or on Tuesday', '[2014-05-19,2014-05-20,2014-05-27]'],
    ['last Friday or this Thursday', '[2014-05-15,2014-05-16,2014-05-22]'],
    ['last Monday or tomorrow', '[2014-05-19,2014-05-22]'],
    ['next Monday, Tuesday or Wednesday', '[2014-05-26,2014-05-27,2014-05-28]'],
    ['before next Monday or Tuesday', '[..2014-05-26]'],
    ['last May or June', '[2013-05,2013-06]'],
    ['last week or month', '[2014-04,2014-05-12..2014-05-18]'],
    ['this summer or autumn', '[2014-06-01..2014-09-23,2014-09-01..2014-12-22]'],
    ['Monday, Tuesday or Wednesday', '[2014-05-19,2014-05-20,2014-05-21,2014-05-26,2014-05-27,2014-05-28]'],
    ['Tuesday, May 20 or Wednesday, May 21', '[2014-05-20,2014-05-21]'],
    ['tomorrow or Friday', '[2014-05-16,2014-05-22,2014-05-23]'],
    ['May or June', '[2014-05,2014-06]'],
    ['this week or next week', '[2014-05-19..2014-05-25,2014-05-26..2014-06-01]'],
    ['by Tuesday or Wednesday', '[..2014-05-28]'],
    ['the first half of the year', '2014-40'],
    ['the end of March this year', '2014-03~'],
  ])('on 21 May 2014 is one time or all of it, in EDTF: %s', (words, expected) => {
    expect(written(words, '2014-05-21')).toBe(expected);
  });

  it.each([
    ['May 20', '2014-05-20'],
    ['20 May', '2014-05-20'],
    ['20 мая', '2014-05-20'],
    ['5月20日', '2014-05-20'],
    ['on Tuesday, May 20', '2014-05-20'],
    ['March 31', '2014-03-31'],
    ['by March 31', '[..2014-03-31]'],
    ['end of March', '2014-03~'],
    ['in May', '2014-05'],
    ['mid-May', '2014-05~'],
    ['earlier in May', '[2014-05-01..2014-05-21]'],
    ['between May and August', '2014-05/2014-08'],
    ['May 20 or 21', '[2014-05-20,2014-05-21]'],
    ['the second half', '2014-41'],
    ['20 November', '[2013-11-20,2014-11-20]'],
    ['in November', '[2013-11,2014-11]'],
    ['since November', '2013-11/..'],
    ['last March', '2014-03'],
    ['next May', '2015-05'],
    ['this September', '2014-09'],
  ])('on 21 May 2014 is of the nearest year, or of both: %s', (words, expected) => {
    expect(written(words, '2014-05-21')).toBe(expected);
  });

  it('is of the year that has the day of the week which is said, and else of none', () => {
    expect(written('Wednesday, November 20', '2014-05-21')).toBe('2013-11-20');
    expect(written('Thursday, November 20', '2014-05-21')).toBe('2014-11-20');
    expect(written('Wednesday, May 20', '2014-05-21')).toBeNull();
  });

  it('is of the year before, of the next or of either, and within a third of a year of the nearest alone', () => {
    const day = fc.integer({ min: 0, max: 364 });
    fc.assert(
      fc.property(day, day, (one, other) => {
        const at = (number: number) => new Date(Date.UTC(2014, 0, 1 + number)).toISOString().slice(0, 10);
        const [anchor, month, inMonth] = [at(one), Number(at(other).slice(5, 7)), Number(at(other).slice(8))];
        const words = `${new Date(Date.UTC(2014, month - 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' })} ${inMonth}`;
        const { earliest, latest } = resolveDate(date(words), date(anchor));
        const far = (text: string | null) =>
          Math.abs(Date.parse(text ?? '') - Date.parse(anchor)) / 86_400_000;
        expect(earliest?.slice(5)).toBe(at(other).slice(5));
        expect(latest?.slice(5)).toBe(at(other).slice(5));
        const nearest = Math.min(far(earliest), far(latest));
        expect(nearest).toBeLessThan(184);
        expect(earliest === latest).toBe(nearest <= 121);
      }),
    );
  });

  it('is as fuzzy as the day of publication', () => {
    expect(days(resolveDate(date('last month'), date('August 2014')))).toBe('2014-07-01..2014-07-31');
    expect(days(resolveDate(date('last month'), date('2014')))).toBe('2013-12-01..2014-11-30');
    expect(days(resolveDate(date('yesterday'), date('2014/..')))).toBe('2013-12-31..');
    expect(days(resolveDate(date('yesterday'), date('about 2014')))).toBe('2013-12-31..2014-12-30 ~');
  });

  it('never resolves while the day of publication is not known', () => {
    fc.assert(
      fc.property(fc.constantFrom(...phrases), fc.constantFrom(null, date('last week')), (words, anchor) => {
        expect(resolveDate(date(words), anchor)).toEqual(date(words));
      }),
    );
  });

  it('always resolves once it is, to days that can be stored, and never changes a date that is absolute', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((each) => each.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...phrases), day, (words, anchor) => {
        const resolved = resolveDate(date(words), date(anchor));
        expect(fuzzyDate.schema.safeParse(resolved).success).toBe(true);
        expect(resolved.relative).toBeNull();
        expect(resolved.asStated).toBe(words);
        expect(resolveDate(date('May 2014'), date(anchor))).toEqual(date('May 2014'));
        expect(resolveDate(resolved, date('1999'))).toEqual(resolved);
      }),
    );
  });

  it('means at least what it means on each of the days that an article may be of', () => {
    const day = fc.integer({ min: 0, max: 364 });
    fc.assert(
      fc.property(fc.constantFrom(...phrases), day, (words, at) => {
        const anchor = new Date(Date.UTC(2014, 0, 1 + at)).toISOString().slice(0, 10);
        const whole = resolveDate(date(words), date('2014'));
        const one = resolveDate(date(words), date(anchor));
        expect((whole.earliest ?? '') <= (one.earliest ?? '')).toBe(true);
        expect((whole.latest ?? '9999') >= (one.latest ?? '9999')).toBe(true);
      }),
    );
  });
});
