import { beforeAll, expect, it } from 'vitest';
import {
  type ActivityFilter,
  addComment,
  changeComment,
  countActivity,
  createApiToken,
  judgeIdentity,
  listActivity,
  openReview,
  proposeClaims,
  redoOnDesk,
  relateClaims,
  removeComment,
  reviseArticle,
  setAccountRole,
  settleComment,
  submitReview,
  undoOnDesk,
  withdrawClaim,
} from '../index.ts';
import { makeActor } from '../testing/index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const office = ownOffice();
let draft: string;
let deal: string;
beforeAll(async () => {
  const article = await addArticle(office, 'Norway buys ships.');
  deal = await addRecord(office, 'Deal', 'Ships');
  const claims = ['ships', 'boats'].map((asStated) => claimOn('Norway', deal, 'subject', { asStated }));
  await acceptClaims(office, await submitClaims(office, article, claims));
  await createApiToken(office.db, office.editor, { name: 'Import', scope: 'READ' });
  draft = await openReview(office.db, office.editor, { article });
  const more = [claimOn('Norway', deal, 'subject', { asStated: 'more' })];
  await proposeClaims(office.db, office.editor, { review: draft, expectedVersion: 1, claims: more });
});

const all: ActivityFilter = { by: null, kinds: null, since: null };
const seen = async (actor = office.reviewer, filter: Partial<ActivityFilter> = {}) =>
  (await listActivity(office.db, actor, { ...all, ...filter })).items.map(({ row }) => row);
const kindsOf = (rows: readonly { readonly kind: string; readonly claims: number | null }[]) =>
  rows.map(({ kind, claims }) => (claims === null ? kind : `${kind} ${claims}`));

it('the log tells what was done, newest first; drafts are their editors’ own', async () => {
  expect(kindsOf(await seen(office.reviewer, { by: office.editor.id }))).toEqual([
    'TOKEN_MADE',
    'CLAIMS_SUBMITTED 2',
    'CLAIMS_PROPOSED 2',
    'RECORD_MADE',
    'ARTICLE_IMPORTED',
  ]);
  expect(kindsOf(await seen(office.editor, { by: office.editor.id }))[0]).toBe('CLAIMS_PROPOSED 1');
  expect(kindsOf(await seen(office.editor, { kinds: ['CLAIMS_ACCEPTED'] }))).toEqual(['CLAIMS_ACCEPTED 2']);
  expect(await seen(office.reviewer, { since: new Date(Date.now() + 60_000) })).toEqual([]);
});

it('accounts and tokens of others are seen by reviewers only', async () => {
  const other = await makeActor(office.db, 'EDITOR', 'another');
  const accounts = { kinds: ['ACCOUNT_MADE', 'TOKEN_MADE'] } as const;
  expect((await seen(other, accounts)).map(({ accountId }) => accountId)).toEqual([other.id]);
  expect(await seen(office.reviewer, accounts)).toHaveLength(4);
});

