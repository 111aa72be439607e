import { describe, expect, it } from 'vitest';
import { type AttributionChain, attributionChain, originKey } from './chain.ts';
import { claimContent, claimText } from './claim.ts';
import { judgement } from './judgement.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const voice = {
  sourceKind: 'AUTHOR_VOICE',
  source: null,
  described: null,
  position: null,
  read: true,
  cue: null,
  toNext: null,
} as const;
const agency = { ...voice, sourceKind: 'PUBLICATION', source: uuid(3), read: false } as const;
const insider = {
  ...voice,
  sourceKind: 'ANONYMOUS_PERSON',
  described: 'close to the ministry',
  read: false,
} as const;
const nested: AttributionChain = {
  links: [{ ...voice, toNext: 'CITES_REPORT' }, { ...agency, toNext: 'QUOTES' }, insider],
  ends: 'ANONYMOUS_ORIGIN',
};
const claim = {
  subject: uuid(1),
  field: 'value',
  snak: 'VALUE',
  value: { asStated: 'several billion dollars', lower: '2000000000' },
  polarity: 'POSITIVE',
  realisation: 'PLANNED',
  certainty: 'CERTAIN',
  quote: 'DIRECT',
  alterations: ['ELLIPSIS', 'BRACKETED'],
  condition: null,
  validTime: null,
  revision: uuid(2),
  citations: [
    { role: 'CONTENT', passage: { start: 0, end: 9, exact: 'the words' } },
    { role: 'AMOUNT', passage: { start: 4, end: 9, exact: 'words' } },
  ],
  chain: nested,
} as const;

describe('claim', () => {
  it('has one text, whatever the order in which it was entered', () => {
    const parsed = claimContent.parse(claim);
    const other = claimContent.parse({
      ...Object.fromEntries(Object.entries(claim).reverse()),
      alterations: [...claim.alterations].reverse(),
      citations: [...claim.citations].reverse(),
    });
    expect(claimText(other)).toBe(claimText(parsed));
    expect(claimText({ ...parsed, certainty: 'POSSIBLE' })).not.toBe(claimText(parsed));
  });

  it('names the place of what is wrong', () => {
    const pathsOf = (changed: object) =>
      claimContent.safeParse({ ...claim, ...changed }).error?.issues.map(({ path }) => path.join('.'));
    expect(pathsOf({ value: null })).toEqual(['value']);
    expect(pathsOf({ snak: 'SOME_VALUE' })).toEqual(['value']);
    expect(pathsOf({ citations: claim.citations.slice(1) })).toEqual(['citations']);
    expect(pathsOf({ certainty: 'SURE' })).toEqual(['certainty']);
    expect(pathsOf({ chain: { ...nested, links: [agency] } })).toEqual(['chain.links.0']);
    expect(pathsOf({ citations: [{ role: 'CONTENT', passage: { start: 5, end: 5, exact: 'x' } }] })).toEqual([
      'citations.0.passage.end',
    ]);
  });

  it('asks a reason for a rank that is not the usual one', () => {
    const given = { verdict: 'ACCEPTED', rank: 'DEPRECATED', reason: null, confidence: null };
    expect(judgement.safeParse(given).success).toBe(false);
    expect(judgement.safeParse({ ...given, reason: 'A mistranslation.' }).success).toBe(true);
  });
});

describe('attribution chain', () => {
  it('takes a report of a report of an unnamed source', () => {
    expect(attributionChain.safeParse(nested).success).toBe(true);
  });

  it('finds one origin behind two outlets', () => {
    const direct = { ...nested, links: [{ ...voice, toNext: 'QUOTES' as const }, insider] };
    expect(originKey(direct, 'outlet-a')).toBe(originKey(nested, 'outlet-b'));
    expect(originKey({ links: [voice], ends: 'NOT_STATED' }, 'outlet-a')).toBe('voice:outlet-a');
  });

  it('refuses a gap, a second own voice and a link without a source', () => {
    const refused = [
      [{ ...voice, toNext: null }, insider],
      [{ ...voice, toNext: 'QUOTES' }, voice],
      [
        { ...voice, toNext: 'QUOTES' },
        { ...agency, source: null },
      ],
    ];
    for (const links of refused) expect(attributionChain.safeParse({ ...nested, links }).success).toBe(false);
  });
});
