import { Invalid } from '@chancery/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { listRecords, searchRecords } from '../index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const names: Readonly<Record<string, readonly (readonly [name: string, kind: string])[]>> = {
  Roscosmos: [
    ['Roscosmos', 'PRIMARY'],
    ['Roscomos', 'TYPO'],
    ['Роскосмос', 'TRANSLITERATION'],
  ],
  China: [
    ['China', 'PRIMARY'],
    ['中国', 'ALIAS'],
    ['الصين', 'ALIAS'],
  ],
  Café: [
    ['Caf\u00e9 Söder', 'PRIMARY'],
    ['Lab_100% \\ Ltd', 'ALIAS'],
  ],
  Rocket: [['Rocket 🚀 Works', 'PRIMARY']],
};

const office = ownOffice();
beforeAll(async () => {
  const article = await addArticle(office, 'Names of many.');
  const claims = [];
  for (const [label, all] of Object.entries(names)) {
    const record = await addRecord(office, 'Organisation', label);
    for (const [name, kind] of all) claims.push(claimOn('Names', record, 'names', { name: { name, kind } }));
  }
  await acceptClaims(office, await submitClaims(office, article, claims));
});

const first = async (text: string) => {
  const hits = await searchRecords(office.db, null, { text, kinds: null, first: 5 });
  return hits.map(({ record }) => record.caption)[0] ?? null;
};
const listed = async (name: string) =>
  (await listRecords(office.db, null, { kinds: null, name, first: 10, after: null })).items.length;

describe('search', () => {
  it.each([
    ['Roscomos', 'Roscosmos'],
    ['roscosmoss', 'Roscosmos'],
    ['Роскосмос', 'Roscosmos'],
    ['роскосмо', 'Roscosmos'],
    ['Роскомос', 'Roscosmos'],
    ['中国', 'China'],
    ['中', 'China'],
    ['الصين', 'China'],
    ['الصّين', 'China'],
    ['cafe soder', 'Café Söder'],
    ['Cafe\u0301 So\u0308der', 'Café Söder'],
    ['CAFÉ SÖDER', 'Café Söder'],
    ['🚀', 'Rocket 🚀 Works'],
    ['rocket works', 'Rocket 🚀 Works'],
    ['lab 100%', 'Café Söder'],
    ['Lab_100% \\ Ltd', 'Café Söder'],
  ])('for %s finds %s', async (text, caption) => {
    expect(await first(text)).toBe(caption);
  });

  it.each(['', '   ', '%', '_', '\\', '%%%', '\u0000', '\ud800'])('for %j finds nothing', async (text) => {
    expect(await first(text)).toBeNull();
  });

  it('takes the wildcards of LIKE for what they are', async () => {
    expect(await listed('R%s')).toBe(0);
    expect(await listed('Ch_na')).toBe(0);
    expect(await listed('China')).toBe(1);
    expect(await listed('%')).toBe(0);
    expect(await listed('\\')).toBe(0);
    expect(await listed('')).toBe(4);
  });

  it('refuses words that are longer than any name', async () => {
    const refused = async (work: Promise<unknown>) => expect(work).rejects.toBeInstanceOf(Invalid);
    await refused(first('a'.repeat(201)));
    await refused(listed('a'.repeat(100_000)));
    expect(await first('🚀'.repeat(200))).toBeNull();
  });
});

describe('what the public finds', () => {
  const publicly = async (text: string) =>
    (await searchRecords(office.db, null, { text, kinds: null, first: 10 })).map(
      ({ matchedName }) => matchedName,
    );
  // Two slips of a name, two words that are one letter apart, and a word inside of others.
  const asked = ['Rozkozmos', 'Roskosmoz of Works', 'Rocket Wroks Rockett', 'oscosmo'];

  it('does not hang on the names of drafts', async () => {
    const before = await Promise.all(asked.map(publicly));
    expect(before[0]).toContain('Roscosmos');
    const labels = ['Rozkozmos', 'Roskosmoz', 'Rockett', 'Wroks'];
    for (const label of labels) await addRecord(office, 'Organisation', label);
    for (let at = 0; at < 60; at += 1) await addRecord(office, 'Organisation', `Oscosmo${at} oscosmo`);
    expect(await Promise.all(asked.map(publicly))).toEqual(before);
    const hits = await searchRecords(office.db, office.editor, { text: 'Rozkozmos', kinds: null, first: 1 });
    expect(hits.map(({ matchedName }) => matchedName)).toEqual(['Rozkozmos']);
  });
});
