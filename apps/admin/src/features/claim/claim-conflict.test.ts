import { describe, expect, it } from 'vitest';
import { draftOf } from '../../fields/value-draft.ts';
import { namesBy } from '../../lib/names.ts';
import { printsBy } from '../../lib/prints.ts';
import { outcomeOf } from '../../lib/three-way.ts';
import { intlOf } from '../../messages/intl.ts';
import { standardLanguage } from '../../messages/languages.ts';
import { sayBy } from '../../messages/say.tsx';
import { claimConflict, claimVersions, mergedClaim } from './claim-conflict.ts';
import { beginDraft, type ClaimSaid, newLink, ownVoice } from './claim-draft.ts';

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

  const state = { id: 'no', caption: 'Norway' };
  const link = { ...newLink, source: { id: 'bbc', caption: 'BBC' } };
  const chained = (part: Partial<typeof newLink>): Partial<ClaimSaid> => ({
    chain: { links: [{ ...link, ...part }], ends: 'NAMED_ORIGIN' },
  });
  const valued = (part: Partial<ClaimSaid['value']>): Partial<ClaimSaid> => ({
    value: { ...said.value, ...part },
  });
  it.each<[string, string, Partial<ClaimSaid>, Partial<ClaimSaid>]>([
    ['a source’s cue', 'chain', chained({}), chained({ cue: { start: 8, end: 12 } })],
    ['a source’s office', 'chain', chained({}), chained({ office: 'minister' })],
    ['whether a source was read', 'chain', chained({}), chained({ read: true })],
    ['how a source is reached', 'chain', chained({}), chained({ relation: 'QUOTES' })],
    ['the kind of a source', 'chain', chained({}), chained({ sourceKind: 'STATE' })],
    [
      'another source of that caption',
      'chain',
      chained({}),
      chained({ source: { id: 'b', caption: 'BBC' } }),
    ],
    [
      'what was done to a quote',
      'manner',
      { quote: 'DIRECT' },
      { quote: 'DIRECT', alterations: ['ELLIPSIS'] },
    ],
    ['within what', 'value', valued({ described: 'banks' }), valued({ described: 'banks', within: state })],
    ['what a statement is about', 'value', valued({}), valued({ about: [state] })],
    ['the language of a name', 'value', valued({}), valued({ language: 'no' })],
    ['a quantity beside a statement', 'value', valued({}), valued({ quantity: 'ten' })],
    [
      'another target of that caption',
      'value',
      valued({}),
      valued({ target: { id: 'nb', caption: 'Norway' } }),
    ],
    [
      'another subject of that caption',
      'about',
      {},
      { subject: { id: 'other', kind: 'DEAL', caption: 'Ferries' } },
    ],
  ])('never loses silently what they changed: %s', (_, part, before, after) => {
    const begun = beginDraft({ ...said, ...before }, 1);
    const changed = beginDraft({ ...said, ...after, replaces: 'two' }, 1);
    const versions = claimVersions(begun, changed, english);
    const outcomes = versions.map((each) => [each.name, outcomeOf(each)]);
    expect(outcomes.filter(([, outcome]) => outcome !== 'SAME')).toEqual([[part, 'THEIRS']]);
    const shown = versions.find(({ name }) => name === part);
    expect(shown?.theirs).not.toBe(shown?.mine);
  });

  it('calls the same what differs in nothing that is sent', () => {
    const untouched: Partial<ClaimSaid> = { condition: ' ', alterations: ['ELLIPSIS'] };
    const typed = { ...base, ...untouched, ...valued({ parts: { lower: '' } }) };
    const renamed = beginDraft({ ...said, ...valued({ target: { id: 'no', caption: 'Noreg' } }) }, 1);
    const versions = claimVersions(typed, renamed, english);
    expect(versions.map(outcomeOf)).toEqual(versions.map(() => 'SAME'));
  });
});
