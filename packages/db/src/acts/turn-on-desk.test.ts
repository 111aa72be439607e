import { Invalid, Stale } from '@chancery/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decisionsOn } from '../articles/decide-suggestions.ts';
import {
  type Actor,
  countRecords,
  createRecord,
  decideSuggestions,
  describeArticle,
  deskActs,
  listNeverSuggested,
  neverSuggest,
  openReview,
  proposalsOf,
  proposeClaims,
  readArticles,
  readOwnBulk,
  readRecords,
  redoOnDesk,
  reviseArticle,
  searchRecords,
  setExcludedRanges,
  submitReview,
  undoAct,
  undoOnDesk,
} from '../index.ts';
import { makeActor } from '../testing/index.ts';
import { addArticle, claimOn, openSmallOffice, type SmallOffice } from '../testing/small-office.ts';

let office: SmallOffice;
beforeAll(async () => {
  office = await openSmallOffice();
});
afterAll(async () => office.close());

const atDesk = async (words: string) => {
  const { db, editor } = office;
  const article = await addArticle(office, words);
  const acts = async (actor: Actor = editor) => (await deskActs(db, actor, [article])).get(article);
  const seen = async () => ({ article, expectedVersion: (await acts())?.version ?? -1 });
  const now = async () => {
    const found = (await readArticles(db, editor, [article])).get(article);
    if (!found) throw new Error('The article is gone.');
    return found;
  };
  const exclude = async (...ranges: (readonly [number, number])[]) => {
    const { version } = await now();
    const points = [...words];
    await setExcludedRanges(db, editor, {
      article,
      expectedVersion: version,
      ranges: ranges.map(([start, end]) => ({
        ...{ start, end, reason: 'OTHER' },
        exact: points.slice(start, end).join(''),
      })),
    });
  };
  const undo = async () => undoOnDesk(db, editor, await seen());
  const redo = async () => redoOnDesk(db, editor, await seen());
  const make = async (label: string) => createRecord(db, editor, { kind: 'Organisation', label, article });
  return { article, acts, now, exclude, make, undo, redo };
};

const found = async (text: string) =>
  (await searchRecords(office.db, office.editor, { text, kinds: null, first: 5 })).map(
    ({ record }) => record.caption,
  );

const claimAbout = async (article: string, subject: string, asStated: string) => {
  const { db, editor } = office;
  const review = await openReview(db, editor, { article });
  const { version } = await db.prisma.review.findUniqueOrThrow({ where: { id: review } });
  const claims = [claimOn('Ships', subject, 'names', { asStated })];
  await proposeClaims(db, editor, { review, expectedVersion: version, claims });
  return review;
};

describe('a record that was made at the desk', () => {
  it('is withdrawn and stands again: found, listed and named by claims only while it does', async () => {
    const { make, undo, redo, acts, article } = await atDesk('Ships of the Norsk Skip.');
    const record = await make('Norsk Skip');
    expect(await acts()).toMatchObject({ version: 1, undo: { kind: 'CREATE_RECORD', deed: { record } } });
    expect(await found('Norsk Skip')).toEqual(['Norsk Skip']);
    await undo();
    expect(await found('Norsk Skip')).toEqual([]);
    const filter = { kinds: null, name: 'Norsk Skip' };
    expect(await countRecords(office.db, office.editor, filter)).toBe(0);
    expect((await readRecords(office.db, office.editor, [record])).get(record)?.withdrawnAt).toBeInstanceOf(
      Date,
    );
    await expect(claimAbout(article, record, 'Norsk Skip')).rejects.toThrow('There is no record with the id');
    await redo();
    expect(await found('Norsk Skip')).toEqual(['Norsk Skip']);
    await claimAbout(article, record, 'Norsk Skip');
  });

  it('stays while claims name it, and goes with the last of them', async () => {
    const { make, undo, redo, acts, article } = await atDesk('Ships of the Dansk Skib.');
    const record = await make('Dansk Skib');
    const review = await claimAbout(article, record, 'Dansk Skib');
    const colleague = await makeActor(office.db, 'EDITOR', 'colleague of the ships');
    const theirs = await openReview(office.db, colleague, { article });
    const claims = [claimOn('Ships', record, 'names', { asStated: 'Skib' })];
    await proposeClaims(office.db, colleague, { review: theirs, expectedVersion: 1, claims });
    await undo(); // the editor’s own claim
    expect(await acts()).toMatchObject({ undo: { record }, redo: { kind: 'PROPOSE', record } });
    expect((await proposalsOf(office.db, [review])).get(review)).toEqual([]);
    await expect(undo()).rejects.toThrow('The record “Dansk Skib” stays: claims name it.');
    await undoAct(office.db, colleague, { review: theirs, expectedVersion: 2 });
    await undo();
    expect(await found('Dansk Skib')).toEqual([]);
    await expect(
      office.db.prisma.review
        .findUniqueOrThrow({ where: { id: theirs } })
        .then(async ({ version }) =>
          proposeClaims(office.db, colleague, { review: theirs, expectedVersion: version, claims }),
        ),
    ).rejects.toBeInstanceOf(Invalid);
    await redo();
    await redo();
    expect((await proposalsOf(office.db, [review])).get(review)).toHaveLength(1);
  });
});

