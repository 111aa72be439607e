import { describe, expect, it } from 'vitest';
import { draftOf } from '../../fields/value-draft.ts';
import { namesBy } from '../../lib/names.ts';
import { printsBy } from '../../lib/prints.ts';
import { intlOf } from '../../messages/intl.ts';
import { standardLanguage } from '../../messages/languages.ts';
import { sayBy } from '../../messages/say.tsx';
import { claimConflict, claimVersions, mergedClaim } from './claim-conflict.ts';
import { beginDraft, type ClaimSaid, ownVoice } from './claim-draft.ts';

const said: ClaimSaid = {
  replaces: 'one',
  passage: { start: 0, end: 6 },
  subject: { id: 'deal', kind: 'DEAL', caption: 'Ferries' },
  field: 'parties',
  fieldOf: 'DEAL',
  snak: 'VALUE',
  value: { ...draftOf(''), target: { id: 'no', caption: 'Norway' }, role: 'BUYER' },
  polarity: 'POSITIVE',
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  quote: null,
  alterations: [],
  condition: '',
  validTime: '',
  also: [],
  chain: ownVoice,
};
const base = beginDraft(said, 1);
const mine = { ...base, value: { ...said.value, role: 'RECIPIENT' } };
const theirs = beginDraft({ ...said, replaces: 'two', condition: 'if it snows' }, 1);

const intl = intlOf(standardLanguage);
const english = { say: sayBy(intl), names: namesBy(intl), ...printsBy(intl) };

describe('a claim in two windows', () => {
  it('conflicts once the claim that is changed is gone', () => {
    expect(claimConflict(null, [])).toBeNull();
    expect(claimConflict({ ...mine, replaces: null }, [])).toBeNull();
    expect(claimConflict(mine, [])).toEqual({ mine, theirs: null });
  });

  it('shows what a link says besides its target', () => {
    const versions = claimVersions(mine, theirs, english);
    expect(versions.find(({ name }) => name === 'value')).toMatchObject({
      base: 'Norway · Buyer',
      mine: 'Norway · Recipient',
      theirs: 'Norway · Buyer',
    });
  });

  it('goes on with each part as it was chosen, in the place of theirs', () => {
    const merged = mergedClaim(mine, theirs, { value: 'MINE', condition: 'THEIRS' });
    expect(merged).toMatchObject({ replaces: 'two', condition: 'if it snows', value: { role: 'RECIPIENT' } });
    expect(mergedClaim(mine, theirs, { value: 'BASE', condition: 'BASE' })).toMatchObject({
      condition: '',
      value: { role: 'BUYER' },
    });
  });
});
