import { beforeAll, describe, expect, it } from 'vitest';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { rebuild } from './rebuild.ts';

const office = ownOffice();
let norway = '';
let yard = '';
let deal = '';
beforeAll(async () => {
  const text = 'Ferries for $40.50 million, May 2014.';
  const article = await addArticle(office, text);
  norway = await addRecord(office, 'State', 'Norway');
  yard = await addRecord(office, 'Organisation', 'Yard');
  deal = await addRecord(office, 'Deal', 'Ferries');
  const claim = (
    subject: string,
    field: string,
    value: Readonly<Record<string, unknown>>,
    validTime: string | null = null,
  ) => claimOn(text, subject, field, value, { validTime });
  const claims = [
    claim(norway, 'names', { name: { name: 'Norway', kind: 'PRIMARY', language: 'en' } }, '1905/..'),
    claim(norway, 'identifiers', { identifier: { scheme: 'ISO_3166_1_ALPHA_2', value: 'NO' } }),
    claim(yard, 'owners', { link: { target: norway, share: { asStated: '51 percent' } } }),
    claim(yard, 'sectors', { asStated: 'shipbuilding' }),
    claim(deal, 'value', { asStated: '$40.50 million' }),
    claim(deal, 'signed', { asStated: 'May 2014' }),
    claim(deal, 'parties', { link: { target: norway, role: 'BUYER' } }, '2014-05/2016'),
  ];
  await acceptClaims(office, await submitClaims(office, article, claims));
});

/** Corrupts the database behind the office's back, and answers where the rebuild says that it was. */
const found = async (sql: string): Promise<readonly string[]> => {
  expect(await office.db.prisma.$executeRawUnsafe(sql)).toBeGreaterThan(0);
  const { differences } = await rebuild(office.db);
  return differences.map(({ record, place }) => {
    const name = new Map([
      [norway, 'norway'],
      [yard, 'yard'],
      [deal, 'deal'],
    ]).get(record);
    return `${name} ${place}`;
  });
};

describe('an office that an earlier version projected', () => {
  it('is rebuilt once', async () => {
    await office.db.prisma.$executeRaw`update deal set value_most = null`;
    expect(await bringUpToDate(office.db)).toBe(3);
    expect((await rebuild(office.db)).differences).toEqual([]);
    expect(await bringUpToDate(office.db)).toBe(0);
  });
});

describe('the rebuild', () => {
  it('finds nothing where nothing was corrupted', async () => {
    expect(await rebuild(office.db)).toEqual({ records: 3, differences: [] });
  });

  it.each([
    ['a decimal of a typed row', `update deal set value_lower = 1`, ['deal Deal.valueLower']],
    [
      'its least digit',
      `update deal set value_upper = 40500000.00000000000000000001`,
      ['deal Deal.valueUpper'],
    ],
    ['a word of a typed row', `update deal set value_currency = 'EUR'`, ['deal Deal.valueCurrency']],
    ['a day of a typed row', `update deal set signed_latest = '2014-05-30'`, ['deal Deal.signedLatest']],
    ['a column that should be empty', `update deal set type = 'LOAN'`, ['deal Deal.type']],
    ['a list of a typed row', `update organisation set sectors = '{}'`, ['yard Organisation.sectors']],
    [
      'a missing typed row',
      `delete from deal`,
      [
        'deal Deal row',
        'deal Deal.signedEarliest',
        'deal Deal.signedFrom',
        'deal Deal.signedLatest',
        'deal Deal.signedUntil',
        'deal Deal.valueCurrency',
        'deal Deal.valueCurrencyCertain',
        'deal Deal.valueLeast',
        'deal Deal.valueLeastInclusive',
        'deal Deal.valueLower',
        'deal Deal.valueMost',
        'deal Deal.valueMostInclusive',
        'deal Deal.valueUpper',
      ],
    ],
    [
      'a held value',
      `update record set held = jsonb_set(held, '{value,values,0,origins}', '7') where kind = 'Deal'`,
      ['deal held.value'],
    ],
    [
      'a held field that no claim gives',
      `update record set held = held || '{"term": {"values": [], "alternatives": []}}' where kind = 'Deal'`,
      ['deal held.term'],
    ],
    [
      'all that is held',
      `update record set held = '{}' where kind = 'State'`,
      ['norway held.identifiers', 'norway held.names'],
    ],
    ['a name', `update name set text = 'Sweden'`, ['norway names']],
    ['the folded form of a name', `update name set folded = 'sweden'`, ['norway names']],
    ['the romanised form of a name', `update name set romanised = 'sveden'`, ['norway names']],
    ['the consonants of a name', `update name set consonants = null`, ['norway names']],
    ['a missing name', `delete from name`, ['norway names']],
    [
      'a name twice',
      `insert into name (record_id, text, folded, language, name_kind)
      select record_id, text, folded, language, name_kind from name`,
      ['norway names'],
    ],
    ['an identifier', `update identifier set value = 'SE'`, ['norway identifiers']],
    ['a missing identifier', `delete from identifier`, ['norway identifiers']],
    ['the role of a link', `update link set role = 'SELLER' where field = 'parties'`, ['deal links']],
    ['the share of a link', `update link set share = null where field = 'owners'`, ['yard links']],
    ['a missing link', `delete from link where field = 'parties'`, ['deal links']],
    ['the place of a link', `update link set learnt = 0 where field = 'parties'`, ['deal links.history']],
    [
      'since when a link is',
      `update link set since = 'epoch' where field = 'owners'`,
      ['yard links.history'],
    ],
    [
      'a link that never was',
      `insert into former_link (source_id, field, reverse, target_id, role, value_key, realisation, certainty, learnt, since, until)
      select source_id, field, reverse, target_id, 'SELLER', value_key, realisation, certainty, 1, 'epoch', since from link
      where field = 'parties'`,
      ['deal links.history'],
    ],
    ['on which days a link is', `update dated_link set certainly = '{}'`, ['deal links.onDays']],
    ['a link that is on no day', `delete from dated_link`, ['deal links.onDays']],
    ['on which days a caption is', `update dated_caption set possibly = '{}'`, ['norway captions.onDays']],
    ['a caption', `update record set caption = 'Sweden' where kind = 'State'`, ['norway caption']],
    ['a folded caption', `update record set folded = 'sweden' where kind = 'State'`, ['norway folded']],
    ['a romanised caption', `update record set romanised = null where kind = 'State'`, ['norway romanised']],
    ['a standing', `update record set standing = 'DRAFT' where kind = 'Deal'`, ['deal standing']],
  ])('finds and mends %s', async (_, sql, places) => {
    expect([...(await found(sql))].sort()).toEqual(places);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });
});
