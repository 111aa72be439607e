import { expect, it } from 'vitest';
import { timelineOf } from './timeline-of.ts';
import type { TimelineFields, TimelineSaid } from './use-timeline.ts';

const choice = (word: string) => ({ __typename: 'Choice' as const, printed: word, choice: word });
const date = (asStated: string, earliest: string | null) => ({
  __typename: 'FuzzyDate' as const,
  printed: asStated,
  asStated,
  edtf: earliest,
  earliest,
  latest: earliest,
  approximate: false,
  uncertain: false,
  relative: null,
});
const held = (
  value: ReturnType<typeof choice> | ReturnType<typeof date>,
  validFrom: string | null,
  claim: string,
  realisation: 'ACTUAL' | 'PLANNED' = 'ACTUAL',
) => ({
  key: value.printed,
  validFrom,
  realisation,
  certainty: 'CERTAIN' as const,
  value,
  claims: [{ id: claim }],
});
const said = (
  id: string,
  word: string,
  time: readonly [string, string] | null,
  rest: Partial<TimelineSaid> = {},
): TimelineSaid => ({
  id,
  field: 'status',
  polarity: 'POSITIVE',
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  value: choice(word),
  validTime: time && { printed: time[0], earliest: time[1] },
  judgement: { verdict: 'ACCEPTED', rank: 'NORMAL' },
  ...rest,
});
const status = (
  values: TimelineFields[number]['values'],
  alternatives: TimelineFields[number]['alternatives'] = [],
) => ({
  name: 'status',
  holds: 'HISTORY' as const,
  type: 'choice',
  values,
  alternatives,
});
const announced = {
  name: 'announced',
  holds: 'ONE' as const,
  type: 'fuzzy-date',
  values: [held(date('spring 2014', '2014-03-01'), null, 'd')],
  alternatives: [],
};
const told = (timeline: ReturnType<typeof timelineOf>) =>
  timeline && {
    dated: timeline.dated.map(({ from, when, manner, value }) => [from, when, manner, value?.printed]),
    undated: timeline.undated.map(({ manner, value }) => [manner, value?.printed]),
  };

it('lays histories and dates in the order of their days, each with its own words for them', () => {
  const fields = [
    status([
      held(choice('IN_FORCE'), '2015-01-01', 'b', 'PLANNED'),
      held(choice('AGREED'), '2014-05-21', 'a'),
      held(choice('RUMOURED'), null, 'c'),
    ]),
    announced,
    {
      name: 'type',
      holds: 'ONE' as const,
      type: 'choice',
      values: [held(choice('LOAN'), null, 'e')],
      alternatives: [],
    },
  ];
  const claims = [
    said('a', 'AGREED', ['21 May 2014', '2014-05-21']),
    said('b', 'IN_FORCE', ['2015', '2015-01-01'], { realisation: 'PLANNED' }),
    said('c', 'RUMOURED', null),
  ];
  expect(told(timelineOf(fields, claims, null))).toEqual({
    dated: [
      ['2014-03-01', 'spring 2014', 'ACTUAL', 'spring 2014'],
      ['2014-05-21', '21 May 2014', 'ACTUAL', 'AGREED'],
      ['2015-01-01', '2015', 'PLANNED', 'IN_FORCE'],
    ],
    undated: [['ACTUAL', 'RUMOURED']],
  });
});

it('has what others say beside what is held, of a state and of a date', () => {
  const fields = [
    status(
      [held(choice('AGREED'), '2014-05-21', 'a')],
      [held(choice('CANCELLED'), '2014-05-21', 'b', 'PLANNED')],
    ),
    { ...announced, alternatives: [held(date('June 2014', '2014-06-01'), null, 'f')] },
  ];
  const timeline = timelineOf(fields, [], null);
  expect(timeline?.dated.map(({ value, isAlternative }) => [value?.printed, isAlternative])).toEqual([
    ['spring 2014', false],
    ['AGREED', false],
    ['CANCELLED', true],
    ['June 2014', true],
  ]);
});

it('has denials and suppositions, which the record does not hold', () => {
  const claims = [
    said('n', 'AGREED', ['May 2014', '2014-05-01'], { polarity: 'NEGATIVE' }),
    said('h', 'CANCELLED', null, { realisation: 'HYPOTHETICAL' }),
    said('p', 'AGREED', ['May 2014', '2014-05-01']),
  ];
  const fields = [status([held(choice('AGREED'), '2014-05-01', 'p')])];
  expect(told(timelineOf(fields, claims, null))).toEqual({
    dated: [
      ['2014-05-01', 'May 2014', 'ACTUAL', 'AGREED'],
      ['2014-05-01', 'May 2014', 'DENIED', 'AGREED'],
    ],
    undated: [['HYPOTHETICAL', 'CANCELLED']],
  });
});

it('leaves out denials and suppositions that were retracted, or that an editor deprecated', () => {
  const retracted = { judgement: { verdict: 'ACCEPTED', rank: 'DEPRECATED' } } as const;
  const denied = { polarity: 'NEGATIVE' } as const;
  const claims = [
    said('n', 'AGREED', ['May 2014', '2014-05-01'], { ...denied, ...retracted }),
    said('h', 'CANCELLED', null, { realisation: 'HYPOTHETICAL', ...retracted }),
    said('p', 'AGREED', ['June 2014', '2014-06-01'], {
      ...denied,
      judgement: { verdict: 'ACCEPTED', rank: 'PREFERRED' },
    }),
  ];
  expect(told(timelineOf([status([held(choice('AGREED'), '2014-05-01', 'a')])], claims, null))).toEqual({
    dated: [
      ['2014-05-01', null, 'ACTUAL', 'AGREED'],
      ['2014-06-01', 'June 2014', 'DENIED', 'AGREED'],
    ],
    undated: [],
  });
});

it('leaves out denials that were not accepted by then, and all of later days', () => {
  const denied = { polarity: 'NEGATIVE' } as const;
  const claims = [
    said('early', 'CANCELLED', ['2014', '2014-01-01'], denied),
    said('later', 'CANCELLED', ['2020', '2020-01-01'], denied),
    said('unread', 'CANCELLED', null, { ...denied, judgement: null }),
  ];
  expect(
    told(
      timelineOf(
        [status([held(choice('AGREED'), '2013-05-01', 'a'), held(choice('CANCELLED'), '2020-01-01', 'b')])],
        claims,
        '2015-01-01',
      ),
    ),
  ).toEqual({
    dated: [
      ['2013-05-01', null, 'ACTUAL', 'AGREED'],
      ['2014-01-01', '2014', 'DENIED', 'CANCELLED'],
    ],
    undated: [],
  });
});

it('is none where nothing is known of a history', () => {
  expect(timelineOf([announced], [], null)).toBeNull();
  expect(timelineOf([], [], null)).toBeNull();
});
