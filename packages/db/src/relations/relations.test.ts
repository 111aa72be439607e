import { byIndependentOrigin, canonicalJson, independentOrigins, NotAllowed } from '@chancery/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimInput } from '../claims/claim-input.ts';
import {
  changesAfter,
  proposedRelations,
  proposedRelationsOf,
  type RelateClaims,
  readClaims,
  readRecords,
  rebuild,
  recordsFrom,
  relateClaims,
  relationsOf,
} from '../index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const office = ownOffice();

const sentence = 'The navy of Chile will buy six used patrol boats from a yard in Turku';
/** Accepts one claim of an article of its own; answers with its id. */
const say = async (deal: string, text: string, asStated = 'patrol boats'): Promise<string> => {
  const article = await addArticle(office, text);
  const submitted = await submitClaims(office, article, [claimOn(text, deal, 'subject', { asStated })]);
  await acceptClaims(office, submitted);
  return submitted.claims[0] ?? '';
};
const aDeal = async () => addRecord(office, 'Deal', 'Patrol boats');
const held = async (deal: string) => (await readRecords(office.db, null, [deal])).get(deal)?.held ?? {};
const origins = async (deal: string) => (await held(deal))['subject']?.values.map((value) => value.origins);
const relate = async (
  claim: string,
  other: string,
  relation: RelateClaims['relation'],
  more: Partial<RelateClaims> = {},
) => relateClaims(office.db, office.reviewer, { claim, other, relation, ...more });
const now = async () => (await office.db.prisma.clock.findFirstOrThrow()).at;

