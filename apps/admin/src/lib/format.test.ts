import { kindNames } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import { apiKind, declaredLabel, kindName, spaced, words } from './format.ts';

describe('format', () => {
  it('reads constants as people say them', () => {
    expect(words('FINANCIAL_RESTRICTIONS')).toBe('Financial restrictions');
    expect(words('MOU')).toBe('MOU');
    expect(words('CUE')).toBe('Cue');
    expect(words('AFG')).toBe('AFG');
    expect(words('already words')).toBe('already words');
    expect(spaced('sanctionsImposed')).toBe('Sanctions imposed');
  });

  it('goes from a kind to the API and back', () => {
    for (const kind of kindNames) expect(kindName(apiKind(kind))).toBe(kind);
  });

  it('names fields as their kind does, and strangers by their own name', () => {
    expect(declaredLabel('Deal', 'motivatedBy')).toBe('Motivated by');
    expect(declaredLabel('Deal', 'noSuchField')).toBe('No such field');
  });
});
