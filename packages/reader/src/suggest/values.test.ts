import { describe, expect, it } from 'vitest';
import { atOnce } from '../turns.ts';
import { knownNamesInTurns } from './known-names.ts';
import { suggest } from './suggest.ts';
import type { SuggestionType } from './suggestion.ts';

const office = atOnce(knownNamesInTurns([], []));
const found = (text: string, type: SuggestionType): readonly string[] =>
  suggest(text, [], office)
    .filter((each) => each.type === type)
    .map(({ exact }) => exact);

describe('a length and a time that is counted by one', () => {
  it.each([
    ['It signed a contract for five years and two months later cancelled it.', ['five years']],
    ['The term was for 10 years and a month later deliveries began.', ['10 years']],
    ['They leased the port for two years, 3 months after the vote.', ['two years']],
    ['They leased the port for two years and three months before the vote left.', ['two years']],
    ['It signed a contract for five years and two months ago cancelled it.', ['five years']],
    ['Two weeks earlier, Kenya signed a contract with Norway.', []],
    ['Kenya signed it three months later.', []],
    ['A month earlier Kenya bought 20 tanks from Norway for $3 million.', []],
    ['A month before that, Kenya bought 20 tanks from Norway.', []],
    ['Half a year before Kenya bought 20 tanks from Norway.', []],
    ['A month or so earlier, Kenya bought 20 tanks.', []],
    ['A month or two before that Kenya bought 20 tanks.', []],
    ['Kenya bought 20 tanks two years previously, and more a year prior.', []],
    ['Kenya leased them for two years or so before the vote.', ['two years']],
    ['Kenya leased them for a month earlier this year.', ['a month']],
    ['Kenya leased them for two years prior to the vote.', ['two years']],
    ['Kenya signed it about two years before the vote.', []],
    ['It is 20 years old, and two years since the vote.', []],
    ['They leased it for two years after the vote.', ['two years']],
    ['It lasted for five years and two months afterwards ended.', ['five years']],
    ['They leased it for two years and three months.', ['two years and three months']],
  ])('are kept apart: %s', (text, expected) => {
    expect(found(text, 'DURATION')).toEqual(expected);
  });

  it('are kept apart where a time is told from today', () => {
    const text =
      'It signed it for five years and two months ago cancelled it. It closed a year and a month ago.';
    expect(found(text, 'DATE')).toEqual(['two months ago', 'a year and a month ago']);
  });
});

describe('spans and lists of years and months', () => {
  it.each([
    ['They traded between 2011 and 2013.', ['between 2011 and 2013']],
    ['They traded from 2015 to 2018.', ['from 2015 to 2018']],
    ['The plan of 2014-2016 failed.', ['2014-2016']],
    ['The plan for 2014–2016 failed.', ['2014–2016']],
    ['They traded from March to June 2014.', ['from March to June 2014']],
    ['They traded between March and June 2014.', ['between March and June 2014']],
    ['They met in 2011, 2012 and 2013.', ['2011', '2012', '2013']],
    ['They met in 2011 and 2012.', ['2011', '2012']],
    ['They met in 2011, 2000 people came.', ['2011']],
    ['They sold 2011 and 2012 cars.', []],
    ['It was done (2014–2016) and forgotten.', ['2014–2016']],
    ['In the years 2014–2016 it sold ferries.', ['2014–2016']],
    ['Its 2014–2016 programme failed.', ['2014–2016']],
    ['It was sold under a 2014–2016 contract.', ['2014–2016']],
    ['In 2014 soldiers took the port, which a paper of 2015 mentioned.', ['2014', '2015']],
    ['In 2014 women voted.', ['2014']],
    ['The army sent 1500–2000 soldiers.', []],
    ['A column of 1500–2000 soldiers left.', []],
    ['It lies 1800-2000 kilometres away.', []],
  ])('are read whole: %s', (text, expected) => {
    expect(found(text, 'DATE')).toEqual(expected);
  });
});

describe('a fraction of a number', () => {
  it.each([
    'It paid a quarter of a million euros.',
    'It paid three quarters of a billion dollars.',
    'It paid two-thirds of a million dollars.',
    'It paid half-a-million dollars.',
    'It paid half of a million dollars.',
  ])('is not left out of a sum: %s', (text) => {
    expect(found(text, 'AMOUNT')).toEqual([]);
  });

  it('is read where it can be, and a share of a sum leaves the sum', () => {
    expect(found('It paid half a million dollars.', 'AMOUNT')).toEqual(['half a million dollars']);
    expect(found('It paid a quarter of $3 million.', 'AMOUNT')).toEqual(['$3 million']);
  });
});

