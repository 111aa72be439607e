import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codePoints, findPassages, passageProblem } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import { canonicalise } from './canonicalise.ts';
import { detectExcluded } from './detect-excluded.ts';

const folder = fileURLToPath(new URL('../../../../shared/articles/russia-china-2014/', import.meta.url));
const absent = !existsSync(folder);
if (absent) console.warn('The acceptance article is not here (../shared/articles): its tests are skipped.');

type Quoted = { readonly exact: string; readonly start: number; readonly end: number };

const quotedIn = (node: unknown): readonly Quoted[] => {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(quotedIn);
  const { exact, start, end } = node as Partial<Quoted>; // a test fixture, checked by the line below
  return exact !== undefined && start !== undefined && end !== undefined
    ? [{ exact, start, end }, ...inner]
    : inner;
};

describe.skipIf(absent)('the acceptance article', () => {
  const raw = absent ? '' : readFileSync(`${folder}article.txt`, 'utf8');
  const claims: unknown = absent ? {} : JSON.parse(readFileSync(`${folder}claims.json`, 'utf8'));
  const reading = canonicalise(raw);
  const text = reading.ok ? reading.revision.text : '';

  it('has every passage of its reading at the offsets given', () => {
    const passages = quotedIn(claims);
    expect(passages.length).toBeGreaterThan(30);
    const points = codePoints(text);
    expect(
      passages.map((passage) => passageProblem(points, passage)).filter((problem) => problem !== null),
    ).toEqual([]);
  });

  it('has exactly its credit and its advert excluded', () => {
    const { excluded } = claims as { readonly excluded: readonly Quoted[] }; // a test fixture
    expect(detectExcluded(text).map(({ start, end }) => ({ start, end }))).toEqual(
      excluded.map(({ start, end }) => ({ start, end })),
    );
  });

  it('is found by an exact search only once its no-break spaces are unified', () => {
    const words = 'The recent $400 billion natural gas deal between the two sides';
    expect(findPassages(codePoints(raw), words)).toEqual([]);
    expect(findPassages(codePoints(text), words)).toHaveLength(1);
  });
});
