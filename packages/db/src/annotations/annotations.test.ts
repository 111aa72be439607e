import { type AnnotatedArticle, Invalid, writeAnnotations } from '@chancery/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  deskActs,
  openReview,
  proposeClaims,
  redoOnDesk,
  reviseArticle,
  setExcludedRanges,
  undoOnDesk,
} from '../index.ts';
import { addRecord as addDraft } from '../records/create-record.ts';
import { curate } from '../seed/curate.ts';
import { sampleArticle } from '../seed/sample.ts';
import { stateId } from '../seed/states.ts';
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
import { transaction } from '../transaction.ts';
import { exportAnnotations } from './export-annotations.ts';
import { importAnnotations } from './import-annotations.ts';

const text =
  'אוניות 🚢🚢 חדשות\n\nNorway 🇳🇴 قالت: «سنشتري ست عبّارات بقيمة عدة ملايين دولار». 挪威将购买渡轮 👨‍👩‍👧.';

let here: SmallOffice;
let there: SmallOffice;
let article = '';
beforeAll(async () => {
  [here, there] = [await openSmallOffice(), await openSmallOffice()];
  const norway = await addRecord(here, 'State', 'Norge');
  const deal = await addRecord(here, 'Deal', 'عبّارات');
  article = await addArticle(here, text);
  const cited = (exact: string, role: 'CONTENT' | 'AMOUNT' | 'CUE' = 'CONTENT') => {
    const start = [...text.slice(0, text.indexOf(exact))].length;
    return { role, start, end: start + [...exact].length, exact };
  };
  const { role: _, ...cue } = cited('قالت:');
  const chain = {
    ends: 'NAMED_ORIGIN',
    links: [
      { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'QUOTES' },
      { sourceKind: 'STATE', source: norway, office: 'ministry 🏛', read: false, cue },
    ],
  } as const;
  const how = {
    snak: 'VALUE',
    polarity: 'POSITIVE',
    realisation: 'PLANNED',
    certainty: 'PROBABLE',
    alterations: ['TRANSLATED'],
    chain,
  } as const;
  const claims = [
    {
      ...how,
      subject: deal,
      field: 'parties',
      value: { link: { target: norway, role: 'BUYER' } },
      citations: [cited('挪威将购买渡轮 👨‍👩‍👧'), cited('🇳🇴', 'CUE')],
    },
    {
      ...how,
      subject: deal,
      field: 'subject',
      value: { text: { text: 'ست عبّارات', language: 'ar' } },
      citations: [cited('سنشتري ست عبّارات')],
      validTime: '2014~',
      condition: 'إن وافق البرلمان',
    },
  ];
  await acceptClaims(here, await submitClaims(here, article, claims));
});
afterAll(async () => {
  await here.close();
  await there.close();
});

const exported = async ({ db, editor }: SmallOffice, id: string): Promise<AnnotatedArticle> => {
  const found = await exportAnnotations(db, editor, id);
  if (!found) throw new Error('There is no such article.');
  return found;
};
const readAt = (annotations: string): readonly { readonly caption: string }[] =>
  JSON.parse(annotations)['chancery:records'];
const json = (from: AnnotatedArticle): string => JSON.stringify(writeAnnotations(from));
// What another installation gives of its own: when, by which id, and whether it was accepted there.
const said = ({ article: { id: _, ...known }, claims, ...rest }: AnnotatedArticle) => ({
  ...rest,
  known,
  claims: claims.map(({ content }) => content),
});

