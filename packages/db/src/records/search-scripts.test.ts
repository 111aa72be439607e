import { beforeAll, describe, expect, it } from 'vitest';
import { bringUpToDate, rebuild, searchRecords } from '../index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

// Each has one name only: what is written otherwise has to be found by its sound.
const written = [
  ...['Huawei', 'Wagner Group'],
  ...['Roscosmos', 'Gazprom', 'Lukoil', 'Dmitri Rogozin', 'Xenia', 'Łódź', 'Straße', 'Samsung', 'Sony'],
  ...[
    'Газпромбанк',
    'Щербаков',
    'Юрий Трутнев',
    'Роснефть',
    'Київ',
    'Кира',
    '中国人民银行',
    '新华社',
    '一汽',
  ],
  ...['أرامكو', 'حزب الله', 'محمد بن سلمان', 'نتنياهو', 'Μυτιληναίος', 'საქართველო', '삼성전자', 'भारत'],
];
const ranked: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  Norway: [
    ['Norway', 'PRIMARY'],
    ['النرويج', 'ALIAS'],
  ],
  Nauru: [
    ['Nauru', 'PRIMARY'],
    ['ناورو', 'ALIAS'],
  ],
  Serbia: [['Serbia', 'PRIMARY']],
  Syria: [['Syria', 'PRIMARY']],
  Bahrain: [
    ['Bahrain', 'PRIMARY'],
    ['البحرين', 'ALIAS'],
  ],
  Iran: [
    ['Iran', 'PRIMARY'],
    ['إيران', 'ALIAS'],
  ],
  China: [['China', 'PRIMARY']],
  Italy: [['Italy', 'PRIMARY']],
  Egypt: [['Egypt', 'PRIMARY']],
  'North Macedonia': [['North Macedonia', 'PRIMARY']],
  'Aster Holding': [
    ['Aster Holding', 'PRIMARY'],
    ['Borea', 'ALIAS'],
  ],
  Borea: [['Borea', 'PRIMARY']],
  'Borea Lines': [['Borea Lines', 'PRIMARY']],
  'Great Borea': [['Great Borea', 'PRIMARY']],
  Hyperboreans: [['Hyperboreans', 'PRIMARY']],
  Boria: [['Boria', 'PRIMARY']],
};

const office = ownOffice();
beforeAll(async () => {
  const article = await addArticle(office, 'Names of many.');
  const claims = [];
  const all = { ...Object.fromEntries(written.map((name) => [name, [[name, 'PRIMARY']]])), ...ranked };
  for (const [label, names] of Object.entries(all)) {
    const record = await addRecord(office, 'Organisation', label);
    for (const [name, kind] of names)
      claims.push(claimOn('Names', record, 'names', { name: { name, kind } }));
  }
  await acceptClaims(office, await submitClaims(office, article, claims));
  await addRecord(office, 'Organisation', 'Quagga Institute');
});

const search = async (text: string, viewer = office.editor as typeof office.editor | null) =>
  searchRecords(office.db, viewer, { text, kinds: null, first: 10 });
const first = async (text: string) => (await search(text))[0]?.record.caption ?? null;

describe('a name in one script', () => {
  it.each([
    ['Роскосмос', 'Roscosmos'],
    ['Роскомос', 'Roscosmos'],
    ['Roskosmos', 'Roscosmos'],
    ['Газпром', 'Gazprom'],
    ['Лукойл', 'Lukoil'],
    ['Дмитрий Рогозин', 'Dmitri Rogozin'],
    ['Ксения', 'Xenia'],
    ['Лодзь', 'Łódź'],
    ['lodz', 'Łódź'],
    ['Trutnef', 'Юрий Трутнев'],
    ['strasse', 'Straße'],
    ['روسكوسموس', 'Roscosmos'],
    ['Ροσκοσμος', 'Roscosmos'],
    ['როსკოსმოსი', 'Roscosmos'],
    ['ソニー', 'Sony'],
    ['삼성', '삼성전자'],
    ['전자', '삼성전자'],
    ['Gazprombank', 'Газпромбанк'],
    ['Gasprombank', 'Газпромбанк'],
    ['Shcherbakov', 'Щербаков'],
    ['Scherbakow', 'Щербаков'],
    ['Jurij Trutnew', 'Юрий Трутнев'],
    ['Rosneft', 'Роснефть'],
    ['Rozneft', 'Роснефть'],
    ['Kyiv', 'Київ'],
    ['Xinhua', '新华社'],
    ['Zhongguo Renmin', '中国人民银行'],
    ['银行', '中国人民银行'],
    ['行', '中国人民银行'],
    ['一', '一汽'],
    ['Aramco', 'أرامكو'],
    ['Арамко', 'أرامكو'],
    ['Hezbollah', 'حزب الله'],
    ['Muhammad bin Salman', 'محمد بن سلمان'],
    ['Netanyahu', 'نتنياهو'],
    ['נתניהו', 'نتنياهو'],
    ['Mytilineos', 'Μυτιληναίος'],
    ['Sakartvelo', 'საქართველო'],
    ['Bharat', 'भारत'],
  ])('is found by %s: %s', async (text, caption) => {
    expect(await first(text)).toBe(caption);
  });
});

