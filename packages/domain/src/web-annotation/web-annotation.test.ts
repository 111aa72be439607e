import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointLength, passageAt, slice } from '../passage.ts';
import type { AnnotatedArticle } from './annotated-article.ts';
import { readAnnotations } from './read-annotations.ts';
import { digestIri, digestOfIri } from './vocabulary.ts';
import { writeAnnotations } from './write-annotations.ts';

const id = (last: number) => `0195f000-0000-7000-8000-00000000000${last}`;
const text =
  'עסקה 🚢 גדולה: نورويجيا تشتري ست عبّارات من السويد. 挪威购买渡轮 👨‍👩‍👧 for “several billion dollars”.\nNorway said so.';

/** The article with one claim on a range of its text. */
const articleOf = (words: string, start: number, end: number): AnnotatedArticle => {
  const passage = { start, end, exact: slice(words, { start, end }) };
  return {
    article: {
      id: id(1),
      headline: 'צי 🚢',
      authors: ['كاتب'],
      publishedAt: null,
      outlet: id(2),
      url: null,
      language: 'he',
    },
    revision: { text: words, sha256: 'a'.repeat(64), excluded: [] },
    records: [
      { id: id(2), kind: 'Organisation', caption: 'وكالة', identifiers: [] },
      { id: id(3), kind: 'Deal', caption: 'Ferries', identifiers: [{ scheme: 'LEI', value: 'X' }] },
    ],
    claims: [
      {
        id: 'b'.repeat(64),
        createdAt: '2026-11-28T10:00:00.000Z',
        accepted: true,
        content: {
          subject: id(3),
          field: 'subject',
          snak: 'VALUE',
          value: { text: 'עבּארות', language: null },
          polarity: 'POSITIVE',
          realisation: 'PLANNED',
          certainty: 'POSSIBLE',
          quote: null,
          alterations: ['TRANSLATED'],
          condition: null,
          validTime: '2014~',
          citations: [{ role: 'CONTENT', passage }],
          chain: {
            ends: 'ANONYMOUS_ORIGIN',
            links: [
              {
                sourceKind: 'AUTHOR_VOICE',
                source: null,
                described: null,
                position: null,
                read: true,
                cue: null,
                toNext: 'QUOTES',
              },
              {
                sourceKind: 'STATE',
                source: id(2),
                described: null,
                position: null,
                read: false,
                cue: passage,
                toNext: null,
              },
            ],
          },
        },
      },
    ],
    unplaced: [{ claim: 'c'.repeat(64), exact: 'ست سفن', reason: 'NOT_FOUND' }],
  };
};
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const half = /\p{Surrogate}/u;

describe('annotations', () => {
  it('come back as they went, whatever the script, on every range of a text', () => {
    const length = codePointLength(text);
    fc.assert(
      fc.property(fc.nat(length - 1), fc.nat(length), (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        if (start === end) return;
        const article = articleOf(text, start, end);
        const back = readAnnotations(asJson(writeAnnotations(article)));
        expect(back).toEqual({ ok: true, read: article, places: [0], unplaced: article.unplaced });
      }),
    );
  });

  it('say their passages as the recommendation has it, in code points', () => {
    const start = [...text].indexOf('🚢');
    const { first } = writeAnnotations(articleOf(text, start, start + 1));
    const { prefix, suffix } = passageAt(text, { start, end: start + 1 });
    expect(first.items[0]?.target).toEqual([
      {
        type: 'SpecificResource',
        source: digestIri('a'.repeat(64)),
        'chancery:role': 'CONTENT',
        selector: [
          { type: 'TextQuoteSelector', exact: '🚢', prefix, suffix },
          { type: 'TextPositionSelector', start, end: start + 1 },
        ],
      },
    ]);
    expect(half.test(prefix + suffix)).toBe(false);
  });

  it('find their words where others count differently, and tell which stand nowhere or in two places', () => {
    const written = asJson(writeAnnotations(articleOf('Norway, then Norway again.', 13, 19))) as never;
    const edit = (change: (selector: { type: string; [part: string]: unknown }[]) => unknown[]) => {
      const copy = structuredClone(written) as ReturnType<typeof writeAnnotations>;
      const links = copy.first.items[0]?.body[1] as { 'chancery:chain': { links: { cue: unknown }[] } };
      for (const each of links['chancery:chain'].links) each.cue = null;
      const target = copy.first.items[0]?.target[0] as { selector: unknown };
      target.selector = change(target.selector as never);
      return readAnnotations(copy);
    };
    const rangeIn = (found: ReturnType<typeof readAnnotations>) =>
      found.ok ? found.read.claims[0]?.content.citations[0]?.passage : found;
    const quoteOnly = edit(([quote]) => [quote]);
    expect(rangeIn(quoteOnly)).toMatchObject({ start: 13, end: 19 });
    expect(rangeIn(edit(([quote, place]) => [quote, { ...place, start: 3, end: 9 }]))).toMatchObject({
      start: 13,
    });
    expect(
      edit(() => [{ type: 'TextQuoteSelector', exact: 'Norway', prefix: '', suffix: '' }]),
    ).toMatchObject({
      unplaced: [{ exact: 'ست سفن' }, { exact: 'Norway', reason: 'AMBIGUOUS' }],
    });
    expect(edit(() => [{ type: 'TextQuoteSelector', exact: 'Sweden' }])).toMatchObject({
      unplaced: [{ exact: 'ست سفن' }, { exact: 'Sweden', reason: 'NOT_FOUND' }],
    });
  });

  it('that say nothing of claims without a place, as those of earlier versions, are read too', () => {
    const { 'chancery:unplaced': _, ...earlier } = writeAnnotations(articleOf(text, 0, 4));
    expect(readAnnotations(asJson(earlier))).toMatchObject({
      ok: true,
      read: { claims: [{}], unplaced: [] },
      unplaced: [],
    });
  });

  it('that are none are refused with the place', () => {
    const placesOf = (json: unknown) => {
      const back = readAnnotations(json);
      return back.ok ? [] : back.issues.map(({ path }) => path.join('.'));
    };
    expect(placesOf([])).toEqual(['']);
    const good = () => writeAnnotations(articleOf(text, 0, 4)) as never as Record<string, never>;
    expect(placesOf({ ...good(), 'chancery:records': [{ id: 'x' }] })).toContain('chancery:records.0.id');
    const elsewhere = asJson(good()) as ReturnType<typeof writeAnnotations>;
    Object.assign(elsewhere.first.items[0]?.target[0] ?? {}, { source: 'https://example.org/other' });
    expect(placesOf(elsewhere)).toEqual(['first.items.0.target.0.source']);
    const bare = asJson(good()) as ReturnType<typeof writeAnnotations>;
    bare.first.items[0]?.body.splice(1, 1);
    expect(placesOf(bare)).toEqual(['first.items.0.body']);
  });
});

describe('the name of a digest', () => {
  it('is read back', () => {
    const digest = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(digest, (bytes) => {
        const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
        expect(digestOfIri(digestIri(hex))).toBe(hex);
      }),
    );
    expect(digestOfIri('ni:///sha-256;short')).toBeNull();
  });
});
