import { double, assert as hold, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondsToWait } from './answer.ts';
import { NetworkError, RateLimitedError, RefusedError, ServerError } from './errors.ts';
import { backOff, defaultRetry, waitAfter } from './retry.ts';

const told = { code: 'X', message: 'X.' };
const asking = (retryAfter: number) => new RateLimitedError({ ...told, status: 429, retryAfter });

describe('the wait before the next attempt', () => {
  it('is anything up to a bound that doubles and ends', () => {
    hold(
      property(integer({ min: 1, max: 50 }), double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
        const pause = backOff(failures, defaultRetry, () => chance);
        expect(pause).toBeGreaterThanOrEqual(0);
        expect(pause).toBeLessThanOrEqual(
          Math.min(defaultRetry.most, defaultRetry.base * 2 ** (failures - 1)),
        );
      }),
    );
    expect([1, 2, 3, 20].map((failures) => backOff(failures, defaultRetry, () => 1))).toEqual([
      250, 500, 1000, 10_000,
    ]);
  });

  it('is at least what the server asks for', () => {
    expect(waitAfter(asking(7), 1, defaultRetry, () => 0)).toBe(7000);
    expect(waitAfter(asking(7), 1, defaultRetry, () => 1)).toBe(7250);
  });

  it('is none where the server asks for more than the client gives', () => {
    expect(waitAfter(asking(61), 1, defaultRetry)).toBeNull();
  });

  it('is none after the last attempt', () => {
    const error = new NetworkError(told);
    expect(waitAfter(error, 4, defaultRetry)).not.toBeNull();
    expect(waitAfter(error, 5, defaultRetry)).toBeNull();
  });

  it.each([
    ['no answer', new NetworkError(told)],
    ['too many requests', new RateLimitedError({ ...told, status: 429 })],
    ['502', new ServerError({ ...told, status: 502 })],
    ['503', new ServerError({ ...told, status: 503 })],
    ['504', new ServerError({ ...told, status: 504 })],
  ])('comes after what may pass: %s', (_, error) => {
    expect(waitAfter(error, 1, defaultRetry, () => 0)).toBe(0);
  });

  it.each([
    ['500', new ServerError({ ...told, status: 500 })],
    ['a refusal', new RefusedError({ ...told, status: 400 })],
    ['what is no error of ours', new TypeError('x')],
  ])('does not come after what stays: %s', (_, error) => {
    expect(waitAfter(error, 1, defaultRetry, () => 0)).toBeNull();
  });
});

describe('Retry-After', () => {
  it.each([
    ['3', 3],
    ['0', 0],
    ['Wed, 25 Nov 2026 10:00:30 GMT', 30],
    ['Wed, 25 Nov 2026 09:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%s is %s seconds', (header, seconds) => {
    expect(secondsToWait(header, Date.parse('2026-11-25T10:00:00Z'))).toBe(seconds);
  });
});
