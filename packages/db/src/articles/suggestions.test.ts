import { Invalid, NotAllowed, NotFound } from '@chancery/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeActor } from '../testing/actors.ts';
import {
  acceptClaims,
  addArticle,
  addRecord,
  claimOn,
  openSmallOffice,
  type SmallOffice,
  submitClaims,
} from '../testing/small-office.ts';
import { decideSuggestions } from './decide-suggestions.ts';
import { namesOf } from './known-names.ts';
import { listNeverSuggested, neverSuggest, suggestAgain } from './never-suggested.ts';
import { readArticles } from './read-articles.ts';
import { reviseArticle } from './revise-article.ts';
import type { SuggestionVerdict } from './suggestion-decisions.ts';
import { suggestionsIn } from './suggestions.ts';

let office: SmallOffice;
beforeAll(async () => {
  office = await openSmallOffice();
});
afterAll(() => office.close());

const suggested = async (article: string) => {
  const rows = await readArticles(office.db, office.editor, [article]);
  return (await suggestionsIn(office.db, [...rows.values()]))[0] ?? [];
};
const one = async (article: string, exact: string) => {
  const found = (await suggested(article)).find((each) => each.exact === exact);
  if (!found) throw new Error(`Nothing is suggested for “${exact}”.`);
  return found;
};
const decide = async (article: string, suggestion: string, verdict: SuggestionVerdict) =>
  decideSuggestions(office.db, office.editor, { article, decisions: [{ suggestion, verdict }] });

describe('suggestions on an article', () => {
  it('are made of the names that the office knows, and anew when one comes', async () => {
    const article = await addArticle(office, 'The Ostrava Works sold two ferries for $3 million.');
    expect((await one(article, 'Ostrava Works')).type).toBe('NAME');
    const works = await addRecord(office, 'Organisation', 'Ostrava Works');
    const mention = await one(article, 'Ostrava Works');
    expect([mention.type, mention.candidates.map(({ record }) => record)]).toEqual(['MENTION', [works]]);
    expect((await one(article, '$3 million')).value).toMatchObject({ value: { currency: 'USD' } });
  });

  it('have the names take in what comes, goes and is called otherwise, and are not compiled anew', async () => {
    const gazetteer = async () => (await namesOf(office.db)).gazetteer;
    const article = await addArticle(office, 'A day of Sevnica Mill, Litija Mill and Kamnik Mill.');
    const mentioned = async () =>
      (await suggested(article)).filter(({ type }) => type === 'MENTION').map(({ exact }) => exact);
    await addRecord(office, 'Organisation', 'Sevnica Mill');
    expect(await mentioned()).toEqual(['Sevnica Mill']);
    const before = await gazetteer();
    const gone = await addRecord(office, 'Organisation', 'Litija Mill');
    expect(await mentioned()).toEqual(['Sevnica Mill', 'Litija Mill']);
    expect(await gazetteer()).toBe(before);
    await office.db.prisma.record.update({ where: { id: gone }, data: { withdrawnAt: new Date() } });
    const mill = await addRecord(office, 'Organisation', 'Kamnik Mill');
    expect(await mentioned()).toEqual(['Sevnica Mill', 'Kamnik Mill']);
    const works = claimOn('A day', mill, 'names', { asStated: 'Litija Mill' });
    await acceptClaims(office, await submitClaims(office, article, [works]));
    expect(await mentioned()).toEqual(['Sevnica Mill', 'Litija Mill']);
    expect(await gazetteer()).toBe(before);
  });

  it('keep the names compiled where an organisation gets a type, and know it as an outlet', async () => {
    const gazetteer = async () => (await namesOf(office.db)).gazetteer;
    const lines = await addRecord(office, 'Organisation', 'Vipava Lines');
    const article = await addArticle(office, 'The ferries were late, according to Vipava Lines.');
    const voice = async () =>
      (await suggested(article)).flatMap(
        ({ chain }) => chain?.links.map(({ sourceKind }) => sourceKind) ?? [],
      );
    expect(await voice()).toEqual(['AUTHOR_VOICE', 'ORGANISATION']);
    const before = await gazetteer();
    const asOutlet = claimOn('The ferries', lines, 'type', { choice: 'MEDIA' });
    await acceptClaims(office, await submitClaims(office, article, [asOutlet]));
    expect(await voice()).toEqual(['AUTHOR_VOICE', 'PUBLICATION']);
    expect(await gazetteer()).toBe(before);
  });

  it('stay rejected, on their article only, until somebody takes that back', async () => {
    const [first, second] = [
      await addArticle(office, 'One day in Tolmin Harbour.'),
      await addArticle(office, 'One day in Tolmin Harbour.'),
    ];
    const { id } = await one(first, 'Tolmin Harbour');
    await decide(first, id, 'REJECTED');
    await addRecord(office, 'Organisation', 'Some Other Harbour');
    expect((await one(first, 'Tolmin Harbour')).decision).toMatchObject({ verdict: 'REJECTED' });
    expect((await one(second, 'Tolmin Harbour')).decision).toBeNull();
    await decide(first, id, 'OPEN');
    expect((await one(first, 'Tolmin Harbour')).decision).toBeNull();
  });

  it('stay rejected where their words stand in another text of the article', async () => {
    const text = '🚢 One day in Bovec Harbour.\nFerries left Lake Bohinj.\nFerries came to Kranj Quay.';
    const article = await addArticle(office, text);
    const words = ['Bovec Harbour', 'Lake Bohinj'];
    for (const exact of words) await decide(article, (await one(article, exact)).id, 'REJECTED');
    const content = `A line before it.\n${text.replace('Ferries came', 'Three ferries came')}`;
    const { version } = await office.db.prisma.article.findUniqueOrThrow({ where: { id: article } });
    const revised = { article, expectedVersion: version, content, mediaType: 'TEXT_PLAIN' as const };
    await reviseArticle(office.db, office.editor, revised);
    for (const exact of words)
      expect((await one(article, exact)).decision).toMatchObject({ verdict: 'REJECTED' });
    expect((await one(article, 'Kranj Quay')).decision).toBeNull();
  });

  it('are decided all or none', async () => {
    const article = await addArticle(office, 'Ferries left Lake Bassin.');
    const { id } = await one(article, 'Lake Bassin');
    const decisions = [
      { suggestion: id, verdict: 'ACCEPTED' },
      { suggestion: 'nonsense', verdict: 'ACCEPTED' },
    ] as const;
    await expect(decideSuggestions(office.db, office.editor, { article, decisions })).rejects.toThrow(
      Invalid,
    );
    expect((await one(article, 'Lake Bassin')).decision).toBeNull();
  });

  it('write no claim and no record, whatever is decided', async () => {
    const article = await addArticle(office, 'Ferries left Lake Tornow.');
    const counts = async () => Promise.all([office.db.prisma.claim.count(), office.db.prisma.record.count()]);
    const before = await counts();
    await decide(article, (await one(article, 'Lake Tornow')).id, 'ACCEPTED');
    expect(await counts()).toEqual(before);
  });

  it('keep every decision: no row is rewritten', async () => {
    await expect(
      office.db.prisma.$executeRaw`update suggestion_decision set verdict = 'ACCEPTED'`,
    ).rejects.toThrow(/never rewritten/u);
  });

  it('are decided by editors, on articles that are there', async () => {
    const article = await addArticle(office, 'Ferries left Lake Morava.');
    const { id } = await one(article, 'Lake Morava');
    const reader = await makeActor(office.db, 'READER');
    const decisions = [{ suggestion: id, verdict: 'REJECTED' }] as const;
    await expect(decideSuggestions(office.db, reader, { article, decisions })).rejects.toThrow(NotAllowed);
    const other = { article: office.editor.id, decisions };
    await expect(decideSuggestions(office.db, office.editor, other)).rejects.toThrow(NotFound);
  });
});