it('ranges, details, suggestions and words never to be suggested are undone in turn, and done again', async () => {
  const { db, editor } = office;
  const { article, exclude, now, undo, redo, acts } = await atDesk('Ships of Sweden, by Advert Ltd.');
  await exclude([20, 30]);
  const { version, headline } = await now();
  await describeArticle(db, editor, { article, expectedVersion: version, headline: 'Other', authors: ['A'] });
  const suggestion = '0123456789abcdef0123456789abcdef';
  await decideSuggestions(db, editor, { article, decisions: [{ suggestion, verdict: 'REJECTED' }] });
  await neverSuggest(db, editor, { words: 'Advert Ltd', article });
  const state = async () => {
    const { excluded, headline, authors } = await now();
    const decided = (await decisionsOn(db, [article])).get(article)?.get(suggestion)?.verdict ?? null;
    const never = await listNeverSuggested(db, { first: 10 });
    return [
      excluded.map(({ exact }) => exact),
      headline,
      authors,
      decided,
      never.items.some(({ row }) => row.words === 'Advert Ltd'),
    ];
  };
  const states = [
    [[], headline, [], null, false],
    [['Advert Ltd'], headline, [], null, false],
    [['Advert Ltd'], 'Other', ['A'], null, false],
    [['Advert Ltd'], 'Other', ['A'], 'REJECTED', false],
    [['Advert Ltd'], 'Other', ['A'], 'REJECTED', true],
  ];
  expect(await state()).toEqual(states[4]);
  for (const wanted of states.slice(0, 4).toReversed()) {
    await undo();
    expect(await state()).toEqual(wanted);
  }
  expect(await acts()).toMatchObject({ undo: null, redo: { kind: 'EXCLUDE' } });
  await expect(undo()).rejects.toThrow('There is nothing of yours to undo on this article.');
  for (const wanted of states.slice(1)) {
    await redo();
    expect(await state()).toEqual(wanted);
  }
  expect(await acts()).toMatchObject({ undo: { kind: 'NEVER_SUGGEST' }, redo: null });
});

it('what others did since stays, and is named where it stands in the way', async () => {
  const { db, editor } = office;
  const { article, exclude, now, undo } = await atDesk('Ships of Finland and of Estonia.');
  const colleague = await makeActor(db, 'EDITOR', 'colleague of the details');
  const describe = async (actor: Actor, headline: string, authors: readonly string[]) =>
    describeArticle(db, actor, { article, expectedVersion: (await now()).version, headline, authors });
  await describe(editor, 'Mine', []);
  await describe(colleague, 'Mine', ['Theirs']);
  await undo();
  expect(await now()).toMatchObject({ headline: 'Ships of Finland and of Estonia.', authors: ['Theirs'] });
  await describe(editor, 'Mine again', ['Theirs']);
  await describe(colleague, 'Theirs', ['Theirs']);
  await expect(undo()).rejects.toThrow('The headline was changed again since.');
  await exclude([0, 5]);
  await exclude([0, 5], [9, 16]);
  const { version } = await now();
  const mine = [{ start: 9, end: 16, exact: 'Finland', reason: 'OTHER' as const }];
  await setExcludedRanges(db, colleague, { article, expectedVersion: version, ranges: mine });
  await undo();
  expect((await now()).excluded).toEqual([]);
  await expect(undo()).rejects.toThrow('The excluded ranges were changed again since.');
});

it('a new text settles what was excluded in the one before, and nothing else', async () => {
  const { db, editor } = office;
  const { article, make, exclude, now, undo, redo, acts } = await atDesk('Ships of Iceland.');
  await make('Gufuskip Eitt');
  await exclude([0, 5]);
  await make('Gufuskip Tvö');
  await undo();
  const revise = async (content: string) =>
    reviseArticle(db, editor, {
      ...{ article, content, mediaType: 'TEXT_PLAIN' },
      expectedVersion: (await now()).version,
    });
  await revise('New.\nShips of Iceland.');
  const excluded = (await now()).excluded.map(({ exact }) => exact);
  expect(excluded).toEqual(['Ships']);
  expect(await acts()).toMatchObject({ version: 4, undo: { kind: 'CREATE_RECORD' } });
  await undo();
  expect(await found('Gufuskip')).toEqual([]);
  expect(await acts()).toMatchObject({ undo: null, redo: { kind: 'CREATE_RECORD' } });
  await redo();
  await redo();
  expect((await found('Gufuskip')).toSorted()).toEqual(['Gufuskip Eitt', 'Gufuskip Tvö']);
  // What is excluded in the new text is undone as ever, and is not done again in the next.
  const ranges = [{ start: 0, end: 3, exact: 'New', reason: 'OTHER' as const }];
  await setExcludedRanges(db, editor, { article, expectedVersion: (await now()).version, ranges });
  expect(await acts()).toMatchObject({ undo: { kind: 'EXCLUDE' }, redo: null });
  await undo();
  expect(await acts()).toMatchObject({ redo: { kind: 'EXCLUDE' } });
  await revise('Newer.\nShips of Iceland.');
  expect(await acts()).toMatchObject({ undo: { kind: 'CREATE_RECORD' }, redo: null });
});

