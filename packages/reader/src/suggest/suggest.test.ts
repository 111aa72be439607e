import { independentOrigins, overlaps, slice, sourceKey } from '@chancery/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownName } from '../gazetteer.ts';
import { atOnce } from '../turns.ts';
import { knownNamesInTurns } from './known-names.ts';
import { suggest, suggestInTurns } from './suggest.ts';
import type { Suggestion, SuggestionType } from './suggestion.ts';
import { tokensInTurns } from './tokens.ts';

const state = (record: string, name: string, nameKind = 'PRIMARY'): KnownName => ({
  record,
  name,
  nameKind,
  recordKind: 'State',
});
const body = (record: string, name: string, recordType = 'COMPANY'): KnownName => ({
  record,
  name,
  nameKind: 'PRIMARY',
  recordKind: 'Organisation',
  recordType,
});
const office = atOnce(
  knownNamesInTurns(
    [
      state('kenya', 'Kenya'),
      state('peru', 'Peru'),
      state('peru', 'Perú', 'ALIAS'),
      state('norway', 'Norway'),
      state('norway', 'Норвегия', 'TRANSLITERATION'),
      state('norway', '挪威', 'TRANSLITERATION'),
      state('norway', 'النرويج', 'TRANSLITERATION'),
      state('chile', 'Chile'),
      state('chile', 'Chilean', 'ALIAS'),
      state('uk', 'United Kingdom'),
      state('uk', 'UK', 'ALIAS'),
      body('grid', 'Национальная сетевая компания Кыргызстана'),
      body('aerolit', 'Аэролит'),
      state('hungary', 'Hungary'),
      state('georgia', 'Georgia'),
      body('kerolit', 'Kerolit'),
      body('herald', 'Nairobi Herald', 'MEDIA'),
      body('portworks', 'Callao Portworks'),
      { record: 'mwangi', name: 'Esther Mwangi', nameKind: 'PRIMARY', recordKind: 'Person' },
    ],
    [
      { record: 'kenya', name: 'Nairobi', nameKind: 'METONYM', recordKind: 'State' },
      { record: 'peru', name: 'Lima', nameKind: 'METONYM', recordKind: 'State' },
    ],
  ),
);
const found = (text: string, ...types: readonly SuggestionType[]) =>
  suggest(text, [], office).filter(({ type }) => types.includes(type));
const words = (all: readonly Suggestion[]) => all.map(({ exact }) => exact);
const records = ({ candidates }: Suggestion) => candidates.map(({ record }) => record);

describe('known names', () => {
  it.each([
    ['as they are written', 'Ships of Norway left.', 'Norway', 'norway', 'EXACT_NAME'],
    ['in Cyrillic', 'Визит: Норвегия подписала', 'Норвегия', 'norway', 'EXACT_NAME'],
    ['in Chinese', '昨天挪威签署协议', '挪威', 'norway', 'EXACT_NAME'],
    ['in Arabic', 'وقعت النرويج اتفاقا', 'النرويج', 'norway', 'EXACT_NAME'],
    ['with a slip', 'Engineers of Callao Portwroks refused.', 'Callao Portwroks', 'portworks', 'TYPO'],
    [
      'with a slip, where the text has it without',
      'Norway paid, and Norvey too.',
      'Norvey',
      'norway',
      'TYPO',
    ],
    ['short, with a letter too few', 'They left Kerolt at last.', 'Kerolt', 'kerolit', 'TYPO'],
    ['short, with a letter that sounds alike', 'They left Kerolid at last.', 'Kerolid', 'kerolit', 'TYPO'],
    ['in another script', 'The maker Aerolit refused.', 'Aerolit', 'aerolit', 'TRANSLITERATION'],
    ['of a capital that acts', 'Lima signed nothing.', 'Lima', 'peru', 'CAPITAL'],
    ['of a person, shortened', 'Esther Mwangi came. Later Mwangi left.', 'Mwangi', 'mwangi', 'SHORT_FORM'],
    [
      'that the text abbreviates',
      'The Callao Portworks (CP) paid, and CP left.',
      'CP',
      'portworks',
      'ABBREVIATION',
    ],
    [
      'that the text explains',
      'At Callao Portworks, Peru’s National Harbour Company, work stopped.',
      'Peru’s National Harbour Company',
      'portworks',
      'APPOSITION',
    ],
  ])('are found %s', (_, text, exact, record, method) => {
    const mention = found(text, 'MENTION').find((each) => each.exact === exact);
    expect(mention && [records(mention), mention.why.method]).toEqual([[record], method]);
  });

  it.each([
    ['He met Peru Smith there.', 'LIKELY'],
    ['He works for Kenya Power there.', 'LIKELY'],
    ['He works in East Chile there.', 'LIKELY'],
    ['He saw Chile there.', 'CERTAIN'],
    ['Kenya Power, a company, said so.', 'LIKELY'],
    ['Kenya Monday said so.', 'CERTAIN'],
    ['He saw Chile’s President Ana Rey there.', 'CERTAIN'],
    ['He saw Kenya President Ana Rey there.', 'CERTAIN'],
    ['The Peru-Chile talks ended.', 'CERTAIN'],
    ['He saw UK there.', 'CERTAIN'],
    ['He saw Chilean there.', 'LIKELY'],
  ])('are sure only where they stand for themselves: %s', (text, band) => {
    const [first] = found(text, 'MENTION');
    expect(first?.why).toMatchObject({ method: 'EXACT_NAME', band });
  });

  it('are both sides where two states were named last', () => {
    const [, , both] = found('Kenya met Peru. The two sides agreed on nothing.', 'MENTION');
    expect(both && [both.exact, records(both)]).toEqual(['The two sides', ['kenya', 'peru']]);
  });

  it.each([
    ['the adjective of a state', 'Peruvian fishermen and Kenyans left.'],
    ['a capital that somebody is in', 'Talks were held in Nairobi.'],
    ['a word that is one letter off a short name', 'A Peri sang.'],
    ['another short name that is one letter off', 'They left Norbay and the boats of Norbay.'],
    ['a word that opens a sentence and is no name', 'Hungry gulls followed the boats.'],
    ['the given name of somebody who speaks', 'Georgia Brask said so.'],
    ['the given name of somebody who is told of', 'It ended, as Chile Brask, a lawyer, had warned.'],
    ['a given name', 'They met Georgi there, and Georgi left.'],
    ['a part of a longer name', 'They met Kerolt Brask there.'],
    ['a capital that news is sent from', 'NAIROBI, 3 March (Herald) - It rained.'],
    ['a capital that somebody is based in', 'The Nairobi-based fishermen left.'],
  ])('are not %s', (_, text) => {
    expect(words(found(text, 'MENTION'))).toEqual([]);
  });
});

