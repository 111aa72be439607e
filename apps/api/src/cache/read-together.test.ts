import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTogether } from './read-together.ts';

type Reading = { readonly answer: (value: number) => void; readonly fail: (error: Error) => void };

const reader = () => {
  const readings: Reading[] = [];
  const read = readTogether(
    async () => new Promise<number>((answer, fail) => readings.push({ answer, fail })),
  );
  return { read, readings };
};

const settled = async () => new Promise<void>((done) => setImmediate(done));

describe('what is read together', () => {
  it('is one further read for all who ask while one is under way', async () => {
    const { read, readings } = reader();
    const first = read();
    const others = [read(), read(), read()];
    await settled();
    expect(readings).toHaveLength(1);
    readings[0]?.answer(1);
    expect(await first).toBe(1);
    await settled();
    expect(readings).toHaveLength(2);
    readings[1]?.answer(2);
    expect(await Promise.all(others)).toEqual([2, 2, 2]);
    void read();
    expect(readings).toHaveLength(3);
  });

  it('goes on after a read that failed', async () => {
    const { read, readings } = reader();
    const first = read();
    const second = read();
    readings[0]?.fail(new Error('lost'));
    await expect(first).rejects.toThrow('lost');
    await settled();
    readings[1]?.answer(2);
    expect(await second).toBe(2);
  });

  it('began after each asked, one at a time, whatever the order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), async (steps) => {
        let clock = 0;
        let most = 0;
        const open: (() => void)[] = [];
        const read = readTogether(async () => {
          const began = ++clock;
          return new Promise<number>((answer) => {
            open.push(() => answer(began));
            most = Math.max(most, open.length);
          });
        });
        const asked: Promise<void>[] = [];
        for (const asks of steps) {
          if (asks) {
            const at = ++clock;
            asked.push(read().then((began) => expect(began).toBeGreaterThan(at)));
          } else open.shift()?.();
          await settled();
        }
        for (let left = open.length; left > 0; left = open.length) {
          open.shift()?.();
          await settled();
        }
        await Promise.all(asked);
        expect(most).toBeLessThanOrEqual(1);
      }),
    );
  });
});