describe('annotations of an article', () => {
  it('are taken into a second installation and come out of it again as they went in', async () => {
    const first = await exported(here, article);
    const taken = await importAnnotations(there.db, there.editor, { annotations: json(first) });
    expect(taken).toMatchObject({ unplaced: [], claims: { length: 2 }, made: { length: 2 } });
    expect(said(await exported(there, taken.article))).toEqual(said(first));
    // An editor's draft, which nobody sees before it is submitted, and nothing held.
    expect((await exportAnnotations(there.db, there.reviewer, taken.article))?.claims).toEqual([]);
    const held = await there.db.prisma.record.count({ where: { standing: 'PUBLISHED' } });
    expect(held).toBe(0);
  });

  it('add nothing where they are taken again, nor where they came from', async () => {
    const first = json(await exported(here, article));
    const counts = async ({ db }: SmallOffice) => [
      await db.prisma.article.count(),
      await db.prisma.record.count(),
      await db.prisma.claim.count(),
      await db.prisma.proposal.count(),
      await db.prisma.review.count(),
    ];
    for (const office of [here, there]) {
      const before = await counts(office);
      const [one, other] = await Promise.all([
        importAnnotations(office.db, office.editor, { annotations: first }),
        importAnnotations(office.db, office.editor, { annotations: first }),
      ]);
      expect(one).toEqual(other);
      expect(one.made).toEqual([]);
      expect(await counts(office)).toEqual(before);
    }
  });

  it('are undone with the records that were made for them, but for those that others name by now', async () => {
    const office = await openSmallOffice();
    const { db, editor } = office;
    const annotations = json(await exported(here, article));
    const taken = await importAnnotations(db, editor, { annotations });
    const [norway, deal] = ['Norge', 'عبّارات'].map((name) => {
      const at = readAt(annotations).findIndex(({ caption }) => caption === name);
      return taken.made[at] ?? '';
    });
    const acts = async () => (await deskActs(db, editor, [taken.article])).get(taken.article);
    const seen = async () => ({ article: taken.article, expectedVersion: (await acts())?.version ?? -1 });
    const withdrawn = async () =>
      (await db.prisma.record.findMany({ where: { withdrawnAt: { not: null } } })).map(({ id }) => id).sort();
    expect((await acts())?.undo).toMatchObject({ kind: 'PROPOSE', added: { length: 2 }, made: taken.made });
    expect(await undoOnDesk(db, editor, await seen())).toMatchObject({ staying: [] });
    expect(await withdrawn()).toEqual([...taken.made].sort());
    expect((await redoOnDesk(db, editor, await seen())).staying).toEqual([]);
    expect(await withdrawn()).toEqual([]);
    const colleague = await makeActor(db, 'EDITOR', 'a colleague who names Norway');
    const review = await openReview(db, colleague, { article: taken.article });
    const claims = [claimOn('אוניות', norway ?? '', 'names', { asStated: 'Norway' })];
    await proposeClaims(db, colleague, { review, expectedVersion: 1, claims });
    expect((await undoOnDesk(db, editor, await seen())).staying).toEqual([{ record: norway, why: 'CLAIMS' }]);
    expect(await withdrawn()).toEqual([deal]);
    await redoOnDesk(db, editor, await seen());
    expect(await withdrawn()).toEqual([]);
    await office.close();
  });

  it('find the records that are known here under another id by their very name', async () => {
    const office = await openSmallOffice();
    const known = await addRecord(office, 'State', 'NORGE');
    await addRecord(office, 'Deal', 'عبّارات');
    await addRecord(office, 'Deal', 'عبارات'); // two that could be meant
    const taken = await importAnnotations(office.db, office.editor, {
      annotations: json(await exported(here, article)),
    });
    expect(taken.made).toHaveLength(1);
    const { records } = await exported(office, taken.article);
    expect(records.find(({ kind }) => kind === 'State')?.id).toBe(known);
    await office.close();
  });

  it('keep two records apart that have one name', async () => {
    const office = await openSmallOffice();
    await addRecord(office, 'Deal', 'عبّارات');
    const first = await exported(here, article);
    const deal = first.records.find(({ kind }) => kind === 'Deal');
    const twin = '0195f000-0000-7000-8000-000000000009';
    const [one, other] = first.claims;
    if (!deal || !one || !other) throw new Error('The article has a deal and two claims.');
    const both: AnnotatedArticle = {
      ...first,
      records: [...first.records, { ...deal, id: twin }],
      claims: [one, { ...other, content: { ...other.content, subject: twin } }],
    };
    const taken = await importAnnotations(office.db, office.editor, { annotations: json(both) });
    expect(taken.made).toHaveLength(3);
    await office.close();
  });

  it('carry the sample article with all its accepted claims', async () => {
    const office = await openSmallOffice();
    await transaction(office.db, async (sql) => {
      await addDraft(sql, { id: stateId('IR'), kind: 'State', label: 'Iran' });
      await addDraft(sql, { id: stateId('RU'), kind: 'State', label: 'Russia' });
      await curate(sql, office.reviewer, sampleArticle());
    });
    const sample = await office.db.prisma.article.findFirst({ select: { id: true } });
    const first = await exported(office, sample?.id ?? '');
    expect(first.claims.length).toBeGreaterThan(15);
    const taken = await importAnnotations(there.db, there.editor, { annotations: json(first) });
    expect(taken.unplaced).toEqual([]);
    expect(said(await exported(there, taken.article))).toEqual(said(first));
    await office.close();
  });

  it('are refused whole, with the place, where they are wrong', async () => {
    const first = await exported(here, article);
    const office = await openSmallOffice();
    const refused = async (annotations: string) => {
      const failure = await importAnnotations(office.db, office.editor, { annotations }).then(
        () => null,
        (error: unknown) => error,
      );
      return failure instanceof Invalid
        ? failure.issues.map(({ path, code }) => [path.join('.'), code])
        : failure;
    };
    expect(await refused('{')).toEqual([['annotations', 'NOT_UNDERSTOOD']]);
    const changed = structuredClone(first) as {
      claims: { content: { field: string; value: unknown } }[];
    } & AnnotatedArticle;
    const [one] = changed.claims;
    if (one) one.content.field = 'colour';
    expect(await refused(json(changed))).toEqual([['annotations.first.items.0.field', 'UNKNOWN_FIELD']]);
    const forged = { ...first, revision: { ...first.revision, text: `${first.revision.text}!` } };
    expect(await refused(json(forged))).toEqual([['annotations.chancery:article.text', 'INVALID_VALUE']]);
    const twice = { ...first, records: [...first.records, ...first.records.slice(0, 1)] };
    expect(await refused(json(twice))).toEqual([['annotations.chancery:records.2.id', 'TWICE']]);
    const half = json(first).replace('Norge', 'a\\ud800');
    expect(await refused(half)).toEqual([['annotations.chancery:records.0.caption', 'LONE_SURROGATE']]);
    expect(await office.db.prisma.record.count()).toBe(0);
    expect(await office.db.prisma.article.count()).toBe(0);
    await office.close();
  });

  it('whose words do not stand in the text are left out and named', async () => {
    const office = await openSmallOffice();
    const collection = JSON.parse(json(await exported(here, article)));
    const at = collection.first.items.findIndex((each: unknown) => JSON.stringify(each).includes('سنشتري'));
    collection.first.items[at].target[0].selector = [{ type: 'TextQuoteSelector', exact: 'سنبيع' }];
    const { unplaced, claims } = await importAnnotations(office.db, office.editor, {
      annotations: JSON.stringify(collection),
    });
    expect(claims).toHaveLength(1);
    expect(unplaced).toMatchObject([{ exact: 'سنبيع', reason: 'NOT_FOUND' }]);
    await office.close();
  });

  it('are for editors to take, and for who has signed in to see', async () => {
    const reader = await makeActor(here.db, 'READER');
    await expect(importAnnotations(here.db, reader, { annotations: '{}' })).rejects.toThrow(
      'one is editor at least',
    );
    expect(await exportAnnotations(here.db, reader, 'nothing')).toBeNull();
  });
});