describe('unknown names', () => {
  it.each([
    ['of a person after a title', 'The buyer met President Ama Serwaa on a boat.', 'Ama Serwaa', 'PERSON'],
    [
      'of a body',
      'A grant of the Institute of Marine Biology was stopped.',
      'Institute of Marine Biology',
      'ORGANISATION',
    ],
    ['of a place', 'Nets were repaired in Puerto Morin for years.', 'Puerto Morin', 'PLACE'],
    ['that is an abbreviation', 'Quotas were set by OROP.', 'OROP', 'ORGANISATION'],
    ['with letters beyond Latin-1', 'They thanked Nguyễn Thị Ánh, who left.', 'Nguyễn Thị Ánh', 'PERSON'],
    [
      'whose accents stand by themselves',
      'They thanked Z\u030curek Ło\u0301dz\u0301ki, who left.',
      'Z\u030curek Ło\u0301dz\u0301ki',
      'PERSON',
    ],
    [
      'with a particle and a hyphen',
      'Nets were sold by Samir al-Khatib, who left.',
      'Samir al-Khatib',
      'PERSON',
    ],
    ['that begins with a particle', 'Nets were repaired in al-Qasr for years.', 'al-Qasr', 'PLACE'],
    [
      'with two particles',
      'Nets were sold by Greta von der Heide, who left.',
      'Greta von der Heide',
      'PERSON',
    ],
    [
      'of a newspaper with a day',
      'Nets were shown by the Sunday Times of Jaffna.',
      'Sunday Times of Jaffna',
      'ORGANISATION',
    ],
  ])('are found: %s', (_, text, exact, guess) => {
    expect(found(text, 'NAME').map((each) => [each.exact, each.guess])).toEqual([[exact, guess]]);
  });

  it.each([
    [
      'by what stands around them elsewhere',
      'Ships left Vornholm. The town of Vornholm slept.',
      'Vornholm',
      'PLACE',
    ],
    ['by whom they fight for', 'They fear Karsat. Two Karsat fighters left.', 'Karsat', 'ORGANISATION'],
    [
      'by who owns a part of them',
      'They like Quorvex. Kenya bought a stake in Quorvex.',
      'Quorvex',
      'ORGANISATION',
    ],
    ['by whose regime it is', 'They feared Obrane until the Obrane regime fell.', 'Obrane', 'PERSON'],
    ['by a given name', 'The nets went to Elena Brask and nobody else.', 'Elena Brask', 'PERSON'],
    ['by syllables of Mandarin', 'The nets went to Zhang Weilan and nobody else.', 'Zhang Weilan', 'PERSON'],
    ['by the places that they are listed with', 'It rained in Orvik, Steinby and Halla.', 'Halla', 'PLACE'],
    [
      'by what it makes',
      'The nets went to Brask Shipbuilding at once.',
      'Brask Shipbuilding',
      'ORGANISATION',
    ],
    ['by a place that news is sent from', 'ORVIK, 3 March (Herald) - It rained.', 'ORVIK', 'PLACE'],
    ['as a part of the world', 'The nets went to West Africa, which paid.', 'West Africa', 'PLACE'],
    ['as a body of the like of "G20"', 'The nets went to the G20 at once.', 'G20', 'ORGANISATION'],
  ])('are guessed %s: %s', (_, text, exact, guess) => {
    const all = found(text, 'NAME').filter((each) => each.exact === exact);
    expect(all.length).toBeGreaterThan(0);
    expect(all.map((each) => each.guess)).toEqual(all.map(() => guess));
  });

  it.each([
    ['He met Secretary of State Ama Serwaa there.', ['Ama Serwaa']],
    ['He met Foreign Office Minister Ama Serwaa there.', ['Ama Serwaa']],
    ['He met Harbourworks Chief Executive Ama Serwaa there.', ['Harbourworks', 'Ama Serwaa']],
    ['Minister for the Middle East Ama Serwaa left.', ['Ama Serwaa']],
    ['He met Under Secretary for Terrorism and Financial Intelligence Ama Serwaa.', ['Ama Serwaa']],
    ['He met President Son Jae-il there.', ['Son Jae-il']],
    ['Foreign Ministry boats left the ministry.', ['Foreign Ministry']],
    ['Bank of Orvik bonds fell, as other bank bonds did.', ['Bank of Orvik']],
    ['It breached Security Council Resolution 2254 and Regulation 269/2014.', ['Security Council']],
    ['They joined the Coalition to Counter Piracy in force.', ['Coalition to Counter Piracy']],
    ['The Department of Foreign Affairs and Trade paid.', ['Department of Foreign Affairs and Trade']],
  ])('are cut where they begin and end: %s', (text, expected) => {
    expect(words(found(text, 'NAME'))).toEqual(expected);
  });

  it.each([
    'Kenya sold LNG and a TV.',
    'Peruvians and Chileans left for Kenyans.',
    'It helps Islamists and Hindus.',
  ])('are not made of things and peoples: %s', (text) => {
    expect(words(found(text, 'NAME'))).toEqual([]);
  });

  it.each([
    ['Nets were made by China Merchants and Peruvian Airlines.', ['China Merchants', 'Peruvian Airlines']],
    ['Nets were blessed by the Church of Hope and Charity Trust.', ['Church of Hope and Charity Trust']],
    ['She served Puerto Morin as Director and at Harbourworks.', ['Puerto Morin', 'Harbourworks']],
  ])('are told apart: %s', (text, expected) => {
    expect(words(found(text, 'NAME'))).toEqual(expected);
  });

  it('leave no day in the name of a newspaper', () => {
    expect(words(found('The Sunday Times of Jaffna closed on Monday.', 'DATE'))).toEqual(['on Monday']);
  });

  it.each([
    ['where a sentence begins', 'Fishing stopped. However, nets were sold. Workers left.'],
    [
      'in a heading that is all in capitals',
      'Quota Talks Stall Over Northern Fishing Grounds\nThe talks ended.',
    ],
    ['of days and months', 'They met on Monday in March.'],
  ])('are not found %s', (_, text) => {
    expect(words(found(text, 'NAME'))).toEqual([]);
  });
});

