import { canonicalJson, Invalid, type Rank } from '@chancery/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeArticle,
  judgeClaims,
  judgeIdentity,
  previewRetraction,
  type RetractionOf,
  readRecords,
  rebuild,
  retract,
  retractionStandings,
  retractionsOfOutlets,
} from '../index.ts';
import type { From } from '../standpoint/conditions.ts';
import { ownOffice } from '../testing/own-office.ts';
import { publicRecord } from '../testing/public-record.ts';
import { addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const office = ownOffice();

type Said = { readonly id: string; readonly review: string };
type Ranked = { readonly rank: Rank; readonly reason: string | null };
const ranks = ['NORMAL', 'PREFERRED', 'DEPRECATED'] as const;

const judge = async ({ id, review }: Said, rank: Rank): Promise<Ranked> => {
  const { version } = await office.db.prisma.review.findUniqueOrThrow({ where: { id: review } });
  const reason = rank === 'NORMAL' ? null : 'Looked at.';
  const judgements = [{ claim: id, verdict: 'ACCEPTED' as const, rank, reason }];
  await judgeClaims(office.db, office.reviewer, { review, expectedVersion: version, judgements });
  return { rank, reason };
};

/** A report of an agency, and a paper’s print of it: two claims each, about one deal. */
const printed = async () => {
  const deal = await addRecord(office, 'Deal', 'Tugs');
  const agency = await addRecord(office, 'Organisation', 'Agency');
  const paper = await addRecord(office, 'Organisation', 'Paper');
  const say = async (text: string, outlet: string, copyOf: string | null) => {
    const article = await addArticle(office, text);
    await describeArticle(office.db, office.editor, {
      ...{ article, expectedVersion: 1, headline: text, authors: [], outlet, copyOf },
    });
    const { review, claims } = await submitClaims(office, article, [
      claimOn('Tugs', deal, 'subject', { asStated: 'tugs' }),
      claimOn('Tugs for $3 million', deal, 'value', { asStated: '$3 million' }),
    ]);
    return { article, said: claims.map((id): Said => ({ id, review })) };
  };
  const report = await say('Tugs for $3 million were sold, the agency reports.', agency, null);
  const print = await say('Tugs for $3 million were sold, the paper prints.', paper, report.article);
  const said = [...report.said, ...print.said];
  for (const each of said) await judge(each, 'NORMAL');
  return { deal, agency, report: report.article, print: print.article, said };
};
type Printed = Awaited<ReturnType<typeof printed>>;

const enter = async (of: RetractionOf, reason = 'Said so.'): Promise<string> => {
  const { state } = await previewRetraction(office.db, office.reviewer, of);
  return retract(office.db, office.reviewer, { ...of, reason, expectedState: state });
};
const inForce = async ({ id }: Said) =>
  office.db.prisma.judgement.findFirstOrThrow({ where: { claimId: id }, orderBy: { id: 'desc' } });
const values = async (deal: string) =>
  (await readRecords(office.db, null, [deal])).get(deal)?.held['value']?.values.length ?? 0;
const standingsOf = async (ids: readonly string[], from: From = null) => {
  const found = await retractionStandings(office.db, ids, from);
  return ids.map((id) => found.get(id));
};
const now = async () => (await office.db.prisma.clock.findFirstOrThrow()).at;

describe('what is left of a retraction', () => {
  const [whole, none] = [
    { holds: true, isTakenBack: false },
    { holds: false, isTakenBack: true },
  ];

  it('is what no reinstatement took back, now and at a moment', async () => {
    const { report, said } = await printed();
    const first = await enter({ kind: 'RETRACTION', article: report });
    const before = await now();
    const back = await enter({ kind: 'REINSTATEMENT', article: report, claims: [said[0]?.id ?? ''] });
    expect(await standingsOf([first, back])).toEqual([whole, { holds: false, isTakenBack: false }]);
    const partly = await now();
    await enter({ kind: 'REINSTATEMENT', article: report });
    expect(await standingsOf([first])).toEqual([none]);
    for (const knownAt of [before, partly])
      expect(await standingsOf([first], { knownAt, validAt: null, accordingTo: null })).toEqual([whole]);
  });

  it('is nothing that it holds down once all was judged anew, and yet it was not taken back', async () => {
    const { print, said } = await printed();
    const id = await enter({ kind: 'RETRACTION', article: print });
    for (const each of said.slice(2)) await judge(each, 'NORMAL');
    expect(await standingsOf([id])).toEqual([{ holds: false, isTakenBack: false }]);
  });
});

describe('what was retracted of an outlet', () => {
  it('is what was entered of all that it says, and of what was merged into it', async () => {
    const { agency, report } = await printed();
    const whole = await enter({ kind: 'RETRACTION', outlet: agency });
    await enter({ kind: 'RETRACTION', article: report });
    const other = await addRecord(office, 'Organisation', 'The same agency');
    const listed = async (outlet: string, from: From = null) =>
      ((await retractionsOfOutlets(office.db, null, [outlet], from)).get(outlet) ?? []).map(({ id }) => id);
    expect(await listed(agency)).toEqual([whole]);
    expect(await listed(other)).toEqual([]);
    const apart = { knownAt: await now(), validAt: null, accordingTo: null };
    const back = await enter({ kind: 'REINSTATEMENT', outlet: agency });
    const versions = await office.db.prisma.record.findMany({ where: { id: { in: [agency, other] } } });
    const versionOf = (id: string) => versions.find((each) => each.id === id)?.version ?? 0;
    await judgeIdentity(office.db, office.reviewer, {
      ...{ record: agency, recordVersion: versionOf(agency) },
      ...{ other, otherVersion: versionOf(other), verdict: 'SAME' },
    });
    expect(await listed(other)).toEqual([back, whole]);
    expect([await listed(other, apart), await listed(agency, apart)]).toEqual([[], [whole]]);
  });
});

describe('what two retractions hold down', () => {
  it('counts again once both are taken back, in whatever order they were entered', async () => {
    for (const order of ['report', 'print'] as const) {
      const { deal, said, ...articles } = await printed();
      const first = { article: articles[order] };
      const second = { article: articles[order === 'report' ? 'print' : 'report'] };
      await enter({ kind: 'RETRACTION', ...first }, 'The first.');
      await enter({ kind: 'RETRACTION', ...second }, 'The second.');
      expect(await values(deal)).toBe(0);
      const seen = await previewRetraction(office.db, office.reviewer, { kind: 'REINSTATEMENT', ...first });
      expect(seen.held).toBe(2);
      await enter({ kind: 'REINSTATEMENT', ...first });
      for (const each of said.slice(2))
        expect(await inForce(each)).toMatchObject({ rank: 'DEPRECATED', reason: 'The second.' });
      await enter({ kind: 'REINSTATEMENT', ...second });
      for (const each of said) expect(await inForce(each)).toMatchObject({ rank: 'NORMAL' });
      expect(await values(deal)).toBe(1);
      expect((await rebuild(office.db)).differences).toEqual([]);
    }
  });

  it('is taken back by its number, for an article of an outlet alone, and not twice', async () => {
    const { deal, agency, report, print, said } = await printed();
    const all = await enter({ kind: 'RETRACTION', outlet: agency });
    await enter({ kind: 'RETRACTION', article: report });
    await enter({ kind: 'REINSTATEMENT', retraction: all, article: print });
    await enter({ kind: 'REINSTATEMENT', article: report });
    expect(await values(deal)).toBe(1);
    const ranked = await Promise.all(said.map(async (each) => (await inForce(each)).rank));
    expect(ranked).toEqual(['DEPRECATED', 'DEPRECATED', 'NORMAL', 'NORMAL']);
    await enter({ kind: 'REINSTATEMENT', retraction: all });
    await expect(enter({ kind: 'REINSTATEMENT', retraction: all })).rejects.toMatchObject({
      issues: [{ path: ['retraction'], code: 'EMPTY' }],
    });
    const taken = { kind: 'RETRACTION' as const, article: report, retraction: all };
    await expect(enter(taken)).rejects.toMatchObject({
      issues: [{ path: ['retraction'], code: 'UNEXPECTED' }],
    });
    const unknown = enter({ kind: 'REINSTATEMENT', retraction: '999999' });
    await expect(unknown).rejects.toMatchObject({ path: ['retraction'] });
  });
});

const things = ['report', 'print', 'agency', 'claim'] as const;
type Thing = (typeof things)[number];
const step = fc.oneof(
  fc.record({ does: fc.constant('take' as const), thing: fc.constantFrom(...things) }),
  fc.record({ does: fc.constant('take' as const), thing: fc.constantFrom(...things) }),
  fc.record({ does: fc.constant('correct' as const), claim: fc.nat(3) }),
  fc.record({ does: fc.constant('back' as const), thing: fc.constantFrom(...things) }),
  fc.record({ does: fc.constant('undo' as const), nth: fc.nat(5) }),
  fc.record({
    does: fc.constant('judge' as const),
    claim: fc.nat(3),
    rank: fc.constantFrom(...ranks),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;
type Entry = { readonly id: string; readonly key: string };

/** What each claim is held down by, oldest first, and how it ranks where it is not. */
type Model = Map<string, { own: Ranked; holders: readonly Entry[] }>;

const ofThing = (thing: Thing, { agency, report, print, said }: Printed): Omit<RetractionOf, 'kind'> => {
  if (thing === 'agency') return { outlet: agency };
  if (thing === 'claim') return { claims: [said[2]?.id ?? ''] };
  return { article: thing === 'report' ? report : print };
};
const claimsOf = (thing: Thing, { said }: Printed): readonly string[] => {
  if (thing === 'claim') return said.slice(2, 3).map(({ id }) => id);
  return said.slice(thing === 'print' ? 2 : 0).map(({ id }) => id);
};

const tried = async (of: RetractionOf): Promise<string | null> =>
  enter(of).catch((error: unknown) => {
    if (error instanceof Invalid) return null;
    throw error;
  });

const hold = (model: Model, claims: readonly string[], entry: Entry) => {
  for (const claim of claims) {
    const each = model.get(claim);
    if (each) model.set(claim, { ...each, holders: [...each.holders, entry] });
  }
};
const release = (model: Model, claims: readonly string[], { id }: Entry) => {
  for (const claim of claims) {
    const each = model.get(claim);
    if (each) model.set(claim, { ...each, holders: each.holders.filter((entry) => entry.id !== id) });
  }
};
const countable = (model: Model, claims: readonly string[], key: string): readonly string[] =>
  claims.filter((claim) => {
    const { own, holders } = model.get(claim) ?? { own: { rank: 'DEPRECATED' }, holders: [] };
    return own.rank !== 'DEPRECATED' && holders.every((entry) => entry.key !== key);
  });

/** The one that is meant where only a thing is named. */
const meant = (model: Model, claims: readonly string[], thing: Thing): Entry | undefined => {
  const all = claims.flatMap((claim) => model.get(claim)?.holders ?? []);
  const worth = ({ id, key }: Entry): readonly number[] => [
    key.endsWith(` ${thing}`) ? 1 : 0,
    key.startsWith('RETRACTION') ? 1 : 0,
    Number(id),
  ];
  const order = (one: Entry, other: Entry): number => {
    const [left, right] = [worth(one), worth(other)];
    const at = left.findIndex((part, place) => part !== right[place]);
    return at < 0 ? 0 : (right[at] ?? 0) - (left[at] ?? 0);
  };
  return [...all].sort(order)[0];
};

const take = async (printing: Printed, model: Model, entered: Entry[], made: Step): Promise<void> => {
  if (made.does === 'judge') {
    const said = printing.said[made.claim];
    if (said) model.set(said.id, { own: await judge(said, made.rank), holders: [] });
    return;
  }
  if (made.does === 'undo') {
    const entry = entered[made.nth];
    if (!entry) return;
    const held = [...model].some(([, { holders }]) => holders.includes(entry));
    expect((await tried({ kind: 'REINSTATEMENT', retraction: entry.id })) !== null).toBe(held);
    release(model, [...model.keys()], entry);
    return;
  }
  if (made.does === 'back') {
    const claims = claimsOf(made.thing, printing);
    const entry = meant(model, claims, made.thing);
    const done = await tried({ kind: 'REINSTATEMENT', ...ofThing(made.thing, printing) });
    expect(done !== null).toBe(entry !== undefined);
    if (entry) release(model, claims, entry);
    return;
  }
  const corrected = made.does === 'correct' ? (printing.said[made.claim]?.id ?? '') : null;
  // The print is corrected in its own name.
  const thing = made.does === 'correct' ? (made.claim < 2 ? 'report' : 'print') : made.thing;
  const kind = corrected === null ? 'RETRACTION' : 'CORRECTION';
  const key = `${kind} ${thing}`;
  const claims = countable(model, corrected === null ? claimsOf(thing, printing) : [corrected], key);
  const of = ofThing(thing, printing);
  const id = await tried({ kind, ...of, ...(corrected === null ? {} : { claims: [corrected] }) });
  expect(id !== null).toBe(claims.length > 0);
  if (id === null) return;
  const entry = { id, key };
  entered.push(entry);
  hold(model, claims, entry);
};

/** Those that hold a claim down. */
const holdingAmong = async (entered: readonly Entry[], from: From = null): Promise<readonly string[]> => {
  const ids = entered.map(({ id }) => id);
  const standings = await standingsOf(ids, from);
  return ids.filter((_, at) => standings[at]?.holds).toSorted();
};

describe('whatever is taken back and given back', { timeout: 120_000 }, () => {
  it('a claim counts where nothing holds it, as a reviewer judged it, and the past is as it was', async () => {
    let overlaps = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
        const printing = await printed();
        const normal: Ranked = { rank: 'NORMAL', reason: null };
        const model: Model = new Map(printing.said.map(({ id }) => [id, { own: normal, holders: [] }]));
        const entered: Entry[] = [];
        const kept: { readonly at: Date; readonly was: string; readonly holding: readonly string[] }[] = [];
        for (const made of steps) {
          await take(printing, model, entered, made);
          for (const said of printing.said) {
            const { own, holders } = model.get(said.id) ?? { own: normal, holders: [] };
            overlaps += holders.length > 1 ? 1 : 0;
            const { rank, reason, retractionId } = await inForce(said);
            const newest = holders.at(-1);
            expect(rank).toBe(newest ? 'DEPRECATED' : own.rank);
            if (newest) expect(String(retractionId)).toBe(newest.id);
            else if (own.reason !== null) expect(reason).toBe(own.reason);
          }
          const was = canonicalJson(await publicRecord(office.db, printing.deal));
          const holding = [
            ...new Set([...model.values()].flatMap(({ holders }) => holders.map(({ id }) => id))),
          ];
          expect(await holdingAmong(entered)).toEqual(holding.toSorted());
          kept.push({ at: await now(), was, holding: holding.toSorted() });
        }
        for (const { at, was, holding } of kept) {
          const from = { knownAt: at, validAt: null, accordingTo: null };
          expect(canonicalJson(await publicRecord(office.db, printing.deal, from))).toBe(was);
          expect(await holdingAmong(entered, from)).toEqual(holding);
        }
        expect((await rebuild(office.db)).differences).toEqual([]);
      }),
      { numRuns: 12, endOnFailure: true },
    );
    expect(overlaps).toBeGreaterThan(20);
  });
});