describe('annotations of an article that has a second text', () => {
  const first =
    'Norway buys six ferries.\nThe ministry said: «Luleå 🚢 builds them».\nThe price was not told.';
  const second =
    'Corrected 🚢.\nNorway buys seven ferries.\nThe ministry said: «Luleå 🚢 builds them».\nThe price was not told.';
  const at = (words: string, within: string) => {
    const start = [...within.slice(0, within.indexOf(words))].length;
    return { start, end: start + [...words].length, exact: words };
  };
  const ministry = (within: string) =>
    ({
      ends: 'ANONYMOUS_ORIGIN',
      links: [
        { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'QUOTES' },
        { sourceKind: 'STATE', described: 'the ministry', read: false, cue: at('said:', within) },
      ],
    }) as const;
  const claimed = (subject: string, words: string, within: string) =>
    claimOn(
      words,
      subject,
      'subject',
      { asStated: words },
      { citations: [{ role: 'CONTENT', ...at(words, within) }], chain: ministry(within) },
    );
  const claims = ['six ferries', 'Luleå 🚢 builds', 'price'] as const;
  const revised = async () => {
    const office = await openSmallOffice();
    const { db, editor } = office;
    const id = await addArticle(office, first);
    const deal = await addRecord(office, 'Deal', 'Ferries');
    const given = claims.map((words) => claimed(deal, words, first));
    const submitted = await submitClaims(office, id, given);
    await acceptClaims(office, submitted);
    const text = { content: second, mediaType: 'TEXT_PLAIN' } as const;
    await reviseArticle(db, editor, { article: id, expectedVersion: 1, ...text });
    return { office, id, deal, ids: submitted.claims };
  };

  it('have the claims on the first where these stand in the second, name the others, and travel so', async () => {
    const { office, id, ids } = await revised();
    const from = await exported(office, id);
    expect(from.revision.text).toBe(second);
    expect(from.claims.map(({ content }) => content.citations[0]?.passage)).toEqual(
      claims.slice(1).map((words) => at(words, second)),
    );
    const cues = from.claims.map(({ content }) => content.chain.links[1]?.cue);
    expect(cues).toEqual([at('said:', second), at('said:', second)]);
    const unplaced = [{ claim: ids[0], exact: 'six ferries', reason: 'NOT_FOUND' }];
    expect(from.unplaced).toEqual(unplaced);
    const other = await openSmallOffice();
    const taken = await importAnnotations(other.db, other.editor, { annotations: json(from) });
    expect(taken).toMatchObject({ claims: { length: 2 }, unplaced });
    const back = await exported(other, taken.article);
    expect({ ...said(back), unplaced }).toEqual(said(from));
    await other.close();
    await office.close();
  });

  it('add nothing where they came from, and are one with the same claims on the second text', async () => {
    const { office, id, deal, ids } = await revised();
    const { db, editor } = office;
    const before = await exported(office, id);
    const counts = async () => [await db.prisma.claim.count(), await db.prisma.proposal.count()];
    const stored = await counts();
    const taken = await importAnnotations(db, editor, { annotations: json(before) });
    expect(taken).toMatchObject({ article: id, review: null, claims: ids.slice(1) });
    expect(await counts()).toEqual(stored);
    await submitClaims(office, id, [claimed(deal, 'Luleå 🚢 builds', second)]);
    expect((await counts())[0]).toBe((stored[0] ?? 0) + 1);
    expect(await exported(office, id)).toEqual(before);
    // What says something else under the id of a claim that is here is another claim.
    const [, price] = before.claims;
    if (!price) throw new Error('The price was claimed.');
    const changed = { ...price, content: { ...price.content, certainty: 'POSSIBLE' as const } };
    const edited = json({ ...before, claims: [changed] });
    const fresh = await importAnnotations(db, editor, { annotations: edited });
    expect(fresh.claims).toHaveLength(1);
    expect(ids).not.toContain(fresh.claims[0]);
    await office.close();
  });

  it('leave out and name what is excluded of the second text', async () => {
    const { office, id, ids } = await revised();
    const { db, editor } = office;
    const ranges = [{ ...at('The price was not told.', second), reason: 'ADVERT' as const }];
    await setExcludedRanges(db, editor, { article: id, expectedVersion: 2, ranges });
    const from = await exported(office, id);
    expect(from.claims.map((claim) => claim.id)).toEqual([ids[1]]);
    expect(from.unplaced.map(({ exact }) => exact)).toEqual(['six ferries', 'price']);
    const other = await openSmallOffice();
    const taken = await importAnnotations(other.db, other.editor, { annotations: json(from) });
    expect(taken.claims).toHaveLength(1);
    await other.close();
    await office.close();
  });
});