describe('surnames alone', () => {
  const person = (record: string, name: string): KnownName => ({
    ...{ record, name, nameKind: 'PRIMARY', recordKind: 'Person' },
  });
  const namedIn = (text: string, people: readonly KnownName[]) =>
    suggest(text, [], atOnce(knownNamesInTurns(people, [])))
      .filter(({ candidates }) => candidates.length > 0)
      .map((each) => [each.exact, records(each), each.why.reason, each.why.band]);
  const borisov = person('yuri', 'Yuri Borisov');

  it('may be whoever is known by it, as a guess', () => {
    const one = [['Borisov', ['yuri'], 'SURNAME', 'POSSIBLE']];
    expect(namedIn('On Monday Borisov left for Jaffna.', [borisov])).toEqual(one);
    expect(namedIn('They met President Borisov there.', [borisov])).toEqual(one);
    expect(namedIn('They met Borisov there.', [borisov, person('yuri', 'Yuri Ivanovich Borisov')])).toEqual(
      one,
    );
    expect(namedIn('They met Zhang in Jaffna.', [person('zhang', 'Zhang Wei')])).toEqual([
      ['Zhang', ['zhang'], 'SURNAME', 'POSSIBLE'],
    ]);
  });

  it.each([
    ['Bashar al-Assad', 'Assad'],
    ['Bashar al-Assad', 'al-Assad'],
    ['Bashar Al-Assad', 'al-Assad'],
    ['Abdel Fattah el-Sisi', 'el-Sisi'],
    ['Abdel Fattah el-Sisi', 'Sisi'],
    ['Putin, Igor Vladimirovich', 'Putin'],
    ['al-Assad, Maher', 'Assad'],
    ['Tomas Borisov, Jr.', 'Borisov'],
    ['Recep Tayyip Erdoğan', 'Erdogan'],
    ['Recep Tayyip Erdogan', 'Erdoğan'],
    ['Bengt Sørensen', 'Sorensen'],
    ['Tsai Ing-wen', 'Tsai'],
    ['Kim Jong-un', 'Kim'],
  ])('of %s may be %s', (name, alone) => {
    const one = [[alone, ['x'], 'SURNAME', 'POSSIBLE']];
    expect(namedIn(`On Monday ${alone} left for Jaffna.`, [person('x', name)])).toEqual(one);
    expect(namedIn(`They met ${alone} there.`, [person('x', name)])).toEqual(one);
  });

  it('are found with an article and without, where a sentence begins, and behind the name in full', () => {
    const assad = [person('x', 'Bashar al-Assad')];
    expect(namedIn('Assad met him in Jaffna.', assad)).toEqual([['Assad', ['x'], 'SURNAME', 'POSSIBLE']]);
    const text = 'They met Bashar al-Assad there. On Monday al-Assad left. They met Assad again.';
    expect(namedIn(text, assad).map(([exact, of, reason]) => [exact, of, reason])).toEqual([
      ['Bashar al-Assad', ['x'], 'NAME_OF_RECORD'],
      ['al-Assad', ['x'], 'SHORT_FOR'],
      ['Assad', ['x'], 'SHORT_FOR'],
    ]);
  });

  it('lies in no longer name, in prose or in a heading, but beside titles, states and days', () => {
    const jim = [person('jim', 'Jim Yong Kim')];
    const guess = [['Kim', ['jim'], 'SURNAME', 'POSSIBLE']];
    const full = ['Jim Yong Kim', ['jim'], 'NAME_OF_RECORD', 'CERTAIN'];
    const short = ['Kim', ['jim'], 'SHORT_FOR', 'LIKELY'];
    for (const text of ['Kim Jong Un left.', 'They met Kim Il Sung there.', 'They met Igor Kim there.'])
      expect(namedIn(text, jim)).toEqual([]);
    expect(namedIn('They met the Russian President Kim. On Monday Kim left.', jim)).toEqual([
      ...guess,
      ...guess,
    ]);
    const heading = 'Kim Jong Un Visits Moscow Again This Week';
    expect(namedIn(`They met Jim Yong Kim there.\n\n${heading}\n\nThen he left.`, jim)).toEqual([full]);
    expect(namedIn('They met Jim Yong Kim there.\n\nKim Visits Moscow Again This Week', jim)).toEqual([
      full,
      short,
    ]);
    expect(namedIn('They met Jim Yong Kim there.\n\nIgor Kim Visits Moscow This Week', jim)).toEqual([full]);
  });

  it('is that of a Korean name in full, which stands first', () => {
    const people = [person('un', 'Kim Jong-un'), person('yo', 'Kim Yo-jong')];
    const found = namedIn('They met Kim Jong Un there. Then Kim left.', people);
    expect(found.map(([exact, of, reason]) => [exact, of, reason])).toEqual([
      ['Kim Jong Un', ['un'], 'OTHER_SPELLING'],
      ['Kim', ['un'], 'SHORT_FOR'],
    ]);
    expect(namedIn('They met Kim Il Sung there. Then Kim left.', people)).toEqual([]);
    expect(namedIn('They met Kim there.', [person('un', 'Kim Jong Un')])).toEqual([
      ['Kim', ['un'], 'SURNAME', 'POSSIBLE'],
    ]);
    expect(namedIn('They met Un there.', [person('un', 'Kim Jong Un')])).toEqual([]);
    expect(namedIn('They met Cleef there.', [person('lee', 'Lee Van Cleef')])).toHaveLength(1);
  });

  it('is no patronymic, nor a given name behind that of the family', () => {
    expect(namedIn('They met Vladimirovich there.', [person('x', 'Putin, Igor Vladimirovich')])).toEqual([]);
    expect(namedIn('They met Ing-wen there.', [person('x', 'Tsai Ing-wen')])).toEqual([]);
  });

  it('may be any of a few who have it, and none of many', () => {
    const many = Array.from({ length: 6 }, (_, at) => person(`p${at}`, `Ivan${'a'.repeat(at)} Borisov`));
    expect(namedIn('They met Borisov there.', many.slice(0, 2))).toEqual([
      ['Borisov', ['p0', 'p1'], 'SURNAME', 'POSSIBLE'],
    ]);
    expect(namedIn('They met Borisov there.', many)).toEqual([]);
  });

  it('are those of whom the text names in full', () => {
    expect(namedIn('They met Igor Borisov there. Then Borisov left.', [borisov])).toEqual([]);
    const known = namedIn('They met Yuri Borisov there. Then Borisov left.', [
      borisov,
      person('igor', 'Igor Borisov'),
    ]);
    expect(known.map(([exact, of, reason]) => [exact, of, reason])).toEqual([
      ['Yuri Borisov', ['yuri'], 'NAME_OF_RECORD'],
      ['Borisov', ['yuri'], 'SHORT_FOR'],
    ]);
  });

  it('are none of a body, nor a given name', () => {
    expect(namedIn('They met Ivan there.', [person('ivan', 'Grozny Ivan')])).toEqual([]);
    const body = { record: 'b', name: 'Sons of Borisov', nameKind: 'PRIMARY', recordKind: 'Organisation' };
    expect(namedIn('They met Borisov there.', [body])).toEqual([]);
  });
});

describe('values', () => {
  it.each([
    ['AMOUNT', 'It cost about $3.5 million a year to run.', 'about $3.5 million a year'],
    ['AMOUNT', 'They paid between €2bn and €3bn for it.', 'between €2bn and €3bn'],
    [
      'AMOUNT',
      'The port owes several hundred million Swiss francs now.',
      'several hundred million Swiss francs',
    ],
    ['AMOUNT', 'It is worth 40 billion yuan.', '40 billion yuan'],
    ['AMOUNT', 'It cost CHF 20m in all.', 'CHF 20m'],
    ['AMOUNT', 'It cost EUR 1.2bn in all.', 'EUR 1.2bn'],
    ['AMOUNT', 'It cost Rs 500 crore in all.', 'Rs 500 crore'],
    ['AMOUNT', 'It cost 3bn riyals in all.', '3bn riyals'],
    ['AMOUNT', 'It cost 2.5 lakh rupees in all.', '2.5 lakh rupees'],
    ['AMOUNT', 'It cost 20m USD in all.', '20m USD'],
    ['AMOUNT', 'Паром стоил 400 млн долларов.', '400 млн долларов'],
    ['AMOUNT', '渡轮价值４００亿元人民币。', '４００亿元人民币'],
    ['AMOUNT', '渡轮价值40亿美元。', '40亿美元'],
    ['AMOUNT', 'بلغت التكلفة ٤٠٠ مليون دولار في المجموع', '٤٠٠ مليون دولار'],
    ['AMOUNT', 'It cost tens of millions of dollars in all.', 'tens of millions of dollars'],
    ['DATE', 'They met there 5-6 April 2016 again.', '5-6 April 2016'],
    ['DATE', 'They met from April 5 to 7, 2016 again.', 'from April 5 to 7, 2016'],
    ['DATE', 'They met between 3 and 5 May 2011 again.', 'between 3 and 5 May 2011'],
    ['QUANTITY', 'It lost hundreds of thousands of people.', 'hundreds of thousands of people'],
    ['DATE', 'It was mid-2020 there.', 'mid-2020'],
    ['DATE', 'Порт закрыт 21 мая 2014 года.', '21 мая 2014 года'],
    ['DATE', '港口于2014年5月21日关闭。', '2014年5月21日'],
    ['DATE', 'أغلق الميناء في 21 مايو 2014 مساء', '21 مايو 2014'],
    ['DATE', 'On 21 May 2014 it ended.', '21 May 2014'],
    ['DATE', 'It opened in early 2019 and closed.', 'early 2019'],
    ['DATE', 'It closed two years ago.', 'two years ago'],
    ['DATE', 'It closed a year and six months ago.', 'a year and six months ago'],
    ['DATE', 'They meet on Tuesday or Wednesday.', 'on Tuesday or Wednesday'],
    ['DATE', 'They met on May 20 or 21 in Jaffna.', 'May 20 or 21'],
    ['DATE', 'They land today or tomorrow.', 'today or tomorrow'],
    ['AMOUNT', 'It cost half-billion dollars.', 'half-billion dollars'],
    ['AMOUNT', 'It cost more than a half-billion euros.', 'more than a half-billion euros'],
    ['DURATION', 'It lasts one year and six months.', 'one year and six months'],
    ['DURATION', 'It lasts two years and a half.', 'two years and a half'],
    ['DURATION', 'It lasts 2 years, 3 months and ten days.', '2 years, 3 months'],
    ['DURATION', 'They signed a ten-year lease.', 'a ten-year lease'],
    ['DURATION', 'It lasts for 18 months.', '18 months'],
    ['SHARE', 'She holds a 51 percent stake in it.', 'a 51 percent stake'],
    ['QUANTITY', 'They bought six used ferries.', 'six used ferries'],
    ['QUANTITY', 'It lost more than 15,000 people.', 'more than 15,000 people'],
  ] as const)('are read: %s in “%s”', (type, text, exact) => {
    const value = found(text, type).find((each) => each.exact.endsWith(exact) || each.exact === exact);
    expect(value?.value).toMatchObject({ value: { asStated: value?.exact } });
  });

  it('are no longer than the words that go together', () => {
    const lasts = (text: string) => words(found(text, 'DURATION'));
    expect(lasts('He got two years, three months for it.')).toEqual(['two years, three months']);
    expect(lasts('It lasts two years and several months.')).toEqual(['two years', 'several months']);
    expect(lasts('It took a year and a half million dollars.')).toEqual(['a year']);
  });

  it('hang on the day of publication where the words leave out the year', () => {
    expect(found('They met on 3 July.', 'DATE')).toMatchObject([
      { exact: '3 July', value: { value: { edtf: null, relative: 'PUBLICATION' } } },
    ]);
    expect(found('They met on 31 June.', 'DATE')).toMatchObject([{ exact: '31 June', value: null }]);
  });

  it('are read whole, so that no part of a number stands for another', () => {
    const text = 'Паром стоил 1 200 рублей. The 3rd cost £1,5m and TOP 10 said so.';
    expect(words(found(text, 'AMOUNT'))).toEqual(['1 200 рублей']);
  });

  it.each(['3/7/2021', '07.03.2021', '2020/21'])(
    'are proposed without a value where they may be one of several: %s',
    (date) => {
      const all = found(`It ended on ${date} there.`, 'DATE');
      expect(all.map(({ exact, value }) => [exact, value])).toEqual([[date, null]]);
    },
  );

  it('take the code of a currency from the names', () => {
    expect(
      found('It cost CHF 20m, EUR 1.2bn, Rs 500 crore. It is worth 20m USD.', 'NAME', 'QUANTITY'),
    ).toEqual([]);
  });

  it('are not made of years, versions and parts of names', () => {
    expect(words(found('In 2014 the A320 flew as flight 17B.', 'AMOUNT', 'QUANTITY', 'SHARE'))).toEqual([]);
  });
});