it('nobody undoes what they have not seen, nor another’s act, nor what was submitted', async () => {
  const { db, editor } = office;
  const { article, make, acts, undo } = await atDesk('Ships of Latvia.');
  const record = await make('Kuģi');
  const colleague = await makeActor(db, 'EDITOR', 'colleague of the records');
  expect(await acts(colleague)).toEqual({ version: 0, undo: null, redo: null });
  await expect(undoOnDesk(db, editor, { article, expectedVersion: 0 })).rejects.toBeInstanceOf(Stale);
  await expect(undoOnDesk(db, colleague, { article, expectedVersion: 0 })).rejects.toBeInstanceOf(Invalid);
  const review = await claimAbout(article, record, 'Kuģi');
  await submitReview(db, editor, { review, expectedVersion: 2 });
  expect(await acts()).toEqual({ version: 2, undo: null, redo: null });
  await expect(undo()).rejects.toThrow('There is nothing of yours to undo on this article.');
});

it('of two windows that undo at once, one does and the other is told', async () => {
  const { db, editor } = office;
  const { article, make } = await atDesk('Ships of Poland.');
  await make('Statek One');
  await make('Statek Two');
  const asked = { article, expectedVersion: 2 };
  const both = await Promise.allSettled([undoOnDesk(db, editor, asked), undoOnDesk(db, editor, asked)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await found('Statek')).toEqual(['Statek One']);
});

describe('what was done to several articles together', () => {
  const english = async (desk: Awaited<ReturnType<typeof atDesk>>, bulk: string, language = 'en') => {
    const { id, headline, version } = await desk.now();
    const said = { article: id, expectedVersion: version, headline, authors: [], language, bulk };
    await describeArticle(office.db, office.editor, said);
  };
  const languages = async (...desks: Awaited<ReturnType<typeof atDesk>>[]) =>
    Promise.all(desks.map(async ({ now }) => (await now()).language));
  const own = async (actor: Actor = office.editor) => readOwnBulk(office.db, actor);
  const turnAll = async (turn: typeof undoOnDesk) => {
    const found = await own();
    for (const { article, version } of found?.desks ?? [])
      await turn(office.db, office.editor, { article, expectedVersion: version, bulk: found?.bulk });
  };

  it('is told of as one, and undone and done again desk by desk, whatever else was done there', async () => {
    const [one, other] = [await atDesk('Ships of Narvik.'), await atDesk('Ships of Bodø.')];
    const bulk = crypto.randomUUID();
    await english(one, bulk);
    await english(other, bulk);
    await other.exclude([0, 5]);
    expect(await own()).toMatchObject({
      ...{ bulk, kind: 'DESCRIBE' },
      desks: [
        { article: one.article, version: 1, isUndone: false },
        { article: other.article, version: 2, isUndone: false },
      ],
    });
    await turnAll(undoOnDesk);
    expect(await languages(one, other)).toEqual([null, null]);
    expect((await other.now()).excluded).toHaveLength(1);
    expect((await own())?.desks.map(({ isUndone }) => isUndone)).toEqual([true, true]);
    await turnAll(redoOnDesk);
    expect(await languages(one, other)).toEqual(['en', 'en']);
    expect(await own(await makeActor(office.db, 'EDITOR', 'of no bulk act'))).toBeNull();
  });

  it('stays on a desk where others changed it since, and where another act followed its undoing', async () => {
    const [one, other] = [await atDesk('Ships of Vardø.'), await atDesk('Ships of Hamar.')];
    const bulk = crypto.randomUUID();
    await english(one, bulk);
    await english(other, bulk);
    await english(one, crypto.randomUUID(), 'nb');
    const { version = -1 } = (await one.acts()) ?? {};
    const seen = { article: one.article, expectedVersion: version, bulk };
    await expect(undoOnDesk(office.db, office.editor, seen)).rejects.toThrow(
      'The language was changed again',
    );
    await undoOnDesk(office.db, office.editor, { article: other.article, expectedVersion: 1, bulk });
    await other.exclude([0, 5]);
    const after = { article: other.article, expectedVersion: 3, bulk };
    await expect(redoOnDesk(office.db, office.editor, after)).rejects.toThrow('can be done again');
    expect(await languages(one, other)).toEqual(['nb', null]);
  });

  it('has an id, and no more desks than can be told of at once', async () => {
    const desk = await atDesk('Ships of Moss.');
    await expect(english(desk, 'not an id')).rejects.toThrow('is a UUID');
    const bulk = crypto.randomUUID();
    await office.db.prisma.act.createMany({
      data: Array.from({ length: 500 }, () => ({
        ...{ articleId: desk.article, byId: office.editor.id, bulkId: bulk, kind: 'DESCRIBE' as const },
        ...{ added: [], removed: [] },
      })),
    });
    await expect(english(desk, bulk)).rejects.toThrow('at most 500 articles');
  });
});
