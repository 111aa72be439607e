import { describe, expect, it } from 'vitest';
import { draftOf } from '../../fields/value-draft.ts';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { namesBy } from '../../lib/names.ts';
import { printsBy } from '../../lib/prints.ts';
import { outcomeOf, suggested } from '../../lib/three-way.ts';
import { intlOf } from '../../messages/intl.ts';
import { standardLanguage } from '../../messages/languages.ts';
import { sayBy } from '../../messages/say.tsx';
import { claimConflict, claimVersions, mergedClaim } from './claim-conflict.ts';
import { beginDraft, type ClaimSaid, newLink, ownVoice } from './claim-draft.ts';
import { draftOfClaim } from './draft-of-claim.ts';

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

  const claim = (
    id: string,
    start: number,
    subject = said.subject?.id,
    field = 'parties',
  ): ClaimOnDeskFragment =>
    ({
      ...{ id, field, value: null, chain: [], alterations: [] },
      subject: { ...said.subject, id: subject },
      citations: [{ role: 'CONTENT', passageNow: { start, end: start + 6 } }],
    }) as unknown as ClaimOnDeskFragment; // nothing else of it is asked for
  it.each<[string, readonly ClaimOnDeskFragment[], string | null]>([
    ['what stood beside it from the first', [claim('sister', 0)], null],
    ['what came on its words', [claim('sister', 0), claim('new', 0)], 'new'],
    ['what is about another record on its words', [claim('sister', 0), claim('new', 0, 'other')], 'new'],
    ['another value of many, on other words', [claim('sister', 0), claim('new', 30)], null],
    ['what is of another field', [claim('sister', 0), claim('new', 30, 'deal', 'object')], null],
  ])('finds in its place only what came since: %s', (_, claims, found) => {
    const conflict = claimConflict({ ...mine, others: ['sister'] }, claims);
    expect(conflict?.theirs?.replaces ?? null).toBe(found);
    expect(conflict?.theirs?.others ?? ['sister']).toEqual(['sister']);
  });

  it('finds in its place what came on other words, of a field that holds one value', () => {
    const began = { ...said, field: 'value', value: draftOf('$70 million') };
    const conflict = claimConflict({ ...beginDraft(began, 1), condition: 'if it snows' }, [
      claim('new', 30, 'deal', 'value'),
    ]);
    expect(conflict?.theirs?.replaces).toBe('new');
  });

  it.each<[string, string, string, string, number, string | null]>([
    ['another entry of a history', '21 May', 'COMPLETED', '2018', 30, null],
    ['another that nothing dates', '', 'COMPLETED', '', 30, null],
    ['a mended value of its day', '21 May', 'CANCELLED', '21 May', 30, 'new'],
    ['the same value, which nothing dates', '', 'AGREED', '', 30, 'new'],
    ['a mended day on its words', '21 May', 'AGREED', '22 May', 0, 'new'],
    ['the same value of another day, on other words', '21 May', 'AGREED', '2018', 30, null],
  ])(
    'finds in the place of an entry only what is plainly the same one: %s',
    (_, was, choice, is, start, found) => {
      const status = (id: string, choice: string, asStated: string, start: number): ClaimOnDeskFragment =>
        ({
          ...claim(id, start, 'deal', 'status'),
          value: { __typename: 'Choice', choice },
          validTime: asStated === '' ? null : { asStated },
        }) as unknown as ClaimOnDeskFragment; // nothing else of it is asked for
      const begun = draftOfClaim(status('one', 'AGREED', was, 0), 1);
      expect(claimConflict(begun, [status('new', choice, is, start)])?.theirs?.replaces ?? null).toBe(found);
    },
  );

  it('asks of each part of a link by itself', () => {
    const versions = claimVersions(mine, theirs, english).filter((each) => outcomeOf(each) !== 'SAME');
    expect(
      versions.map(({ name, label, base, mine, theirs }) => ({ name, label, base, mine, theirs })),
    ).toEqual([
      { name: 'value.role', label: 'Role', base: 'Buyer', mine: 'Recipient', theirs: 'Buyer' },
      { name: 'condition', label: 'Only if', base: '', mine: '', theirs: 'if it snows' },
    ]);
  });

  it('goes on with each part as it was chosen, in the place of theirs', () => {
    const kept = mergedClaim(mine, theirs, { 'value.role': 'MINE', condition: 'THEIRS' }, english);
    expect(kept).toMatchObject({ replaces: 'two', condition: 'if it snows', value: { role: 'RECIPIENT' } });
    expect(mergedClaim(mine, theirs, { 'value.role': 'BASE', condition: 'BASE' }, english)).toMatchObject({
      condition: '',
      value: { role: 'BUYER' },
    });
  });

  it('takes one qualifier of a link from each hand, and one dial from each', () => {
    const [one, other] = [
      beginDraft({ ...said, value: { ...said.value, title: 'agent', share: '5 %' } }, 1),
      beginDraft(
        {
          ...said,
          replaces: 'two',
          certainty: 'POSSIBLE',
          value: { ...said.value, title: 'broker', role: 'SELLER' },
        },
        1,
      ),
    ];
    const mine = {
      ...one,
      began: base.began,
      realisation: 'PLANNED' as const,
      certainty: 'PROBABLE' as const,
    };
    const chosen = {
      'value.title': 'THEIRS',
      'value.share': 'MINE',
      'value.role': 'BASE',
      realisation: 'MINE',
      certainty: 'THEIRS',
    } as const;
    expect(mergedClaim(mine, other, chosen, english)).toMatchObject({
      realisation: 'PLANNED',
      certainty: 'POSSIBLE',
      value: { title: 'broker', share: '5 %', role: 'BUYER' },
    });
  });

  it('keeps further passages of both, each unless it is chosen otherwise', () => {
    const [first, second, third] = [0, 10, 20].map((start) => ({
      role: 'CONDITION' as const,
      start,
      end: start + 5,
    }));
    if (!first || !second || !third) throw new Error('Three passages were made.');
    const began = beginDraft({ ...said, also: [first] }, 1);
    const mine = { ...began, also: [first, second] };
    const theirs = beginDraft({ ...said, replaces: 'two', also: [third] }, 1);
    const chosen = Object.fromEntries(
      claimVersions(mine, theirs, english).map((each) => [each.name, suggested(each)]),
    );
    expect(mergedClaim(mine, theirs, chosen, english).also).toEqual([third, second]);
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
    ['a source’s cue', 'chain.0', chained({}), chained({ cue: { start: 8, end: 12 } })],
    ['a source’s office', 'chain.0', chained({}), chained({ office: 'minister' })],
    ['whether a source was read', 'chain.0', chained({}), chained({ read: true })],
    ['how a source is reached', 'chain.0', chained({}), chained({ relation: 'QUOTES' })],
    ['the kind of a source', 'chain.0', chained({}), chained({ sourceKind: 'STATE' })],
    [
      'another source of that caption',
      'chain.0',
      chained({}),
      chained({ source: { id: 'b', caption: 'BBC' } }),
    ],
    [
      'what was done to a quote',
      'alterations',
      { quote: 'DIRECT' },
      { quote: 'DIRECT', alterations: ['ELLIPSIS'] },
    ],
    ['a source more', 'chain', {}, chained({})],
    ['how a chain ends', 'chain.ends', chained({}), { chain: { links: [link], ends: 'UNKNOWN_IF_MORE' } }],
    [
      'within what',
      'value.within',
      valued({ target: null, described: 'banks' }),
      valued({ target: null, described: 'banks', within: state }),
    ],
    ['a class in place of a record', 'value.end', {}, valued({ target: null, described: 'banks' })],
    ['the currency that was meant', 'value.part.currency', {}, valued({ parts: { currency: 'NOK' } })],
    ['that there is no value', 'value', {}, { snak: 'NO_VALUE', value: draftOf('') }],
    ['that it is denied', 'polarity', {}, { polarity: 'NEGATIVE' }],
    ['another field', 'field', {}, { field: 'object' }],
    ['what a statement is about', 'value.about', valued({}), valued({ about: [state] })],
    ['the language of a name', 'value.language', valued({}), valued({ language: 'no' })],
    ['a quantity beside a statement', 'value.quantity', valued({}), valued({ quantity: 'ten' })],
    [
      'another target of that caption',
      'value.end',
      valued({}),
      valued({ target: { id: 'nb', caption: 'Norway' } }),
    ],
    [
      'another subject of that caption',
      'subject',
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