const chainOf = (text: string) =>
  found(text, 'CHAIN').map(({ chain }) => [
    ...(chain?.links ?? []).map((link) => [
      link.sourceKind,
      link.candidates[0]?.record ?? link.described,
      link.position,
      link.toNext,
    ]),
    chain?.ends,
  ]);

describe('chains', () => {
  it('go from the article through a report to a source without a name', () => {
    expect(chainOf('Nairobi Herald reports, citing an anonymous source close to Callao Portworks.')).toEqual([
      [
        ['AUTHOR_VOICE', null, null, 'CITES_REPORT'],
        ['PUBLICATION', 'herald', null, 'PARAPHRASES'],
        ['ANONYMOUS_PERSON', 'close to Callao Portworks', null, null],
        'ANONYMOUS_ORIGIN',
      ],
    ]);
  });

  it('end with a person in an office', () => {
    expect(chainOf('“It will sink,” said Esther Mwangi, a harbour engineer.')).toEqual([
      [
        ['AUTHOR_VOICE', null, null, 'QUOTES'],
        ['NAMED_PERSON', 'mwangi', 'a harbour engineer', null],
        'UNKNOWN_IF_MORE',
      ],
    ]);
  });

  it.each([
    ['Two officials said that the price will fall, Nairobi Herald reported.', 'Two officials'],
    ['“The price will fall,” a lawmaker said, the Nairobi Herald reported on Monday.', 'a lawmaker'],
    ['A diplomat said that two officials will fall, Nairobi Herald reported.', 'A diplomat'],
  ])('go through who reports it where its sentence closes: %s', (text, who) => {
    expect(
      chainOf(text)[0]
        ?.slice(1)
        .map((link) => (Array.isArray(link) ? link.slice(0, 2) : link)),
    ).toEqual([['PUBLICATION', 'herald'], ['ANONYMOUS_PERSON', who], 'ANONYMOUS_ORIGIN']);
  });

  it.each([
    ['Nairobi Herald reported that two officials said the price will fall.', 'two officials'],
    ['Nairobi Herald reported that officials said the price will fall.', 'officials'],
    ['Nairobi Herald reported that senior officials said the price will fall.', 'senior officials'],
  ])('take what a clause begins with for no part of who speaks: %s', (text, who) => {
    expect(chainOf(text)[0]?.slice(1, 3)).toEqual([
      ['PUBLICATION', 'herald', null, 'PARAPHRASES'],
      ['ANONYMOUS_PERSON', who, null, null],
    ]);
  });

  it('go through who was told', () => {
    expect(chainOf('The price will fall, Esther Mwangi told Nairobi Herald.')[0]?.slice(1, 3)).toEqual([
      ['PUBLICATION', 'herald', null, 'PARAPHRASES'],
      ['NAMED_PERSON', 'mwangi', null, null],
    ]);
  });

  it('go on through who was briefed, and by whom', () => {
    const text =
      'The price fell, Nairobi Herald reported on Monday, quoting a lawmaker who said he had been briefed by the harbour ministry.';
    expect(
      chainOf(text)[0]
        ?.slice(1)
        .map((link) => (Array.isArray(link) ? link.slice(0, 2) : link)),
    ).toEqual([
      ['PUBLICATION', 'herald'],
      ['ANONYMOUS_PERSON', 'a lawmaker'],
      ['ORGANISATION', 'the harbour ministry'],
      'UNKNOWN_IF_MORE',
    ]);
  });

  it('take no citation between commas for an office', () => {
    const text =
      'Nairobi Herald, citing what it said was a letter from Esther Mwangi, wrote that the price fell.';
    expect(chainOf(text)[0]?.slice(1, 3)).toEqual([
      ['PUBLICATION', 'herald', null, 'CITES_REPORT'],
      ['DOCUMENT', 'a letter from Esther Mwangi', null, null],
    ]);
  });

  it('keep a speaker whose office stands before the name', () => {
    expect(
      chainOf('The lawmaker, Esther Mwangi, told Nairobi Herald that the price fell.')[0]?.slice(1, 3),
    ).toEqual([
      ['PUBLICATION', 'herald', null, 'PARAPHRASES'],
      ['NAMED_PERSON', 'mwangi', 'The lawmaker', null],
    ]);
  });

  it('have nobody told who is only where it was told', () => {
    expect(chainOf('Esther Mwangi told reporters in Orvik that the price fell.')).toEqual([
      [
        ['AUTHOR_VOICE', null, null, 'PARAPHRASES'],
        ['NAMED_PERSON', 'mwangi', null, null],
        'UNKNOWN_IF_MORE',
      ],
    ]);
  });

  const asStated = (text: string) =>
    suggest(text, [], office).flatMap(({ chain }) => {
      if (!chain) return [];
      const links = chain.links.map(({ candidates, ...link }) => ({
        ...link,
        source: candidates[0]?.record ?? null,
      }));
      const keys = links.slice(1).map(sourceKey);
      return [{ origin: keys.at(-1) ?? '', relays: keys.slice(0, -1), chainEnds: chain.ends, report: null }];
    });
  const voices = ['Nairobi Herald', 'Callao Portworks', 'Norway', 'Esther Mwangi', 'the Ministry of Energy'];
  const telling: readonly ((who: string, behind: string) => string)[] = [
    (who, behind) => `The price fell, ${who} said, citing ${behind}.`,
    (who, behind) => `According to ${who}, citing ${behind}, the price fell.`,
    (who, behind) => `${who} reported, quoting ${behind}, that the price fell.`,
  ];
  const alone: readonly ((who: string) => string)[] = [
    (who) => `The price fell, ${who} said.`,
    (who) => `According to ${who}, the price fell.`,
    (who) => `“The price fell,” said ${who}.`,
  ];

  it('count no origin more where one of them is a relay that was cut, and two where two have it from nobody known', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.shuffledSubarray(voices, { minLength: 2, maxLength: 2 }),
        fc.constantFrom(...telling),
        fc.constantFrom(...alone),
        ([who = '', behind = ''], whole, cut) => {
          const [long, short, other] = [whole(who, behind), cut(who), cut(behind)].map(asStated);
          if (long?.length !== 1 || short?.length !== 1 || other?.length !== 1) return;
          if (long[0]?.relays[0] !== short[0]?.origin || long[0]?.origin !== other[0]?.origin) return;
          expect(independentOrigins([...long, ...short])).toBe(1);
          expect(independentOrigins([...short, ...other])).toBe(2);
          expect(independentOrigins([...long, ...short, ...other])).toBe(1);
          compared += 1;
        },
      ),
    );
    expect(compared).toBeGreaterThan(20);
  });

  it('are not made of what is added to something', () => {
    expect(chainOf('Norway added 17 boats to its list.')).toEqual([]);
  });

  it('are taken up again where the text comes back to its source', () => {
    const text =
      'According to Nairobi Herald, citing a source familiar with the talks, the price fell. It rains. Prices will rise, the source adds.';
    const [first, second] = chainOf(text);
    expect(second).toEqual(first);
  });

  it.each([
    ['The official said it will rise.', 'an official'],
    ['The diplomat said it will rise.', 'A diplomat'],
    ['The source said it will rise.', 'an official'],
  ])('are taken up again by what they were called: %s', (text, who) => {
    const before = 'A diplomat said the price fell. On Monday an official said it stood.';
    expect(chainOf(`${before} ${text}`).at(-1)?.[1]).toEqual(['ANONYMOUS_PERSON', who, null, null]);
  });

  const voicesOf = (text: string) =>
    chainOf(text).map((chain) =>
      chain.flatMap((link) => (Array.isArray(link) ? [link.slice(0, 2).join(' ')] : [])).slice(1),
    );
  it.each([
    [
      'Minister Ama Serwaa, citing her colleague in the port, said Lima would pay.',
      ['NAMED_PERSON Ama Serwaa', 'ANONYMOUS_PERSON'],
    ],
    ['The letter, Esther Mwangi added, said Lima nothing.', ['NAMED_PERSON mwangi']],
    ['The price fell, said Esther Mwangi.', ['NAMED_PERSON mwangi']],
    ['The price fell, according to Sen. Esther Mwangi.', ['NAMED_PERSON mwangi']],
    ['The price fell, according to Lt. Gen. Esther Mwangi.', ['NAMED_PERSON mwangi']],
    ['A diplomat who asked not to be identified said the price fell.', ['ANONYMOUS_PERSON A diplomat']],
    ['The price fell, as Nairobi Herald earlier reported.', ['PUBLICATION herald']],
    ['Ferries came, per Nairobi Herald, and left.', ['PUBLICATION herald']],
    [
      'Nairobi Herald reports with reference to a source in the ministry that the price fell.',
      ['PUBLICATION herald', 'ANONYMOUS_PERSON in the ministry'],
    ],
    [
      'The price fell, Nairobi Herald reported on Monday, with reference to a source in the ministry.',
      ['PUBLICATION herald', 'ANONYMOUS_PERSON in the ministry'],
    ],
    [
      'The price fell, reports Nairobi Herald with reference to a source in the ministry.',
      ['PUBLICATION herald', 'ANONYMOUS_PERSON in the ministry'],
    ],
    [
      'The price fell, Nairobi Herald writes with reference to Esther Mwangi.',
      ['PUBLICATION herald', 'NAMED_PERSON mwangi'],
    ],
    ['Nairobi Herald said it had agreed a price with reference to the contract.', ['PUBLICATION herald']],
    ['Nairobi Herald said it had agreed a price with reference to Peru.', ['PUBLICATION herald']],
    ['Nairobi Herald said the report with reference to the contract was false.', ['PUBLICATION herald']],
    ['The price fell, Nairobi Herald has learned.', ['PUBLICATION herald']],
    [
      'Letters obtained by Nairobi Herald show that the price fell.',
      ['PUBLICATION herald', 'DOCUMENT Letters'],
    ],
    [
      'The price fell, according to a contract seen by Nairobi Herald.',
      ['PUBLICATION herald', 'DOCUMENT a contract'],
    ],
    [
      'Esther Mwangi’s aide told Nairobi Herald it fell.',
      ['PUBLICATION herald', 'ANONYMOUS_PERSON Esther Mwangi’s aide'],
    ],
    [
      'The price fell, a spokesman for Callao Portworks, said.',
      ['ANONYMOUS_PERSON a spokesman for Callao Portworks'],
    ],
    [
      'Esther Mwangi told Nairobi Herald that it fell, Nairobi Herald reported.',
      ['PUBLICATION herald', 'NAMED_PERSON mwangi'],
    ],
    ['The price fell, officials in Orvik said.', ['ANONYMOUS_PERSON in Orvik']],
    ['Peru’s finance ministry denied it.', ['ORGANISATION Peru’s finance ministry']],
    [
      'The price fell, three officials told Nairobi Herald.',
      ['PUBLICATION herald', 'ANONYMOUS_PERSON three officials'],
    ],
    [
      'Officials close to it were quoted by Nairobi Herald as saying that the price fell.',
      ['PUBLICATION herald', 'ANONYMOUS_PERSON close to it'],
    ],
    [
      'Nairobi Herald quoted Esther Mwangi as saying that the price fell.',
      ['PUBLICATION herald', 'NAMED_PERSON mwangi'],
    ],
    [
      'Peruvian state radio cited an unnamed harbour source as saying the boats had left.',
      ['PUBLICATION Peruvian state radio', 'ANONYMOUS_PERSON an unnamed harbour source'],
    ],
  ])('name who reports before whom it has it from: %s', (text, expected) => {
    const [voices = []] = voicesOf(text);
    expect(voices.map((voice, at) => voice.slice(0, expected[at]?.length))).toEqual(expected);
  });

  it.each(['It costs $3 per unit.', 'It fell by two per cent.', 'They were told nothing by Kenya.'])(
    'are not made of words that only look like a cue: %s',
    (text) => {
      expect(chainOf(text)).toEqual([]);
    },
  );

  it('take nothing that is told for an office', () => {
    expect(chainOf('According to Esther Mwangi, the price was low.')[0]?.[1]).toEqual([
      ...['NAMED_PERSON', 'mwangi', null, null],
    ]);
  });

  it('go on behind a line that is not the article’s own, and leave the one before', () => {
    const text =
      'Nairobi Herald reported that the price fell.\nClick here.\nThe report is based on a source close to Callao Portworks.';
    const start = text.indexOf('Click');
    const chains = suggest(text, [{ start, end: start + 11 }], office).filter(({ type }) => type === 'CHAIN');
    expect(chains.map(({ chain }) => chain?.links.map(({ sourceKind }) => sourceKind))).toEqual([
      ['AUTHOR_VOICE', 'PUBLICATION'],
      ['AUTHOR_VOICE', 'PUBLICATION', 'ANONYMOUS_PERSON'],
    ]);
  });

  it('are open where nobody is named', () => {
    expect(chainOf('Reports suggest that the price fell.')[0]?.at(-1)).toBe('UNKNOWN_IF_MORE');
  });
});

