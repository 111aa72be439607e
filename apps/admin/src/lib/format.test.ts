import { kindNames } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import { apiKind, count, fieldLabel, kindName, languageName, spaced, words } from './format.ts';

describe('format', () => {
  it('reads constants as people say them', () => {
    expect(words('FINANCIAL_RESTRICTIONS')).toBe('Financial restrictions');
    expect(words('MOU')).toBe('MOU');
    expect(words('already words')).toBe('already words');
    expect(spaced('sanctionsImposed')).toBe('Sanctions imposed');
  });

  it('goes from a kind to the API and back', () => {
    for (const kind of kindNames) expect(kindName(apiKind(kind))).toBe(kind);
  });

  it('names fields as their kind does, and strangers by their own name', () => {
    expect(fieldLabel('DEAL', 'motivatedBy')).toBe('Motivated by');
    expect(fieldLabel('DEAL', 'noSuchField')).toBe('No such field');
  });

  it('shows a code that is no language as it is', () => {
    expect(languageName('ru')).toBe('Russian');
    expect(languageName('x')).toBe('x');
  });

  it('counts one and many', () => {
    expect([count(1, 'claim'), count(2, 'claim')]).toEqual(['1 claim', '2 claims']);
  });
});
