import { describe, expect, it } from 'vitest';
import { Refusal } from '../../lib/refusal.ts';
import { enterSettlement, refusalOf, SettledInPart } from './enter-settlement.ts';
import type { Step } from './settlement.ts';

const steps: readonly Step[] = ['one', 'two', 'three'].map((id) => ({
  review: { id, version: 4 },
  judgements: [],
}));

/** An office that refuses what expects another version than the record has; each decision moves it by one. */
const office = (others: Readonly<Record<string, number>> = {}, moves = 1) => {
  const entered: string[] = [];
  let version = 7;
  return {
    entered,
    versionOf: async () => version,
    judge: async ({ review }: Step, expected: { readonly version: number }) => {
      version += others[review.id] ?? 0;
      if (expected.version !== version) throw new Refusal('Somebody was faster.', [], 'Stale');
      entered.push(review.id);
      version += moves;
    },
  };
};
const asError = (error: unknown): Error => {
  if (error instanceof Error) return error;
  throw error;
};
const record = { id: 'ferries', version: 7 };

describe('a settlement of several reviews', () => {
  it('expects of each the record as the one before left it', async () => {
    for (const moves of [0, 1]) {
      const all = office({}, moves);
      await enterSettlement(record, steps, all);
      expect(all.entered).toEqual(['one', 'two', 'three']);
    }
  });

  it('stops where somebody changed the record meanwhile, and says how far it came', async () => {
    for (const changes of [1, 2]) {
      const some = office({ two: changes });
      const failed = await enterSettlement(record, steps, some).then(() => null, asError);
      expect(failed).toBeInstanceOf(SettledInPart);
      expect(failed).toMatchObject({ done: 1, all: 3 });
      expect(refusalOf(failed)).toMatchObject({ kind: 'Stale' });
      expect(some.entered).toEqual(['one']);
    }
  });

  it('does not take another change for its own', async () => {
    const some = office();
    const { versionOf } = some;
    const twice = { ...some, versionOf: async () => (await versionOf()) + 1 };
    const failed = await enterSettlement(record, steps, twice).then(() => null, asError);
    expect(failed).toMatchObject({ done: 1, all: 3 });
  });

  it('is refused as it is where nothing was decided', async () => {
    const failed = await enterSettlement(record, steps, office({ one: 1 })).then(() => null, asError);
    expect(failed).toBeInstanceOf(Refusal);
  });
});