const eventOf = (text: string, type: SuggestionType) => {
  const event = found(text, type)[0]?.event;
  return (
    event && [
      event.sort,
      event.status,
      Object.fromEntries(event.parties.map(({ exact, role }) => [exact, role])),
    ]
  );
};

describe('deals and sanctions', () => {
  it.each([
    [
      'Kenya will buy six ferries from Norway for $90 million.',
      ['PROCUREMENT', 'PLEDGED', { Kenya: 'BUYER', Norway: 'SUPPLIER' }],
    ],
    [
      'Norway agreed to sell twelve missiles to Chile.',
      ['ARMS_TRANSFER', 'AGREED', { Norway: 'SUPPLIER', Chile: 'RECIPIENT' }],
    ],
    ['Norway lent $2 billion to Peru.', ['LOAN', null, { Norway: 'FINANCIER', Peru: 'RECIPIENT' }]],
    ['Peru and Chile signed a treaty.', ['TREATY', 'AGREED', { Peru: null, Chile: null }]],
    [
      'Esther Mwangi has also bought two ferries from Chile.',
      ['PROCUREMENT', 'AGREED', { 'Esther Mwangi': 'BUYER', Chile: 'SUPPLIER' }],
    ],
    [
      'In Kenya, Esther Mwangi, a trader, agreed to buy two ferries from Chile.',
      ['PROCUREMENT', 'AGREED', { Kenya: null, 'Esther Mwangi': 'BUYER', Chile: 'SUPPLIER' }],
    ],
    [
      'Esther Mwangi signed a contract to sell ferries to Chile.',
      [null, 'AGREED', { 'Esther Mwangi': null, Chile: 'RECIPIENT' }],
    ],
    [
      'Kenya, Esther Mwangi announced, will buy two ferries from Chile.',
      ['PROCUREMENT', 'PLEDGED', { Kenya: 'BUYER', 'Esther Mwangi': null, Chile: 'SUPPLIER' }],
    ],
  ])('are told with their parties: %s', (text, expected) => {
    expect(eventOf(text, 'DEAL')).toEqual(expected);
  });

  it.each([
    [
      'Norway imposed an arms embargo on Chile.',
      ['ARMS_EMBARGO', 'IN_FORCE', { Norway: 'AUTHORITY', Chile: 'TARGET' }],
    ],
    [
      'Under sanctions introduced by Kenya, Peruvian shipping companies are idle.',
      [null, 'IN_FORCE', { Kenya: 'AUTHORITY', 'Peruvian shipping companies': 'TARGET' }],
    ],
    ['Kenya lifted its sanctions against Peru.', [null, 'LIFTED', { Kenya: 'AUTHORITY', Peru: 'TARGET' }]],
    [
      'Norway imposed restrictive measures on 12 Peruvian officials.',
      [null, 'IN_FORCE', { Norway: 'AUTHORITY', 'Peruvian officials': 'TARGET' }],
    ],
    [
      'Kenya designated nine individuals.',
      [null, 'IN_FORCE', { Kenya: 'AUTHORITY', 'nine individuals': 'TARGET' }],
    ],
    [
      'Kenya added nine traders and companies to its sanctions list.',
      [null, 'IN_FORCE', { Kenya: 'AUTHORITY', 'nine traders and companies': 'TARGET' }],
    ],
    [
      'Kenya is writing new rules and may freeze the accounts of two firms.',
      ['ASSET_FREEZE', null, { Kenya: 'AUTHORITY', 'two firms': 'TARGET' }],
    ],
    [
      'Chile and Kenya have aligned themselves with these measures.',
      [null, 'IN_FORCE', { Chile: 'AUTHORITY', Kenya: 'AUTHORITY' }],
    ],
    [
      'The embargo on the sale of arms to Chile, in force since 2011, was prolonged.',
      ['ARMS_EMBARGO', 'AMENDED', { Chile: 'TARGET' }],
    ],
    [
      'Kenya slapped a ban on fish exports to Peru and froze a grant.',
      ['EXPORT_CONTROL', 'IN_FORCE', { Kenya: 'AUTHORITY', Peru: 'TARGET' }],
    ],
    [
      'Callao Portworks has been blacklisted by Norway.',
      [null, 'IN_FORCE', { 'Callao Portworks': 'TARGET', Norway: 'AUTHORITY' }],
    ],
    [
      'Peru put Callao Portworks and Aerolit on its sanctions list.',
      [null, 'IN_FORCE', { Peru: 'AUTHORITY', 'Callao Portworks': 'TARGET', Aerolit: 'TARGET' }],
    ],
    [
      'Kenya removed Callao Portworks from its sanctions list.',
      [null, 'LIFTED', { Kenya: 'AUTHORITY', 'Callao Portworks': 'TARGET' }],
    ],
    [
      'Norway hits nine traders with sanctions over salmon exports to Chile',
      [null, 'IN_FORCE', { Norway: 'AUTHORITY', 'nine traders': 'TARGET', Chile: null }],
    ],
    [
      'Norway could freeze the accounts of two Peruvian banks.',
      ['ASSET_FREEZE', null, { Norway: 'AUTHORITY', 'Peruvian banks': 'TARGET' }],
    ],
    [
      'Kenya eased a ban on Norwegian salmon, and Peru did not.',
      ['IMPORT_RESTRICTIONS', 'LIFTED', { Kenya: 'AUTHORITY', Peru: null }],
    ],
    [
      'Peru asked Norway to lift its sanctions against Chile.',
      [null, null, { Peru: null, Norway: 'AUTHORITY', Chile: 'TARGET' }],
    ],
    ['Norway will not ease sanctions against Chile.', [null, null, { Norway: 'AUTHORITY', Chile: 'TARGET' }]],
    [
      'Norway not only imposed sanctions on Chile.',
      [null, 'IN_FORCE', { Norway: 'AUTHORITY', Chile: 'TARGET' }],
    ],
    [
      'Norway announced a ban on imports from Chile.',
      ['IMPORT_RESTRICTIONS', 'ANNOUNCED', { Norway: 'AUTHORITY', Chile: 'TARGET' }],
    ],
  ])('are told with authorities and targets, and as no deal: %s', (text, expected) => {
    expect(eventOf(text, 'SANCTION')).toEqual(expected);
    expect(found(text, 'DEAL')).toEqual([]);
  });

  it.each([
    'Chile: fourth round of sanctions over salmon.',
    'Natural persons are subject to a travel ban.',
    'Norway has never imposed an embargo on Chile.',
    'Norway denied that it had sanctioned Callao Portworks.',
    'Kenya demanded that Norway impose sanctions on Chile.',
    'Sanctions on Chile were not adopted by Norway.',
    'Kenya added nine boats to its fleet, and designated two areas for fishing.',
  ])('are not told of where nobody imposes anything on anybody: %s', (text) => {
    expect(found(text, 'SANCTION')).toEqual([]);
  });

  it('are both told of where a sanction only stands beside a deal', () => {
    expect(eventOf('Despite sanctions, Kenya bought six ferries from Norway.', 'DEAL')?.[2]).toEqual({
      Kenya: 'BUYER',
      Norway: 'SUPPLIER',
    });
  });

  it.each([
    'Norway does not sell drones to Chile.',
    'Kenya did not say from whom it would buy ferries in Norway.',
    'Norway broke up procurement networks of Chile.',
  ])('are not told of where nothing is dealt in: %s', (text) => {
    expect(found(text, 'DEAL')).toEqual([]);
  });

  it.each([
    'NAIROBI, 3 March (Nairobi Herald) - Kenya bought six ferries from Norway.',
    'LIMA (Nairobi Herald) - Kenya bought six ferries from Norway.',
  ])('have no party that only sent the news: %s', (text) => {
    expect(eventOf(text, 'DEAL')?.[2]).toEqual({ Kenya: 'BUYER', Norway: 'SUPPLIER' });
  });

  it('have no value of another deal, nor a rate as their term', () => {
    const text = 'Kenya bought 40 tonnes a day from Norway, as an earlier two-year contract had ended.';
    expect(found(text, 'DEAL').map(({ event }) => event?.values)).toEqual([[]]);
    expect(words(found(text, 'DURATION'))).toEqual(['two-year contract']);
    expect(words(found('The port was closed for a day.', 'DURATION'))).toEqual(['a day']);
  });

  it.each([
    'The previous three-year deal cost Kenya and Norway $40 million a year.',
    'Kenya paid Norway $40 million a year under the previous three-year deal.',
    'An earlier agreement between Kenya and Norway was worth $40 million a year.',
  ])('are not told of where one has ended: %s', (text) => {
    expect(found(text, 'DEAL')).toEqual([]);
  });

  it.each([
    ['Kenya earlier bought 20 ferries from Norway for $3 million.', 'LIKELY'],
    ['Kenya earlier agreed to buy 20 ferries from Norway for $3 million.', 'LIKELY'],
    ['Kenya earlier struck a deal to buy ferries from Norway for $3 million.', 'LIKELY'],
    ['Former colony Kenya bought 20 ferries from Norway for $3 million.', 'LIKELY'],
    ['The former Soviet republic sold 20 tanks to Kenya for $3 million.', 'LIKELY'],
    ['A month earlier Kenya bought 20 tanks from Norway for $3 million.', 'LIKELY'],
    ['The previous owner sold 20 ferries to Kenya for $3 million.', 'LIKELY'],
    ["Kenya's previous government bought 20 ferries from Norway for $3 million.", 'LIKELY'],
    ['Kenya cancelled the earlier deal with Norway worth $3 million.', 'POSSIBLE'],
    ['Kenya and Norway renewed an earlier contract worth $3 million.', 'POSSIBLE'],
    ['Kenya pulled out of the previous agreement with Norway worth $3 million.', 'POSSIBLE'],
  ])(
    'are told of where somebody or a time was before, or one of before is ended or goes on: %s',
    (text, band) => {
      const amounts = found(text, 'AMOUNT').map(({ id }) => id);
      expect(amounts).toHaveLength(1);
      expect(found(text, 'DEAL').map(({ why, event }) => [why.band, event?.values])).toEqual([
        [band, expect.arrayContaining(amounts)],
      ]);
    },
  );

  it.each([
    [
      'Kenya signed a deal with Norway to replace the previous three-year deal, worth $40 million a year.',
      [],
    ],
    [
      'After the previous deal of $3 million ended, Kenya signed a $5 million contract with Norway.',
      ['$5 million'],
    ],
    ['Kenya replaced the previous deal with one worth $3 million for ferries from Norway.', null],
    ['Kenya struck another three-year deal with Norway.', []],
    ['Kenya had earlier signed a $3 million contract with Norway.', ['$3 million']],
    ['Kenya upgraded its old frigates for $3 million in a contract with Norway.', ['$3 million']],
    ['Kenya extended an earlier $3 million contract with Norway.', ['$3 million']],
    ['Kenya paid the previous owner $3 million for ferries bought from Norway.', ['$3 million']],
    ['Kenya signed a contract with Norway after the previous Norwegian multi-year $3 million one.', []],
    ['Kenya signed a contract with Norway after an earlier two-year $3 million deal.', []],
  ])('are told of with their own values beside one that has ended: %s', (text, amounts) => {
    const [deal, ...others] = found(text, 'DEAL');
    const own = (ids: readonly string[] = []) =>
      words(found(text, 'AMOUNT').filter(({ id }) => ids.includes(id)));
    expect(others).toEqual([]);
    expect(deal === undefined ? null : own(deal.event?.values)).toEqual(amounts);
  });

  it('have no term of an earlier one from the next sentence', () => {
    const text = 'Kenya signed a salmon contract with Norway. The previous two-year contract had ended.';
    expect(found(text, 'DEAL').map(({ event }) => event?.values)).toContainEqual([]);
  });

  it.each([
    ['Kenya signed a $3 billion contract with Norway.', null],
    ['Kenya signed a salmon contract with Norway.', 'salmon'],
    ['Kenya signed a salmon supply agreement with Norway.', null],
  ])('are about no number and no kind of deal: %s', (text, subject) => {
    expect(found(text, 'DEAL')[0]?.event?.subject?.exact ?? null).toBe(subject);
  });

  it('are not told by a word within a name', () => {
    expect(found('The Export-Import Bank of Chile stood at $1.3bn in Kenya.', 'DEAL')).toEqual([]);
  });

  it('name the amounts of their sentence', () => {
    const [amount, deal] = ['AMOUNT', 'DEAL'].map((type) =>
      suggest('Kenya bought ferries from Norway for $90 million.', [], office).find(
        (each) => each.type === type,
      ),
    );
    expect(deal?.event?.values).toEqual([amount?.id]);
  });
});