it('tells of what is undone, taken back, withdrawn and settled, and by whom an account is what it is', async () => {
  const { db, editor, reviewer } = office;
  const owner = await makeActor(db, 'OWNER', 'owner of the log');
  const article = await addArticle(office, 'Norway sells boats.');
  const review = await openReview(db, editor, { article });
  const claims = ['boats', 'a boat'].map((asStated) => claimOn('Norway', deal, 'subject', { asStated }));
  const proposed = await proposeClaims(db, editor, { review, expectedVersion: 1, claims });
  await submitReview(db, editor, { review, expectedVersion: 2 });
  const turn = async (way: typeof undoOnDesk, expectedVersion: number) =>
    way(db, editor, { article, expectedVersion });
  await turn(undoOnDesk, 2);
  await turn(redoOnDesk, 3);
  await withdrawClaim(db, editor, { review, expectedVersion: 5, claim: proposed.claims[0] ?? '' });
  await turn(undoOnDesk, 5);
  await reviseArticle(db, editor, {
    ...{ article, expectedVersion: 1, content: 'Norway sells ships.', mediaType: 'TEXT_PLAIN' },
  });
  const comment = await addComment(db, editor, { article, text: 'Sure?' });
  await changeComment(db, editor, { comment, expectedVersion: 1, text: 'Certain?' });
  await settleComment(db, editor, { comment, settled: true });
  await settleComment(db, editor, { comment, settled: false });
  await removeComment(db, editor, { comment, expectedVersion: 2 });
  const ofArticle = (await seen(reviewer)).filter(({ articleId }) => articleId === article);
  expect(kindsOf(ofArticle)).toEqual([
    'COMMENT_REMOVED',
    'COMMENT_REOPENED',
    'COMMENT_SETTLED',
    'COMMENT_CHANGED',
    'COMMENTED',
    'ARTICLE_REVISED',
    'ACT_UNDONE',
    'CLAIMS_WITHDRAWN 1',
    'CLAIMS_SUBMITTED 2',
    'CLAIMS_TAKEN_BACK 2',
    'CLAIMS_SUBMITTED 2',
    'CLAIMS_PROPOSED 2',
    'ARTICLE_IMPORTED',
  ]);
  const rising = await makeActor(db, 'READER', 'rising');
  await setAccountRole(db, owner, { account: rising.id, role: 'EDITOR', expectedRole: 'READER' });
  const [role] = await seen(reviewer, { kinds: ['ROLE_SET'] });
  expect(role).toMatchObject({ byId: owner.id, accountId: rising.id, what: 'EDITOR' });
  expect(await seen(editor, { kinds: ['ROLE_SET'] })).toEqual([]);
});

it('pages hold their place, and count what the whole has', async () => {
  const { items } = await listActivity(office.db, office.reviewer, { ...all, first: 100 });
  const whole = items.map(({ row }) => row.key);
  const found: string[] = [];
  let after: string | undefined;
  do {
    const page = await listActivity(office.db, office.reviewer, { ...all, first: 2, after });
    found.push(...page.items.map(({ row }) => row.key));
    after = page.hasNext ? page.items.at(-1)?.cursor : undefined;
  } while (after);
  expect(found).toEqual(whole);
  expect(await countActivity(office.db, office.reviewer, all)).toBe(whole.length);
});

it('tells of what was judged of records and of claims, by the names that the records have themselves', async () => {
  const [one, other] = [
    await addRecord(office, 'Organisation', 'Port of Riga'),
    await addRecord(office, 'Organisation', 'Riga Port'),
  ];
  const judge = async (verdict: 'SAME' | 'NOT_SAME' | 'UNDECIDED') => {
    const versions = await office.db.prisma.record.findMany({ where: { id: { in: [one, other] } } });
    const versionOf = (id: string) => versions.find((each) => each.id === id)?.version ?? 0;
    const seen = { recordVersion: versionOf(one), otherVersion: versionOf(other) };
    await judgeIdentity(office.db, office.reviewer, { record: one, other, ...seen, verdict, reason: 'So.' });
  };
  for (const verdict of ['NOT_SAME', 'SAME', 'UNDECIDED'] as const) await judge(verdict);
  const article = await addArticle(office, 'Riga buys cranes.');
  const claims = ['cranes', 'a crane'].map((asStated) => claimOn('Riga', deal, 'subject', { asStated }));
  const accepted = await submitClaims(office, article, claims);
  await acceptClaims(office, accepted);
  const [claim = '', second = ''] = accepted.claims;
  const relate = async (relation: 'REFINES' | 'UNRELATED', expectedRelation: 'REFINES' | null) =>
    relateClaims(office.db, office.reviewer, { claim, other: second, relation, expectedRelation });
  await relate('REFINES', null);
  await relate('UNRELATED', 'REFINES');
  const told = (await seen(office.editor, { by: office.reviewer.id })).filter(({ recordId }) => recordId);
  expect(told.map(({ kind, recordId, otherId, labels }) => [kind, recordId, otherId, labels])).toEqual([
    ['CLAIMS_UNRELATED', deal, null, ['Ships']],
    ['CLAIMS_RELATED', deal, null, ['Ships']],
    ...['RECORDS_UNDECIDED', 'RECORDS_MERGED', 'RECORDS_TOLD_APART'].map((kind) => [
      kind,
      one,
      other,
      ['Port of Riga', 'Riga Port'],
    ]),
  ]);
  expect(told[0]).toMatchObject({ articleId: article, claims: 2 });
});
