import { describe, expect, it } from 'vitest';
import { signsOf } from './signs-of.ts';

const ids = (all: readonly string[]) => all.map((id) => ({ id }));
const held = (key: string, claims: readonly string[] = [key], origins = claims.length) => ({
  ...{ key, origins },
  claims: ids(claims),
  denials: ids([]),
});
const denied = (key: string, ...denials: readonly string[]) => ({ ...held(key), denials: ids(denials) });
const none = { changes: false, before: [], beforeAlternatives: [], after: [], afterAlternatives: [] };

describe('what becomes of a field', () => {
  it('is that it is empty, filled or another one', () => {
    const changes = { ...none, changes: true };
    expect(signsOf({ ...changes, before: [held('a')] })).toEqual(['empties']);
    expect(signsOf({ ...changes, after: [held('a')] })).toEqual(['fills']);
    expect(signsOf({ ...changes, before: [held('a')], after: [held('b')] })).toEqual(['changes']);
  });

  it('is that other claims stand behind it, or that these are counted anew', () => {
    const before = [held('a', ['1', '2'])];
    expect(signsOf({ ...none, before, after: [held('a', ['1'])] })).toEqual(['stays']);
    expect(signsOf({ ...none, before, after: [held('a', ['2', '1'], 1)] })).toEqual(['counted']);
  });

  it('is that others disagree, no longer, or by something else, where it holds the same', () => {
    const same = { ...none, before: [held('a')], after: [held('a')] };
    expect(signsOf({ ...same, afterAlternatives: [held('b')] })).toEqual(['disagrees']);
    expect(signsOf({ ...same, beforeAlternatives: [held('b')] })).toEqual(['agrees']);
    expect(signsOf({ ...same, beforeAlternatives: [held('b')], afterAlternatives: [held('c')] })).toEqual([
      'othersDiffer',
    ]);
  });

  it('is both where both change', () => {
    const turned = { before: [held('a')], beforeAlternatives: [held('b')], after: [held('b')] };
    expect(signsOf({ ...none, ...turned, changes: true })).toEqual(['changes', 'agrees']);
  });

  it('is that somebody denies it, nobody any more, or others do, as long as anything is held', () => {
    const [plain, one, two] = [[held('a')], [denied('a', 'x')], [denied('a', 'y', 'x')]];
    expect(signsOf({ ...none, before: plain, after: one })).toEqual(['denied']);
    expect(signsOf({ ...none, before: two, after: plain })).toEqual(['deniedNoLonger']);
    expect(signsOf({ ...none, before: two, after: one })).toEqual(['deniedOtherwise']);
    expect(signsOf({ ...none, before: plain, after: plain, afterAlternatives: [denied('b', 'x')] })).toEqual([
      ...['disagrees', 'denied'],
    ]);
    expect(signsOf({ ...none, changes: true, before: one })).toEqual(['empties']);
  });

  it('is what stands behind the others where nothing else changes', () => {
    const same = { ...none, before: [held('a')], after: [held('a')] };
    const beforeAlternatives = [held('b', ['1', '2'])];
    expect(signsOf({ ...same, beforeAlternatives, afterAlternatives: [held('b', ['1'])] })).toEqual([
      'stays',
    ]);
    expect(signsOf({ ...same, beforeAlternatives, afterAlternatives: [held('b', ['1', '2'], 1)] })).toEqual([
      'counted',
    ]);
  });
});