describe('names in scripts without capitals', () => {
  it.each([
    ['蓝海石油天然气股份有限公司与挪威签署了合同。', ['蓝海石油天然气股份有限公司'], 'ORGANISATION'],
    ['昨天，挪威渔业银行拒绝了。', ['挪威渔业银行'], 'ORGANISATION'],
    ['挪威财政部将两人列入名单。', ['挪威财政部'], 'ORGANISATION'],
    ['总统普京和部长陈海涛出席了仪式。', ['普京', '陈海涛'], 'PERSON'],
    ['挪威总统弗拉基米尔·泽连斯基呼吁合作。', ['弗拉基米尔·泽连斯基'], 'PERSON'],
    ['日本首相岸田文雄表示同意。', ['岸田文雄'], 'PERSON'],
    ['据《蓝海日报》报道，价格下降。', ['蓝海日报'], 'ORGANISATION'],
    ['船只位于蓝海港。', ['蓝海港'], 'PLACE'],
    ['وقعت شركة بحرين الزرقاء عقدا.', ['شركة بحرين الزرقاء'], 'ORGANISATION'],
    ['قالت وزارة الصيد النرويجية إن السعر انخفض.', ['وزارة الصيد النرويجية'], 'ORGANISATION'],
    ['وقال الرئيس الروسي فلاديمير بوتين إن السعر انخفض.', ['فلاديمير بوتين'], 'PERSON'],
    ['والتقى وزير الخارجية سامح شكري الوفد.', ['سامح شكري'], 'PERSON'],
    ['ذكرت صحيفة «البحر الأزرق» أن السعر انخفض.', ['البحر الأزرق'], 'ORGANISATION'],
    ['وصلت السفن إلى مدينة حلب أمس.', ['حلب'], 'PLACE'],
    ['Компания «Севрыба» и газета «Волна» молчат.', ['Севрыба', 'Волна'], 'ORGANISATION'],
    ['Он служит в Министерстве рыбного хозяйства.', ['Министерстве рыбного хозяйства'], 'ORGANISATION'],
    ['Там были глава МИД Перу и премьер Виктор Орбан.', ['Виктор Орбан'], 'PERSON'],
  ] as const)('are found by what stands beside them: %s', (text, expected, guess) => {
    const all = found(text, 'NAME').filter((each) => each.guess === guess);
    expect(words(all)).toEqual(expected);
  });

  it.each([
    '该公司收购了两家外国公司，这家石油公司没有回应。',
    '挪威公司和许多大学参加了展览。',
    '总统办公室没有回应，部长会议昨天举行。',
    '双方表示，谈判取得进展，价格问题仍未解决。',
    'قالت شركة نفط كبيرة إن السعر انخفض، ورفضت شركة روسية التعليق.',
    'قال الرئيس إن النتائج جيدة، وأضاف الوزير أن الشركة ستدفع.',
    'ناقش مجلس الوزراء الأمر في مدينة كبيرة.',
    'Он заявил: «Мы не согласны с этим решением». Экспорт вырос.',
    'Глава компании уехал. Правительство молчит.',
  ])('are not made of words that only say of which kind something is: %s', (text) => {
    expect(words(found(text, 'NAME'))).toEqual([]);
  });

  it('give way to a record that is known by a part of them', () => {
    const known = atOnce(knownNamesInTurns([body('blue', '蓝海'), state('norway', '挪威')], []));
    const all = suggest('蓝海公司与挪威渔业银行签约。', [], known);
    expect(all.map(({ type, exact }) => [type, exact])).toEqual([
      ['MENTION', '蓝海'],
      ['NAME', '挪威渔业银行'],
    ]);
  });
});

