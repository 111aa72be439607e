import { Invalid, Stale } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import { decisionsOn } from '../articles/decide-suggestions.ts';
import {
  type Actor,
  addComment,
  assignReview,
  countQueue,
  countRecords,
  countReviews,
  countTakenBack,
  createRecord,
  decideSuggestions,
  describeArticle,
  deskActs,
  judgeClaims,
  listNeverSuggested,
  listReviews,
  listTakenBack,
  neverSuggest,
  noteOnDesk,
  openReview,
  proposalsOf,
  proposeClaims,
  readArticles,
  readOwnBulk,
  readRecords,
  redoOnDesk,
  removeComment,
  reviseArticle,
  revisionsOf,
  searchRecords,
  setExcludedRanges,
  submitReview,
  undoAct,
  undoOnDesk,
  withdrawClaim,
  withdrawClaims,
} from '../index.ts';
import { makeActor } from '../testing/index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { addArticle, claimOn } from '../testing/small-office.ts';
import { searchArticles } from '../words/search-articles.ts';

const office = ownOffice();

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
    await expect(claimAbout(article, record, 'Norsk Skip')).rejects.toThrow(
      'The record “Norsk Skip” was withdrawn.',
    );
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

it('another’s new text settles what was excluded in the one before, and nothing else', async () => {
  const { db, editor } = office;
  const colleague = await makeActor(db, 'EDITOR', 'colleague of the texts');
  const { article, make, exclude, now, undo, redo, acts } = await atDesk('Ships of Iceland.');
  await make('Gufuskip Eitt');
  await exclude([0, 5]);
  await make('Gufuskip Tvö');
  await undo();
  const revise = async (content: string) =>
    reviseArticle(db, colleague, {
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

it('nobody undoes what they have not seen, nor another’s act, nor what was decided', async () => {
  const { db, editor } = office;
  const { article, make, acts, undo } = await atDesk('Ships of Latvia.');
  const record = await make('Kuģi');
  const colleague = await makeActor(db, 'EDITOR', 'colleague of the records');
  expect(await acts(colleague)).toEqual({ version: 0, undo: null, redo: null });
  await expect(undoOnDesk(db, editor, { article, expectedVersion: 0 })).rejects.toBeInstanceOf(Stale);
  await expect(undoOnDesk(db, colleague, { article, expectedVersion: 0 })).rejects.toBeInstanceOf(Invalid);
  const review = await claimAbout(article, record, 'Kuģi');
  await submitReview(db, editor, { review, expectedVersion: 2 });
  expect(await acts()).toMatchObject({ version: 3, undo: { kind: 'SUBMIT' }, redo: null });
  const [claim] = (await proposalsOf(db, [review])).get(review) ?? [];
  await judgeClaims(db, office.reviewer, {
    review,
    expectedVersion: 3,
    judgements: [{ claim: claim?.claimId ?? '', verdict: 'REJECTED', rank: 'NORMAL', reason: 'No.' }],
  });
  expect(await acts()).toEqual({ version: 3, undo: null, redo: null });
  await expect(undo()).rejects.toThrow('There is nothing of yours to undo on this article.');
});

describe('a submission', () => {
  /** The editor's drafts of an article, as lists have them; their count says the same. */
  const draftsOf = async (article: string): Promise<readonly string[]> => {
    const choice = { states: ['DRAFT'], mine: true } as const;
    const { items } = await listReviews(office.db, office.editor, { ...choice, first: 100 });
    expect(await countReviews(office.db, office.editor, choice)).toBe(items.length);
    return items.flatMap(({ row }) => (row.articleId === article ? [row.id] : []));
  };
  const submitted = async (words: string, ...titles: readonly string[]) => {
    const { db, editor } = office;
    const desk = await atDesk(`Ships of ${words}.`);
    const record = await desk.make(words);
    let review = '';
    for (const title of titles) review = await claimAbout(desk.article, record, title);
    const version = async () => (await db.prisma.review.findUniqueOrThrow({ where: { id: review } })).version;
    await submitReview(db, editor, { review, expectedVersion: await version() });
    const state = async () => (await db.prisma.review.findUniqueOrThrow({ where: { id: review } })).state;
    const live = async () =>
      (await proposalsOf(db, [review])).get(review)?.map(({ claimId }) => claimId) ?? [];
    return { ...desk, record, review, version, state, live };
  };

  it('is taken back while nobody has decided, with all that was done before it, and done again', async () => {
    const { undo, redo, acts, state, live, record } = await submitted('Skuta', 'Skuta', 'Skutan');
    expect(await acts()).toMatchObject({ undo: { kind: 'SUBMIT', deed: { claims: 2 } }, redo: null });
    await undo();
    expect(await state()).toBe('DRAFT');
    expect(await acts()).toMatchObject({ undo: { kind: 'PROPOSE' }, redo: { kind: 'SUBMIT' } });
    await undo();
    expect(await live()).toHaveLength(1);
    await undo();
    await undo();
    expect(await found('Skuta')).toEqual([]);
    expect(await acts()).toMatchObject({ undo: null, redo: { kind: 'CREATE_RECORD', record } });
    for (const kind of ['PROPOSE', 'PROPOSE', 'SUBMIT'] as const) {
      await redo();
      expect(await acts()).toMatchObject({ redo: { kind } });
    }
    await redo();
    expect(await acts()).toMatchObject({ undo: { kind: 'SUBMIT' }, redo: null });
    expect([await state(), (await live()).length]).toEqual(['SUBMITTED', 2]);
    await undo();
    expect(await state()).toBe('DRAFT');
  });

  it('that is taken back is told to whoever was to decide it, who has it back when it is done again', async () => {
    const { db, editor, reviewer } = office;
    const { undo, redo, review, version, article } = await submitted('Jolle', 'Jolle');
    const told = async (actor: Actor) =>
      (await listTakenBack(db, actor, {})).items.map(({ row: { id, articleId } }) => [id, articleId]);
    await assignReview(db, reviewer, {
      review,
      expectedVersion: await version(),
      assignee: reviewer.id,
    });
    expect(await told(reviewer)).toEqual([]);
    await undo();
    expect(await told(reviewer)).toEqual([[review, article]]);
    expect(await countTakenBack(db, reviewer)).toBe(1);
    expect(await told(editor)).toEqual([]);
    expect(await countQueue(db, reviewer, 'MINE')).toBe(0);
    await redo();
    expect(await told(reviewer)).toEqual([]);
    expect(await countQueue(db, reviewer, 'MINE')).toBe(1);
    await undo();
    const [taken] = (await listTakenBack(db, reviewer, {})).items;
    await noteOnDesk(db, reviewer, { takenBackSeenUntil: taken?.row.takenBackAt });
    expect(await told(reviewer)).toEqual([]);
  });

  it('is told also where its claims were withdrawn one by one, but not to who took it back', async () => {
    const { db, editor, reviewer } = office;
    const { review, version, live } = await submitted('Eka', 'Eka');
    await assignReview(db, reviewer, { review, expectedVersion: await version(), assignee: reviewer.id });
    const [claim = ''] = await live();
    await withdrawClaim(db, editor, { review, expectedVersion: await version(), claim });
    const told = (await listTakenBack(db, reviewer, {})).items.map(({ row }) => row.id);
    expect(told).toEqual([review]);
    await db.prisma.review.update({ where: { id: review }, data: { editorId: reviewer.id } });
    expect(await countTakenBack(db, reviewer)).toBe(0);
  });

  it('is not, once a reviewer has decided on some of it', async () => {
    const { db, editor, reviewer } = office;
    const { undo, acts, review, version, live, state } = await submitted('Pram', 'Pram', 'Prammen');
    const [first = '', second = ''] = await live();
    const judge = async (claim: string) =>
      judgeClaims(db, reviewer, {
        review,
        expectedVersion: await version(),
        judgements: [{ claim, verdict: 'REJECTED', rank: 'NORMAL', reason: 'No.' }],
      });
    await judge(first);
    await expect(undo()).rejects.toThrow('A reviewer has decided on some of it by now');
    expect(await acts()).toMatchObject({ undo: { kind: 'SUBMIT' } });
    // What nobody has decided on is withdrawn by itself, which settles the rest.
    await withdrawClaim(db, editor, { review, expectedVersion: await version(), claim: second });
    expect(await state()).toBe('DECIDED');
    expect(await acts()).toMatchObject({ undo: null, redo: null });
  });

  it('has what was withdrawn from it put back first', async () => {
    const { db, editor } = office;
    const { undo, redo, acts, review, version, live, state } = await submitted('Eka', 'Eka', 'Ekan');
    const [first = ''] = await live();
    await withdrawClaim(db, editor, { review, expectedVersion: await version(), claim: first });
    expect(await acts()).toMatchObject({ undo: { kind: 'WITHDRAW' } });
    await undo();
    expect([await state(), (await live()).length]).toEqual(['SUBMITTED', 2]);
    await redo();
    expect([await state(), (await live()).length]).toEqual(['SUBMITTED', 1]);
    await undo();
    await undo();
    expect([await state(), (await live()).length]).toEqual(['DRAFT', 2]);
  });

  it('that lost its last claim is no second draft beside the next one, and is submitted again with that claim', async () => {
    const { db, editor, reviewer } = office;
    const desk = await submitted('Galeas', 'Galeas');
    const { undo, redo, acts, article, record, review, version, live, state } = desk;
    await assignReview(db, reviewer, {
      ...{ review, expectedVersion: await version() },
      assignee: reviewer.id,
    });
    const stored = async () => db.prisma.review.findUniqueOrThrow({ where: { id: review } });
    const { submittedAt } = await stored();
    const next = await claimAbout(article, record, 'Galeasen');
    expect(next).not.toBe(review);
    const [claim = ''] = await live();
    await withdrawClaim(db, editor, { review, expectedVersion: await version(), claim });
    expect(await state()).toBe('DRAFT');
    expect(await openReview(db, editor, { article })).toBe(next);
    expect(await draftsOf(article)).toEqual([next]);
    for (const turned of [undo, async () => redo().then(undo)]) {
      await turned();
      expect(await stored()).toMatchObject({ state: 'SUBMITTED', submittedAt, assigneeId: reviewer.id });
      expect(await live()).toEqual([claim]);
    }
    expect(await acts()).toMatchObject({ undo: { kind: 'PROPOSE', review: next } });
    await withdrawClaims(db, editor, { review, expectedVersion: await version(), claims: [claim] });
    await undoAct(db, editor, { review, expectedVersion: await version() });
    expect(await stored()).toMatchObject({ state: 'SUBMITTED', submittedAt });
  });

  it('waits for another draft of its editor', async () => {
    const { db, editor } = office;
    const { undo, acts, article, record, state } = await submitted('Kogg', 'Kogg');
    const next = await claimAbout(article, record, 'Koggen');
    await undo();
    expect(await acts()).toMatchObject({ undo: { kind: 'SUBMIT' }, redo: { kind: 'PROPOSE' } });
    const proposal = async (withdrawnAt: Date | null) =>
      db.prisma.proposal.updateMany({ where: { reviewId: next }, data: { withdrawnAt } });
    await proposal(null); // as from before there were acts
    await expect(undo()).rejects.toThrow('You have another draft of this article by now');
    await proposal(new Date());
    await undo();
    expect(await state()).toBe('DRAFT');
    // Both are drafts: the one that was begun first goes on.
    const goesOn = await openReview(db, editor, { article });
    expect(goesOn).not.toBe(next);
    expect(await draftsOf(article)).toEqual([goesOn]);
    await undo();
    expect(await draftsOf(article)).toEqual([goesOn]); // though neither has a claim
  });
});

describe('a new text', () => {
  const [was, is] = ['Ships of Norway, by Advert Ltd.', 'Corrected.\nShips of Norway, by Advert Ltd.'];
  const revised = async () => {
    const { db, editor } = office;
    const desk = await atDesk(was);
    await desk.exclude([20, 30]);
    const before = await desk.now();
    await reviseArticle(db, editor, {
      ...{ article: desk.article, content: is, mediaType: 'TEXT_PLAIN' },
      expectedVersion: before.version,
    });
    const after = await desk.now();
    const texts = async () => {
      const { revisionId, excluded, headline } = await desk.now();
      return { revisionId, excluded: excluded.map(({ exact }) => exact), headline };
    };
    return { ...desk, before, after, texts };
  };

  const foundIn = async (text: string) =>
    (await searchArticles(office.db, office.editor, { text, first: 50 })).items.map(
      ({ row }) => row.articleId,
    );

  it('goes, and the text before it is the newest again with what was excluded in it', async () => {
    const { db, editor } = office;
    const { article, undo, redo, acts, before, after, texts } = await revised();
    const { version } = after;
    await describeArticle(db, editor, { article, expectedVersion: version, headline: 'Kept', authors: [] });
    await undo();
    await undo();
    expect(await texts()).toMatchObject({ revisionId: before.revisionId, excluded: ['Advert Ltd'] });
    expect((await revisionsOf(db, [article])).get(article)?.map(({ revisionId }) => revisionId)).toEqual([
      before.revisionId,
      after.revisionId,
    ]);
    expect(await acts()).toMatchObject({ undo: { kind: 'EXCLUDE' }, redo: { kind: 'REVISE' } });
    await redo();
    await redo();
    expect(await texts()).toMatchObject({ revisionId: after.revisionId, headline: 'Kept' });
    expect((await revisionsOf(db, [article])).get(article)?.map(({ revisionId }) => revisionId)).toEqual([
      after.revisionId,
      before.revisionId,
    ]);
    expect(await foundIn('Corrected')).toContain(article);
    await undo();
    await undo();
    expect(await foundIn('Corrected')).not.toContain(article);
  });

  it('stays while claims cite it, or a comment is on its words', async () => {
    const { db, editor } = office;
    const { article, make, undo, acts, after, texts } = await revised();
    const colleague = await makeActor(db, 'EDITOR', 'colleague of the newest text');
    const record = await createRecord(db, colleague, { kind: 'Organisation', label: 'Skipene' });
    const theirs = await openReview(db, colleague, { article });
    const citations = [{ role: 'CONTENT' as const, start: 0, end: 9, exact: 'Corrected' }];
    const claims = [claimOn('Corrected', record, 'names', { asStated: 'Skip' }, { citations })];
    await proposeClaims(db, colleague, { review: theirs, expectedVersion: 1, claims });
    await expect(undo()).rejects.toThrow('The new text stays: claims cite it.');
    await undoAct(db, colleague, { review: theirs, expectedVersion: 2 });
    const comment = await addComment(db, colleague, {
      article,
      text: 'By whom?',
      passage: { start: 0, end: 9, exact: 'Corrected' },
    });
    await expect(undo()).rejects.toThrow('The new text stays: there are comments on its words.');
    await removeComment(db, colleague, { comment, expectedVersion: 1 });
    const ranges = [{ start: 0, end: 9, exact: 'Corrected', reason: 'OTHER' as const }];
    await setExcludedRanges(db, colleague, { article, expectedVersion: after.version, ranges });
    await expect(undo()).rejects.toThrow('The excluded ranges were changed again since.');
    await undoOnDesk(db, colleague, { article, expectedVersion: 2 + 1 });
    expect((await texts()).revisionId).toBe(after.revisionId);
    await undo();
    expect((await texts()).revisionId).not.toBe(after.revisionId);
    // Somebody else’s next text settles it.
    await reviseArticle(db, colleague, {
      ...{ article, content: 'Withdrawn.', mediaType: 'TEXT_PLAIN' },
      expectedVersion: (await db.prisma.article.findUniqueOrThrow({ where: { id: article } })).version,
    });
    expect(await acts()).toMatchObject({ undo: null, redo: null });
    await make('Skipet');
    expect(await acts(editor)).toMatchObject({ undo: { kind: 'CREATE_RECORD' } });
  });
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
