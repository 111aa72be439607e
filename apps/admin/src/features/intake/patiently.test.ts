import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RequestError } from '../../lib/graphql.ts';
import { patiently } from './patiently.ts';

const tooMuch = new RequestError('API', 'This is more than 60 readings a minute.', { retryAfter: 20 });

describe('what is asked patiently', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const start = (isOver = () => false) => {
    const ask = vi.fn<() => Promise<string>>();
    const waits: number[] = [];
    const asked = () => patiently(ask, { onWait: (time) => waits.push(time), isOver });
    return { ask, waits, asked };
  };

  it('is asked again after as long as the refusal says, and not before', async () => {
    const { ask, waits, asked } = start();
    ask.mockRejectedValueOnce(tooMuch).mockRejectedValueOnce(tooMuch).mockResolvedValue('read');
    const answer = asked();
    await vi.advanceTimersByTimeAsync(19_000);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(ask).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await answer).toBe('read');
    expect(waits).toEqual([20_000, 20_000]);
  });

  it('fails at once of whatever else goes wrong', async () => {
    const { ask, waits, asked } = start();
    const gone = new RequestError('NETWORK', 'No answer.');
    ask.mockRejectedValue(gone);
    await expect(asked()).rejects.toBe(gone);
    expect(waits).toEqual([]);
  });

  it('is given up once nobody waits for it', async () => {
    let isOver = false;
    const { ask, asked } = start(() => isOver);
    ask.mockRejectedValue(tooMuch);
    const answer = expect(asked()).rejects.toBe(tooMuch);
    isOver = true;
    await vi.advanceTimersByTimeAsync(1000);
    await answer;
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
