import { expect, it } from 'vitest';
import { readTarget, sameTarget, type Target, targetInput } from './comment-target.ts';

const claim: Target = { kind: 'CLAIM', claim: 'c1', named: 'Value of the deal' };
const passage: Target = { kind: 'PASSAGE', passage: { start: 3, end: 8, exact: 'ships' } };
const article: Target = { kind: 'ARTICLE' };

it('what a comment is about is read back as it was kept', () => {
  for (const target of [claim, passage, article])
    expect(readTarget(JSON.parse(JSON.stringify(target)))).toEqual(target);
});

it('what is no target is none', () => {
  const broken = [null, 'CLAIM', {}, { kind: 'RECORD' }, { kind: 'CLAIM', claim: 'c1' }];
  for (const stored of [...broken, { kind: 'PASSAGE' }, { kind: 'PASSAGE', passage: { start: 3, end: '8' } }])
    expect(readTarget(stored)).toBeNull();
});

it('two are the same by what is sent of them, not by what they are called', () => {
  expect(sameTarget(claim, { ...claim, named: 'otherwise' })).toBe(true);
  expect(sameTarget(claim, { ...claim, claim: 'c2' })).toBe(false);
  expect(sameTarget(claim, article)).toBe(false);
  expect([claim, passage, article].map(targetInput)).toEqual([
    { claim: 'c1' },
    { passage: { start: 3, end: 8, exact: 'ships' } },
    {},
  ]);
});