describe('a slip of the pen', () => {
  it.each([
    ['Huwaei', 'Huawei'],
    ['Hauwei', 'Huawei'],
    ['Wanger', 'Wagner Group'],
    ['Wagenr', 'Wagner Group'],
    ['Norwya', 'Norway'],
    ['Syira', 'Syria'],
    ['Irna', 'Iran'],
    ['Chna', 'China'],
    ['Itay', 'Italy'],
    ['Gasprom', 'Gazprom'],
    ['Wanger Gruop', 'Wagner Group'],
    ['WagnerGroup', 'Wagner Group'],
    ['Ros cosmos', 'Roscosmos'],
    ['North Macdeonia', 'North Macedonia'],
    ['Great of Borea', 'Great Borea'],
    ['中国人民艮行', '中国人民银行'],
    ['Ciar', 'Кира'],
    ['Rogozin Dmitri', 'Dmitri Rogozin'],
    ['Трутнев Юирй', 'Юрий Трутнев'],
  ])('is forgiven: %s is %s', async (text, caption) => {
    expect(await first(text)).toBe(caption);
  });

  it('of one Chinese character finds nothing that only sounds like it', async () => {
    expect((await search('俄')).map(({ record }) => record.caption)).toEqual([]);
  });
});

describe('what is found', () => {
  it('stands in order: whole name, beginning, word, part, slip; primary names before aliases', async () => {
    const hits = await search('Borea');
    expect(hits.map(({ record: { caption }, match, nameKind }) => [caption, match, nameKind])).toEqual([
      ['Borea', 'EXACT', 'PRIMARY'],
      ['Aster Holding', 'EXACT', 'ALIAS'],
      ['Borea Lines', 'PREFIX', 'PRIMARY'],
      ['Great Borea', 'WORD', 'PRIMARY'],
      ['Hyperboreans', 'PART', 'PRIMARY'],
      ['Boria', 'SIMILAR', 'PRIMARY'],
    ]);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(Math.max(...scores)).toBe(1);
  });

  it('says which name was meant, and whether by its sound', async () => {
    const alias = (await search('Borea')).find(({ nameKind }) => nameKind === 'ALIAS');
    expect(alias).toMatchObject({ matchedName: 'Borea', record: { caption: 'Aster Holding' } });
    expect((await search('Роскосмос'))[0]).toMatchObject({
      matchedName: 'Roscosmos',
      match: 'EXACT',
      romanised: true,
      score: 0.9,
    });
    expect((await search('roscosmos'))[0]).toMatchObject({ match: 'EXACT', romanised: false, score: 1 });
  });

  it('is a working name where no name was accepted, for who may see drafts', async () => {
    const hit = (await search('quagga'))[0];
    expect(hit).toMatchObject({ matchedName: 'Quagga Institute', nameKind: null, match: 'PREFIX' });
    expect(await search('quagga', null)).toEqual([]);
  });

  it('is of the kinds that are asked for', async () => {
    const asked = { text: 'borea', first: 10 };
    expect(await searchRecords(office.db, null, { ...asked, kinds: ['State'] })).toEqual([]);
    expect(await searchRecords(office.db, null, { ...asked, kinds: ['State', 'Organisation'] })).toHaveLength(
      6,
    );
  });

  it('of two letters begins with them, or has a word that does', async () => {
    const names = (await search('bo')).map(({ matchedName }) => matchedName);
    expect([...names].sort()).toEqual(['Borea', 'Borea', 'Borea Lines', 'Boria', 'Great Borea']);
  });
});

it('names of an earlier version get their forms when the office starts', async () => {
  const { db } = office;
  await bringUpToDate(db);
  await db.prisma.$executeRaw`update name set folded = 'x', romanised = null, consonants = null`;
  await db.prisma.$executeRaw`update record set folded = 'x', romanised = null, consonants = null`;
  await db.prisma.$executeRaw`update office set projection_version = 1`;
  expect(await bringUpToDate(db)).toBeGreaterThan(0);
  expect(await first('Роскосмос')).toBe('Roscosmos');
  expect(await bringUpToDate(db)).toBe(0);
  expect((await rebuild(db)).differences).toEqual([]);
});

describe('where words of names begin', () => {
  const stored = async () =>
    office.db.prisma.$queryRaw`select * from name_start order by record_id, key, length, first`;

  it('is kept as names come, change and go', async () => {
    const { prisma } = office.db;
    const kept = await stored();
    await prisma.$queryRaw`select refresh_name_starts(array(select id from record))::text`;
    expect(await stored()).toEqual(kept);
    const best = async () => (await search('Zanzibar Lines'))[0]?.match;
    expect(await best()).not.toBe('EXACT');
    await prisma.$executeRaw`update name set folded = 'zanzibar lines' where text = 'Borea Lines'`;
    expect(await best()).toBe('EXACT');
    await prisma.$executeRaw`update name set folded = 'borea lines' where text = 'Borea Lines'`;
    expect(await stored()).toEqual(kept);
  });

  it('is looked for among what may be seen', async () => {
    const { prisma } = office.db;
    await prisma.$executeRaw`update record set standing = 'DRAFT' where caption = 'Hyperboreans'`;
    const found = async (viewer: typeof office.editor | null) =>
      (await search('hyperbor', viewer)).map(({ record }) => record.caption);
    expect(await found(office.editor)).toContain('Hyperboreans');
    expect(await found(null)).not.toContain('Hyperboreans');
    await prisma.$executeRaw`update record set standing = 'PUBLISHED' where caption = 'Hyperboreans'`;
    expect(await found(null)).toContain('Hyperboreans');
  });
});