describe('Russian cases', () => {
  it.each([
    ['Это подписали в Норвегии.', 'Норвегии', 'norway'],
    ['Переговоры с Норвегией прошли.', 'Норвегией', 'norway'],
    ['Акции «Аэролита» выросли.', 'Аэролита', 'aerolit'],
  ])('are told from slips: %s', (text, exact, record) => {
    const [mention] = found(text, 'MENTION');
    expect(mention && [mention.exact, records(mention), mention.why.method]).toEqual([
      exact,
      [record],
      'INFLECTION',
    ]);
  });

  it('name the record by the name that it has', () => {
    const [mention] = found('Это подписали в Норвегии.', 'MENTION');
    expect(mention?.candidates.map(({ name }) => name)).toEqual(['Норвегия']);
  });
});

const fragments = fc.constantFrom(
  ...[
    'Kenya',
    'Norway',
    '挪威',
    '😀',
    '外交部',
    '总统普京',
    'شركة',
    'الرئيس',
    '«Севрыба»',
    'Норвегии',
    'Callao Portwroks',
    'said',
    'according to',
    'a source',
    ', citing',
    '“',
    '”',
  ],
  ...[
    '$5 million',
    'ten years',
    '\n',
    '.',
    '. ',
    'the two sides',
    'sanctions',
    'buys',
    'from',
    '(CP)',
    'President',
    '٣',
  ],
);
const texts = fc.array(fragments, { maxLength: 40 }).map((all) => all.join(' '));
const ranges = fc.array(
  fc.tuple(fc.nat(200), fc.nat(30)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 4 },
);