describe('times of which one is meant', () => {
  it.each([
    ['They meet next Monday or Tuesday.', 'next Monday or Tuesday'],
    ['They met last Friday night or Saturday.', 'last Friday night or Saturday'],
    ['They meet on Monday, Tuesday or Wednesday.', 'on Monday, Tuesday or Wednesday'],
    ['They meet tomorrow or Friday.', 'tomorrow or Friday'],
    ['They meet either Friday or tomorrow.', 'either Friday or tomorrow'],
    ['They land today or tomorrow.', 'today or tomorrow'],
    ['They met in May or June 2014.', 'May or June 2014'],
    ['They met in late May or early June 2014.', 'late May or early June 2014'],
    ['They met in May or June.', 'May or June'],
    ['They met last May or June.', 'last May or June'],
    ['They met last May.', 'last May'],
    ['They met in 2013 or 2014.', '2013 or 2014'],
    ['They met in late 2013 or 2014.', 'late 2013 or 2014'],
    ['They met in 2012, 2013 or 2014.', '2012, 2013 or 2014'],
    ['They met in 2012, 2013, or 2014, it is said.', '2012, 2013, or 2014'],
    ['They met in May, June or July 2014.', 'May, June or July 2014'],
    ['They met in May, June or July.', 'May, June or July'],
    ['They met on 20, 21 or 22 May 2014.', '20, 21 or 22 May 2014'],
    ['They met on May 20, 21 or 22, 2014.', 'May 20, 21 or 22, 2014'],
    ['On May 5, 20 or 30 people came.', 'May 5'],
    ['They met in 2012, 2013 saw them part.', '2012'],
    ['They meet this summer or autumn.', 'this summer or autumn'],
    ['They meet this week or next month.', 'this week or next month'],
    ['They met last March 5.', 'March 5'],
    ['They met last May or June 2014.', 'May or June 2014'],
    ['They land either Monday, or never.', 'Monday'],
    ['On today’s list stands Norway.', 'today'],
    ['It cost them in 2013 or 2014,500 of them.', '2013'],
    ['They met on Monday, and Tuesday passed.', 'on Monday'],
  ])('are one date: %s', (text, exact) => {
    const all = suggest(text, [], office).filter(({ type }) => type === 'DATE');
    expect(all[0]).toMatchObject({ exact, value: { value: { asStated: exact } } });
  });
});

const long =
  'nine hundred ninety nine billion eight hundred eighty eight million seven hundred seventy seven thousand six hundred sixty six dollars';

describe('a number', () => {
  it.each([
    ['AMOUNT', `They paid ${long}.`, [long]],
    ['AMOUNT', `They paid one trillion and ${long}.`, [`one trillion and ${long}`]],
    ['AMOUNT', 'They paid two million 500 thousand dollars.', []],
    ['AMOUNT', 'They paid two million and 300 dollars.', []],
    ['AMOUNT', 'Ninety nine billion dollars went there.', ['Ninety nine billion dollars']],
    ['AMOUNT', 'Nine hundred and ten million dollars.', ['Nine hundred and ten million dollars']],
    ['AMOUNT', 'Half a billion dollars went there.', ['Half a billion dollars']],
    ['AMOUNT', 'They paid one half billion dollars.', ['one half billion dollars']],
    ['AMOUNT', 'They paid about one-half billion dollars.', ['about one-half billion dollars']],
    ['AMOUNT', 'They paid two and one half billion dollars.', ['two and one half billion dollars']],
    ['AMOUNT', 'They paid nine hundred eighty hundred seven dollars.', []],
    ['AMOUNT', 'They paid five and twenty million dollars.', []],
    ['AMOUNT', 'They paid between two and three million dollars.', ['between two and three million dollars']],
    ['AMOUNT', 'They paid five or six million dollars.', ['five or six million dollars']],
    ['QUANTITY', 'They sold two hundred ninety thousand million six ferries.', []],
    ['QUANTITY', 'They sold two hundred and six ferries.', ['two hundred and six ferries']],
    ['DURATION', 'They signed two ten-year contracts.', ['ten-year contract']],
    ['DURATION', 'They signed two 30-year contracts.', ['30-year contract']],
    ['DURATION', 'They paid a million over five years.', ['over five years']],
    ['DATE', 'It stood there nine hundred million six thousand eighty hundred four years ago.', []],
    ['SHARE', 'They hold two five-percent stakes.', ['five-percent stake']],
    ['SHARE', 'They hold twenty five percent of it.', ['twenty five percent']],
  ] as const)('is suggested whole or not at all: %s in %s', (type, text, expected) => {
    expect(found(text, type)).toEqual(expected);
  });

  it.each(['nine hundred and ', 'two ', 'twenty five million two hundred and ', 'ten-'])(
    'that goes on for 20,000 characters has no tail, and holds nothing up: %s',
    (words) => {
      const text = `They paid ${words.repeat(20_000 / words.length)}two dollars for ferries.`;
      expect(found(text, 'AMOUNT')).toEqual([]);
    },
  );
});