describe('what is never suggested', () => {
  it('is left out for the one record, until it is taken back', async () => {
    const article = await addArticle(office, 'Works at Gorica went on.');
    const [town, river] = [
      await addRecord(office, 'Organisation', 'Gorica'),
      await addRecord(office, 'Organisation', 'Gorica'),
    ];
    const candidates = async () =>
      (await one(article, 'Gorica')).candidates.map(({ record }) => record).sort();
    expect(await candidates()).toEqual([town, river].sort());
    const entry = await neverSuggest(office.db, office.editor, { words: 'Gorica', record: town });
    expect(await neverSuggest(office.db, office.editor, { words: 'Gorica', record: town })).toBe(entry);
    expect(await candidates()).toEqual([river]);
    await suggestAgain(office.db, office.editor, { entry });
    expect(await candidates()).toEqual([town, river].sort());
  });

  it('is left out altogether where no record is named', async () => {
    const article = await addArticle(office, 'The plan of Bovec Group failed.');
    const entry = await neverSuggest(office.db, office.editor, { words: 'bovec group' });
    expect((await suggested(article)).map(({ exact }) => exact)).not.toContain('Bovec Group');
    expect((await listNeverSuggested(office.db, {})).items.map(({ row }) => row.id)).toContain(entry);
    await suggestAgain(office.db, office.editor, { entry });
    expect((await one(article, 'Bovec Group')).type).toBe('NAME');
    expect((await listNeverSuggested(office.db, {})).items.map(({ row }) => row.id)).not.toContain(entry);
  });
});