describe('every suggestion', () => {
  it('stands at its offsets, outside of excluded ranges, under an id of its own', () => {
    fc.assert(
      fc.property(texts, ranges, (text, given) => {
        const { length } = [...text];
        const excluded = given.map(({ start, end }) => ({
          start: Math.min(start, length),
          end: Math.min(end, length),
        }));
        const all = suggest(text, excluded, office);
        for (const each of all) {
          expect(slice(text, each)).toBe(each.exact);
          expect(excluded.some((range) => overlaps(range, each))).toBe(false);
          for (const link of each.chain?.links ?? [])
            if (link.cue) expect(slice(text, link.cue)).toBe(link.cue.exact);
          for (const party of each.event?.parties ?? []) expect(slice(text, party)).toBe(party.exact);
        }
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its id when names come', () => {
    const empty = atOnce(knownNamesInTurns([], []));
    const text = 'They met in Puerto Morin.';
    expect(suggest(text, [], office).map(({ id }) => id)).toEqual(
      suggest(text, [], empty).map(({ id }) => id),
    );
  });

  it('does not overlap another name', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const names = found(text, 'MENTION', 'NAME');
        names.forEach((each, at) => {
          expect(names.slice(at + 1).some((other) => overlaps(each, other))).toBe(false);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('the work', () => {
  const steps = (text: string) => [...suggestInTurns(text, [], office)];
  const paragraph =
    'Kenya will buy six ferries from Norway for $90 million, Esther Mwangi told Nairobi Herald.\n';

  it('is not held up by a word that has no end', () => {
    const word = `D${'onaudampfä'.repeat(200)}`;
    const text = `Norway bought ferries, citing officials from ${word}, ${word} and a source close to ${word}.`;
    expect(found(text, 'MENTION').map(({ exact }) => exact)).toEqual(['Norway']);
  });

  it('is not held up by a number that has no end', () => {
    const text = `Norway paid ${'twenty five million two hundred and '.repeat(600)}dollars for ferries.`;
    expect(found(text, 'MENTION').map(({ exact }) => exact)).toEqual(['Norway']);
  });

  it('has no word that is longer than a word can be, and holds all of the text', () => {
    const words = `Ferries ${'Ab-Cd.Ef'.repeat(2_500)} left. They came.`;
    const { all } = atOnce(tokensInTurns(words));
    for (const { text, start, end } of all) expect(words.slice(start, end)).toBe(text);
    expect(Math.max(...all.map(({ text }) => text.length))).toBeLessThanOrEqual(400);
    expect(all.map(({ text }) => text).join('')).toBe(words.replaceAll(' ', ''));
  });

  it('comes in many turns, and grows as the text does', () => {
    const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
    const [short, long] = [steps(paragraph.repeat(20)), steps(paragraph.repeat(200))];
    expect(long.length).toBeGreaterThan(1_000);
    expect(sum(long)).toBeLessThanOrEqual(sum(short) * 11);
  });
});

describe('what a deal is about', () => {
  const sold =
    'Well. According to a Herald report, “Peruvian coastal companies will buy electric ferries worth several million euros from Norway.” Norway and Kenya are neighbours. The $2 billion salmon deal between Norway and Kenya runs for years. Reports speak of a 10-year contract.';
  const deals = () => found(sold, 'DEAL').map(({ event }) => event);
  const said = (range: { readonly start: number; readonly end: number } | undefined) =>
    range && sold.slice(range.start, range.end);

  it('is told with the quotation that says so', () => {
    const [ferries] = deals();
    expect(ferries).toMatchObject({
      isQuoted: true,
      status: 'PLEDGED',
      subject: { exact: 'electric ferries' },
    });
    expect(said(ferries?.subject ?? undefined)).toBe('electric ferries');
    expect(said(ferries?.passage)).toMatch(/^Peruvian .* from Norway\.$/u);
  });

  it.each([
    [
      'Norway is in advanced talks to buy at least 12 harbour drones from Peru.',
      'harbour drones',
      'NEGOTIATING',
    ],
    ['Chile bought 24 L-159 jets from Peru.', 'L-159 jets', 'AGREED'],
  ])('is what is counted: %s', (text, exact, status) => {
    expect(found(text, 'DEAL')[0]?.event).toMatchObject({ status, subject: { exact } });
  });

  it('has no party that was only told', () => {
    const text = 'Two officials told Nairobi Herald that Norway would deliver six ferries to Peru.';
    expect(found(text, 'DEAL')[0]?.event?.parties.map(({ exact }) => exact)).toEqual(['Norway', 'Peru']);
  });

  it('is told with its sentence, and the term with the one after', () => {
    const salmon = deals().find((event) => event?.subject?.exact === 'salmon');
    expect(salmon).toMatchObject({ isQuoted: false, status: 'AGREED' });
    expect(said(salmon?.passage)).toMatch(/^The \$2 billion salmon deal .* for years\.$/u);
    const values = found(sold, 'AMOUNT', 'DURATION').filter(({ id }) => salmon?.values.includes(id));
    expect(words(values)).toEqual(['$2 billion', 'a 10-year contract']);
  });
});

describe('the id of a suggestion', () => {
  it.each([
    ['DEAL', 'Alisher Usmanov bought two ferries from Chile for $3 million.'],
    ['SANCTION', 'Kenya imposed sanctions on Gennady Petrov.'],
  ] as const)('of a %s stays when a record is made of somebody in it', (type, text) => {
    const people = ['Alisher Usmanov', 'Gennady Petrov'].map(
      (name): KnownName => ({ record: name, name, nameKind: 'PRIMARY', recordKind: 'Person' }),
    );
    const states = [state('chile', 'Chile'), state('kenya', 'Kenya')];
    const [before, after] = [states, [...states, ...people]].map((names) =>
      suggest(text, [], atOnce(knownNamesInTurns(names, []))).filter((each) => each.type === type),
    );
    expect(before).toHaveLength(1);
    expect(after?.[0]?.event?.parties.length).toBeGreaterThan(before?.[0]?.event?.parties.length ?? 0);
    expect(after?.map(({ id }) => id)).toEqual(before?.map(({ id }) => id));
  });

  it('is of places in code points', () => {
    const [ship, plain] = ['🚢 Ferries left Callao Portworks.', '. Ferries left Callao Portworks.'].map(
      (text) => found(text, 'MENTION').map(({ id }) => id),
    );
    expect(ship).toHaveLength(1);
    expect(ship).toEqual(plain);
  });
});
