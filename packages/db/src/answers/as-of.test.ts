import type { Standpoint } from '@chancery/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atOnce, listsWithLinks, theLongWay } from '../testing/both-ways.ts';
import { type BusyOffice, openBusyOffice, take } from '../testing/busy-office.ts';
import { certainSteps, type Step, step } from '../testing/busy-steps.ts';

let office: BusyOffice;
beforeAll(async () => {
  office = await openBusyOffice();
});
afterAll(async () => office.close());

const knownAt = (moment: Date): Standpoint => ({ knownAt: moment, validAt: null, accordingTo: null });

const everything: readonly Step[] = [0, 1, 2].map((article) => ({
  does: 'judge',
  article,
  claims: [1, 3, 5],
  verdict: 'ACCEPTED',
  rank: 'NORMAL',
}));

describe('a list of a past moment with links', { timeout: 120_000 }, () => {
  it('is answered by one statement as it is the long way, whatever the office did since', async () => {
    const moments = new Set<number>();
    const keep = async () => moments.add((await office.db.prisma.clock.findFirstOrThrow()).at.getTime());
    for (const made of [...certainSteps, ...everything]) {
      await take(office, office.db, made);
      await keep();
    }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
        for (const made of steps) {
          await take(office, office.db, made);
          await keep();
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
    let links = 0;
    for (const moment of moments)
      for (const request of listsWithLinks) {
        const from = knownAt(new Date(moment));
        const found = await atOnce(office.db, request, from);
        expect(found, JSON.stringify([request, new Date(moment)])).toEqual(
          await theLongWay(office.db, request, from),
        );
        links += JSON.stringify(found).split('"certainty"').length - 1;
      }
    expect(links).toBeGreaterThan(10);
  });
});
