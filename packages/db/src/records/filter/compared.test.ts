import {
  type Amount,
  amount,
  type Comparison,
  type Duration,
  duration,
  type FuzzyDate,
  fuzzyDate,
  isAfter,
  isAtLeast,
  isAtMost,
  isBefore,
  isWithin,
  kinds,
  lastsAtLeast,
  lastsAtMost,
} from '@chancery/domain';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../fold.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { typedColumns } from '../../projection/columns.ts';
import { ownOffice } from '../../testing/own-office.ts';
import { parsed } from '../../testing/parsed.ts';
import { listRecords } from '../read-records.ts';

const amounts = [
  'about $1',
  'about $1 billion',
  'about $2-3 billion',
  'up to $5 billion',
  'less than $5 billion',
  'more than $5 billion',
  'at least $5 billion',
  'several billion US dollars',
  'up to several billion US dollars',
  '$400 billion',
  '€400 billion',
  '400 billion dollars',
  '$0.5',
];
const dates = [
  '2014',
  'May 2014',
  '2014-05-21',
  'since 2009',
  'until 2012',
  'about 2014',
  'early 2014',
  'late 2014',
  'last month',
];
const lengths = [
  '30-year',
  '18 months',
  '24 months',
  'two years',
  'about two years',
  'at least 5 years',
  'up to 2 weeks',
  '30 days',
  'the next two, two-and-a-half years',
];

const office = ownOffice();
beforeAll(async () => {
  const add = async (label: string, field: string, value: unknown) => {
    const held = { [field]: { values: [{ key: label, value }], alternatives: [] } };
    const columns = typedColumns(kinds.Deal, held as never); // what the columns are made from, and no more
    const data = {
      kind: 'Deal',
      label,
      caption: label,
      folded: fold(label),
      held,
      deal: { create: columns },
    };
    await office.db.prisma.record.create({ data: data as unknown as Prisma.RecordCreateInput }); // columns by name
  };
  for (const words of amounts) await add(words, 'value', parsed(amount, words));
  for (const words of dates) await add(words, 'announced', parsed(fuzzyDate, words));
  for (const words of lengths) await add(words, 'term', parsed(duration, words));
  await add('nothing known', 'subject', { text: 'nothing', language: null });
});

const found = async (filter: object): Promise<readonly string[]> => {
  const asked = { kinds: ['Deal'], name: null, filter, first: 100 } as const;
  const { items } = await listRecords(office.db, office.editor, asked);
  return items.map(({ row }) => row.caption).sort();
};
const wanted = (
  all: readonly string[],
  how: 'certainly' | 'possibly',
  compare: (words: string) => Comparison,
): readonly string[] =>
  all
    .filter((words) => (how === 'certainly' ? compare(words) === 'CERTAINLY' : compare(words) !== 'NO'))
    .sort();

const sureness = fc.constantFrom('certainly' as const, 'possibly' as const);
const runs = { numRuns: 60 };

describe('the database compares as the domain does', () => {
  it('amounts', async () => {
    const value = fc.constantFrom(
      '0',
      '0.5',
      '1',
      '1.25',
      '750000000',
      '1000000000',
      '2000000000',
      '3750000000',
      '5000000000',
      '5000000000.01',
      '400000000000',
      '999999999999999',
    );
    const currency = fc.constantFrom('USD', 'EUR', 'RUB');
    const side = fc.constantFrom('gte' as const, 'lte' as const);
    await fc.assert(
      fc.asyncProperty(value, currency, side, sureness, async (number, money, end, how) => {
        const sum = { value: number, currency: money };
        const compare = (words: string) => {
          const one: Amount = parsed(amount, words);
          return end === 'gte' ? isAtLeast(one, sum) : isAtMost(one, sum);
        };
        expect(await found({ value: { [how]: { [end]: sum } } })).toEqual(wanted(amounts, how, compare));
      }),
      runs,
    );
  });

  it('dates', async () => {
    const asked = fc.constantFrom(
      '2008',
      '2009',
      '2012',
      '2013',
      '2014',
      '2014-01',
      '2014-05',
      '2014-05-21',
      '2014-12',
      '2015',
      '2016',
      '2014~',
      '2009/..',
      '../2012',
    );
    const by = fc.constantFrom(
      ['before', isBefore] as const,
      ['after', isAfter] as const,
      ['within', isWithin] as const,
    );
    await fc.assert(
      fc.asyncProperty(asked, by, sureness, async (words, [name, compare], how) => {
        const other: FuzzyDate = parsed(fuzzyDate, words);
        expect(await found({ announced: { [how]: { [name]: words } } })).toEqual(
          wanted(dates, how, (one) => compare(parsed(fuzzyDate, one), other)),
        );
      }),
      runs,
    );
  });

  it('lengths of time', async () => {
    const asked = fc.constantFrom(
      'P1D',
      'P14D',
      'P30D',
      'P1M',
      'P18M',
      'P2Y',
      'P24M',
      'P30M',
      'P5Y',
      'P30Y',
      'P100Y',
    );
    const by = fc.constantFrom(['gte', lastsAtLeast] as const, ['lte', lastsAtMost] as const);
    await fc.assert(
      fc.asyncProperty(asked, by, sureness, async (iso, [name, compare], how) => {
        expect(await found({ term: { [how]: { [name]: iso } } })).toEqual(
          wanted(lengths, how, (one) => compare(parsed<Duration>(duration, one), iso)),
        );
      }),
      runs,
    );
  });

  it('and takes `not` for the opposite, what is unknown included', async () => {
    const all = [...amounts, ...dates, ...lengths, 'nothing known'].sort();
    const filter = { value: { certainly: { gte: { value: '1000000000', currency: 'USD' } } } };
    const kept = await found(filter);
    expect(await found({ not: filter })).toEqual(all.filter((words) => !kept.includes(words)));
    expect(await found({ or: [filter, { not: filter }] })).toEqual(all);
    expect(await found({ and: [filter, { not: filter }] })).toEqual([]);
    expect(await found({ or: [] })).toEqual([]);
    expect(await found({ announced: { known: true } })).toEqual([...dates].sort());
    expect(
      await found({ value: { known: false }, term: { known: false }, announced: { known: false } }),
    ).toEqual(['nothing known']);
  });
});
