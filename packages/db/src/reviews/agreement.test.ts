import { Invalid, NotAllowed } from '@chancery/domain';
import { expect, it } from 'vitest';
import {
  type ClaimInput,
  judgeIdentity,
  openReview,
  proposeClaims,
  readAgreement,
  reviseArticle,
  submitReview,
} from '../index.ts';
import { makeActor } from '../testing/index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const office = ownOffice();

it('two readings of one article are compared once both are submitted, by reviewers only', async () => {
  const { db, editor, reviewer } = office;
  const article = await addArticle(office, 'Norway buys ships.');
  const deal = await addRecord(office, 'Deal', 'Ships');
  const claim = claimOn('Norway', deal, 'subject', { asStated: 'ships' });
  await submitClaims(office, article, [claim, claimOn('Norway', deal, 'type', { choice: 'PROCUREMENT' })]);
  const rival = await makeActor(db, 'EDITOR', 'rival');
  const review = await openReview(db, rival, { article });
  await proposeClaims(db, rival, {
    review,
    expectedVersion: 1,
    claims: [claim, claimOn('Norway buys', deal, 'type', { choice: 'LOAN' }, { certainty: 'POSSIBLE' })],
  });
  const asked = { article, between: [editor.id, rival.id] };
  const scores = async () =>
    Object.fromEntries(
      (await readAgreement(db, reviewer, asked)).layers.map(({ layer, score }) => [layer, score]),
    );
  expect(await scores()).toMatchObject({ PASSAGES_EXACT: 0, FIELD: null });
  await submitReview(db, rival, { review, expectedVersion: 2 });
  expect(await scores()).toEqual({
    PASSAGES_EXACT: 2 / 3,
    PASSAGES_OVERLAPPING: 1,
    RECORDS: 1,
    FIELD: 1,
    VALUE: 0.5,
    POLARITY: 1,
    REALISATION: 1,
    CERTAINTY: 0.5,
    CHAIN: 1,
  });
  const { disagreements } = await readAgreement(db, reviewer, asked);
  expect(disagreements.map(({ layer }) => layer)).toEqual(['VALUE', 'CERTAINTY']);
  await expect(readAgreement(db, editor, asked)).rejects.toBeInstanceOf(NotAllowed);
  for (const between of [[editor.id], [editor.id, editor.id]])
    await expect(readAgreement(db, reviewer, { article, between })).rejects.toBeInstanceOf(Invalid);
});

it('readings of two texts are compared where their words stand in the newest, and what has no place there is named', async () => {
  const { db, editor, reviewer } = office;
  const [first, second] = [
    'Norway buys six ships. Sweden builds them in Malmo.',
    'Oslo, Monday. Norway buys seven ships. Sweden builds them in Malmo.',
  ];
  const article = await addArticle(office, first);
  const deal = await addRecord(office, 'Deal', 'Fleet');
  const claimIn = (text: string, words: string, field: string, value: ClaimInput['value']): ClaimInput => {
    const start = text.indexOf(words);
    const citations = [{ role: 'CONTENT' as const, start, end: start + words.length, exact: words }];
    return claimOn(words, deal, field, value, { citations });
  };
  const early = await submitClaims(office, article, [
    claimIn(first, 'Sweden builds them', 'subject', { asStated: 'ships' }),
    claimIn(first, 'six', 'type', { choice: 'PROCUREMENT' }),
  ]);
  await reviseArticle(db, editor, { article, expectedVersion: 1, content: second, mediaType: 'TEXT_PLAIN' });
  const rival = await makeActor(db, 'EDITOR', 'later');
  const review = await openReview(db, rival, { article });
  const later = claimIn(second, 'Sweden builds them', 'subject', { asStated: 'ships' });
  await proposeClaims(db, rival, { review, expectedVersion: 1, claims: [later] });
  const read = async () => readAgreement(db, reviewer, { article, between: [editor.id, rival.id] });
  // As long as all that is compared is of one text, it is compared there.
  const before = await read();
  expect([before.layers[0]?.one, before.unplaced]).toEqual([2, []]);
  await submitReview(db, rival, { review, expectedVersion: 2 });
  const found = await read();
  expect(found.layers[0]).toMatchObject({ layer: 'PASSAGES_EXACT', one: 1, other: 1, agreed: 1 });
  expect(found.disagreements).toEqual([]);
  expect(found.unplaced).toEqual([early.claims[1]]);
});

it('readings that name a record each for one thing agree once these were merged', async () => {
  const { db, editor, reviewer } = office;
  const article = await addArticle(office, 'Estonia buys trams.');
  const mine = async (label: string) => ({
    deal: await addRecord(office, 'Deal', `Trams ${label}`),
    buyer: await addRecord(office, 'State', `Estonia ${label}`),
    agency: await addRecord(office, 'Organisation', `Agency ${label}`),
  });
  const [one, other] = [await mine('one'), await mine('other')];
  const read = ({ deal, buyer, agency }: typeof one): readonly ClaimInput[] => {
    const voice = { sourceKind: 'AUTHOR_VOICE' as const, read: true, toNext: 'CITES_REPORT' as const };
    const links = [voice, { sourceKind: 'PUBLICATION' as const, source: agency, read: false }];
    const chain = { links, ends: 'NAMED_ORIGIN' as const };
    return [
      claimOn('Estonia', deal, 'subject', { asStated: 'trams' }, { chain }),
      claimOn('Estonia', deal, 'parties', { link: { target: buyer, role: 'BUYER' } }, { chain }),
    ];
  };
  await submitClaims(office, article, read(one));
  const rival = await makeActor(db, 'EDITOR', 'tram reader');
  await submitClaims({ ...office, editor: rival }, article, read(other));
  const agreement = async () => readAgreement(db, reviewer, { article, between: [editor.id, rival.id] });
  const scoreOf = async (of: string) => (await agreement()).layers.find(({ layer }) => layer === of)?.score;
  expect([await scoreOf('RECORDS'), await scoreOf('FIELD')]).toEqual([0, null]);
  for (const kind of ['deal', 'buyer', 'agency'] as const)
    await judgeIdentity(db, reviewer, {
      ...{ record: other[kind], recordVersion: 1, other: one[kind], otherVersion: 1 },
      ...{ verdict: 'SAME', reason: 'They are one.' },
    });
  const { layers, disagreements } = await agreement();
  expect(disagreements).toEqual([]);
  expect(new Set(layers.map(({ score }) => score))).toEqual(new Set([1]));
});