describe('claims of one report', () => {
  it('are one origin, also by way of others, told by the feed and undone by taking it back', async () => {
    const deal = await aDeal();
    const claims = [
      await say(deal, `${sentence}.`),
      await say(deal, `${sentence}, says one.`),
      await say(deal, `Patrol boats, says another.`),
    ];
    const [one = '', two = '', three = ''] = claims;
    expect(await origins(deal)).toEqual([3]);
    const before = canonicalJson(await held(deal));
    const then = await now();
    const { sequence } = await office.db.prisma.clock.findFirstOrThrow();
    await relate(one, two, 'SAME_REPORT_AS', { reason: ' One wire. ' });
    await relate(three, two, 'SAME_REPORT_AS');
    expect(await origins(deal)).toEqual([1]);
    const changes = await changesAfter(office.db, sequence, 10);
    expect(changes.map(({ row }) => `${row.recordId} ${row.action}`)).toEqual([
      `${deal} CHANGED`,
      `${deal} CHANGED`,
    ]);
    const past = await recordsFrom(office.db, [deal], { knownAt: then, validAt: null, accordingTo: null });
    expect(canonicalJson(past.get(deal)?.held)).toBe(before);
    expect((await rebuild(office.db)).differences).toEqual([]);
    const found = await relationsOf(office.db, claims);
    expect(found.get(two)).toMatchObject([
      { claimId: one, otherId: two, relation: 'SAME_REPORT_AS', reason: 'One wire.' },
      { claimId: three, otherId: two, reason: null },
    ]);
    expect(
      (await relationsOf(office.db, claims, { knownAt: then, validAt: null, accordingTo: null })).get(two),
    ).toEqual([]);
    await relate(two, one, 'UNRELATED', { expectedRelation: 'SAME_REPORT_AS' });
    expect(await origins(deal)).toEqual([2]);
    await relate(two, three, 'CONTRADICTS', { expectedRelation: 'SAME_REPORT_AS' });
    expect(canonicalJson(await held(deal))).toBe(before);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });

  it('are counted as the domain counts them, and never as more, whatever is decided', async () => {
    const deal = await aDeal();
    const claims: string[] = [];
    for (const who of ['a', 'b', 'c', 'd', 'e']) claims.push(await say(deal, `Patrol boats, says ${who}.`));
    const decided = new Map<string, { readonly pair: readonly [string, string]; readonly isSame: boolean }>();
    // One that is certain, whatever is drawn.
    const [first = '', second = ''] = claims;
    await relate(first, second, 'SAME_REPORT_AS');
    decided.set([first, second].sort().join(' '), { pair: [first, second], isSame: true });
    expect(await origins(deal)).toEqual([4]);
    const decision = fc.record({ one: fc.nat(4), other: fc.nat(4), isSame: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(decision, { minLength: 1, maxLength: 6 }), async (decisions) => {
        for (const { one, other, isSame } of decisions) {
          const [claim = '', otherClaim = ''] = [claims[one], claims[other]];
          const key = [claim, otherClaim].sort().join(' ');
          const was = decided.get(key)?.isSame ?? false;
          if (one === other || was === isSame) continue;
          const before = (await origins(deal))?.[0] ?? 0;
          await relate(claim, otherClaim, isSame ? 'SAME_REPORT_AS' : 'UNRELATED', {
            expectedRelation: was ? 'SAME_REPORT_AS' : null,
          });
          decided.set(key, { pair: [claim, otherClaim], isSame });
          const after = (await origins(deal))?.[0] ?? 0;
          if (isSame) expect(after).toBeLessThanOrEqual(before);
          else expect(after).toBeGreaterThanOrEqual(before);
          // A report for each pair: what hangs together by them is one.
          const alone = { relays: [], chainEnds: 'NOT_STATED' } as const;
          const said = claims.map((id) => ({ ...alone, origin: id, report: null }));
          const joined = [...decided.values()]
            .filter((each) => each.isSame)
            .flatMap(({ pair }) => pair.map((id) => ({ ...alone, origin: id, report: pair.join(' ') })));
          expect(after).toBe(independentOrigins([...said, ...joined]));
          const read = await readClaims(office.db, null, claims);
          expect(byIndependentOrigin([...read.values()])).toHaveLength(after);
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
    expect((await rebuild(office.db)).differences).toEqual([]);
  });
});

describe('the key of a report', () => {
  it('is one for claims that are of it by way of claims of another value, as of each moment', async () => {
    const deal = await aDeal();
    const [one, far] = [
      await say(deal, 'Patrol boats, says one.'),
      await say(deal, 'Patrol boats, says two.'),
    ];
    const between = [
      await say(deal, 'Some boats, says three.', 'boats'),
      await say(deal, 'Four boats.', 'four'),
    ];
    const [near = '', next = ''] = between;
    const ids = [one, far, near, next];
    const reports = async (knownAt: Date | null = null) => {
      const read = await readClaims(
        office.db,
        null,
        ids,
        knownAt && { knownAt, validAt: null, accordingTo: null },
      );
      return ids.map((id) => read.get(id)?.report);
    };
    expect(await reports()).toEqual([null, null, null, null]);
    await relate(one, near, 'SAME_REPORT_AS');
    await relate(next, near, 'SAME_REPORT_AS');
    const then = await now();
    expect(await origins(deal)).toEqual([2]);
    await relate(next, far, 'SAME_REPORT_AS');
    expect(await origins(deal)).toEqual([1]);
    const [key] = await reports();
    expect(key).toEqual(expect.any(String));
    expect(await reports()).toEqual([key, key, key, key]);
    const [before, alone] = await reports(then);
    expect([typeof before, alone]).toEqual(['string', null]);
    await relate(near, next, 'UNRELATED', { expectedRelation: 'SAME_REPORT_AS' });
    const [first, second] = await reports();
    expect(first).not.toBe(second);
    expect(await origins(deal)).toEqual([2]);
  });
});

describe('relations of claims', () => {
  it('are proposed of a claim before it is accepted, and no more once it was rejected or decided on', async () => {
    const deal = await aDeal();
    const accepted = await say(deal, `${sentence}, they said.`);
    const elsewhere = await aDeal();
    await say(elsewhere, `${sentence}, it is said.`);
    const text = `${sentence}, as they said.`;
    const { claims, ...submitted } = await submitClaims(office, await addArticle(office, text), [
      claimOn(text, deal, 'subject', { asStated: 'patrol boats' }),
      claimOn('The navy', deal, 'subject', { asStated: 'boats' }),
    ]);
    const [copy = '', short = ''] = claims;
    const found = async () => proposedRelationsOf(office.db, [copy, short, 'none']);
    const proposed = { claim: copy, other: accepted, relation: 'SAME_REPORT_AS' };
    expect((await found()).get(copy)).toMatchObject([proposed]);
    expect([(await found()).get(short), (await found()).get('none')]).toEqual([[], []]);
    expect((await proposedRelations(office.db, [deal])).get(deal)).toEqual([]);
    await acceptClaims(office, { claims: [copy], ...submitted });
    expect((await found()).get(copy)).toMatchObject([proposed]);
    expect((await proposedRelations(office.db, [deal])).get(deal)).toHaveLength(1);
    await relate(copy, accepted, 'UNRELATED');
    expect((await found()).get(copy)).toEqual([]);
  });

  it('are decided on what was seen, between accepted claims about one record, by reviewers', async () => {
    const deal = await aDeal();
    const [one, two] = [await say(deal, `${sentence}; so.`), await say(deal, `${sentence}; so it is.`)];
    const elsewhere = await say(await aDeal(), 'Elsewhere patrol boats.');
    const issues = async (decided: Promise<unknown>) =>
      decided.then(
        () => [],
        (error: { readonly issues?: readonly { path: readonly string[]; code: string }[] }) =>
          error.issues?.map(({ path, code }) => `${path.join('.')} ${code}`) ?? Promise.reject(error),
      );
    expect(await issues(relate(one, one, 'REFINES'))).toEqual(['other SELF']);
    expect(await issues(relate('none', two, 'REFINES'))).toEqual(['claim NOT_ACCEPTED']);
    expect(await issues(relate(one, elsewhere, 'REFINES'))).toEqual(['other UNEXPECTED']);
    expect(await issues(relate(one, two, 'REFINES'))).toEqual([]);
    expect(await issues(relate(one, two, 'CONTRADICTS'))).toEqual(['expectedRelation STALE']);
    expect(await issues(relate(one, two, 'REFINES', { expectedRelation: 'REFINES' }))).toEqual([
      'relation TWICE',
    ]);
    expect(await issues(relate(two, one, 'REFINES', { expectedRelation: 'REFINES' }))).toEqual([]);
    const byEditor = relateClaims(office.db, office.editor, { claim: one, other: two, relation: 'REFINES' });
    await expect(byEditor).rejects.toBeInstanceOf(NotAllowed);
  });

  it('are proposed where passages are copies, until they are decided on', async () => {
    const deal = await aDeal();
    const first = await say(deal, `${sentence}, it was said on Monday.`);
    const copied = await say(deal, `${sentence}, it was said on a Monday.`);
    const changed = await say(deal, `${sentence}, it was said one Monday.`, 'six used patrol boats');
    await say(deal, 'From Turku come patrol boats for the south of America, as others report.');
    const proposed = async () => (await proposedRelations(office.db, [deal])).get(deal) ?? [];
    const pairs = async (relation: string) =>
      (await proposed())
        .filter((each) => each.relation === relation)
        .map(({ claim, other }) => [claim, other].sort());
    expect(await pairs('SAME_REPORT_AS')).toEqual([[first, copied].sort()]);
    expect(new Set((await pairs('CONTRADICTS')).flat())).toEqual(new Set([first, copied, changed]));
    for (const { shared } of await proposed()) expect(shared).toBeGreaterThanOrEqual(0.7);
    await relate(first, copied, 'UNRELATED');
    expect(await pairs('SAME_REPORT_AS')).toEqual([]);
  });

  it('are proposed as contradicting where copies deny what others say, or tell otherwise of one day', async () => {
    const deal = await aDeal();
    const told = async (
      end: string,
      field: string,
      value: ClaimInput['value'],
      more: Partial<ClaimInput>,
    ) => {
      const text = `${sentence}${end}`;
      const submitted = await submitClaims(office, await addArticle(office, text), [
        claimOn(text, deal, field, value, more),
      ]);
      await acceptClaims(office, submitted);
      return submitted.claims[0] ?? '';
    };
    const no = { polarity: 'NEGATIVE' } as const;
    const buyer = { link: { target: await addRecord(office, 'State', 'Chile'), role: 'BUYER' } };
    const bought = await told(', so one.', 'parties', buyer, {});
    const denied = await told(', not so one.', 'parties', { link: { target: buyer.link.target } }, no);
    const again = await told(', nor so.', 'parties', { link: { target: buyer.link.target } }, no);
    await told(', never so.', 'parties', { link: { ...buyer.link, role: 'SELLER' } }, no);
    const may = { validTime: '2014-05-21' };
    const agreed = await told(', so two.', 'status', { choice: 'AGREED' }, may);
    const ended = await told(', so three.', 'status', { choice: 'CANCELLED' }, may);
    await told(', so four.', 'status', { choice: 'SUSPENDED' }, { validTime: '2014-05-22' });
    await told(', so five.', 'status', { choice: 'IN_FORCE' }, { ...may, realisation: 'PLANNED' });
    const proposed = (await proposedRelations(office.db, [deal])).get(deal) ?? [];
    expect(
      proposed.map(({ claim, other, relation }) => [[claim, other].sort().join(), relation]).sort(),
    ).toEqual(
      [
        [[bought, denied].sort().join(), 'CONTRADICTS'],
        [[bought, again].sort().join(), 'CONTRADICTS'],
        [[denied, again].sort().join(), 'SAME_REPORT_AS'],
        [[agreed, ended].sort().join(), 'CONTRADICTS'],
      ].sort(),
    );
    const ofDenied = (await proposedRelationsOf(office.db, [denied])).get(denied) ?? [];
    expect(ofDenied.map(({ claim, other, relation }) => [claim, other, relation]).sort()).toEqual(
      [
        [denied, bought, 'CONTRADICTS'],
        [denied, again, 'SAME_REPORT_AS'],
      ].sort(),
    );
    await relate(bought, denied, 'CONTRADICTS');
    expect((await proposedRelations(office.db, [deal])).get(deal)).toHaveLength(3);
  });
});
