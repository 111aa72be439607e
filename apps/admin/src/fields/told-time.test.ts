import { expect, it } from 'vitest';
import { toldTime } from './told-time.ts';

const saying = (...times: readonly (readonly [string, string | null] | null)[]) =>
  times.map((time) => ({ validTime: time && { printed: time[0], earliest: time[1] } }));

it('is what a claim says whose first day the value holds from, the surest first', () => {
  const claims = saying(
    null,
    ['May 2016', '2016-05-01'],
    ['2016', '2016-01-01'],
    ['1 January 2016', '2016-01-01'],
  );
  expect(toldTime({ validFrom: '2016-01-01', claims })?.printed).toBe('2016');
});

it('is nothing where no claim tells of that day itself, and where no day is known', () => {
  const claims = saying(['last month', null], ['whenever it was', null]);
  expect(toldTime({ validFrom: '2016-01-01', claims })).toBeNull();
  expect(toldTime({ validFrom: null, claims })).toBeNull();
});
