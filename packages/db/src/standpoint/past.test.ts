import { canonicalJson } from '@chancery/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '../projection/rebuild.ts';
import { type BusyOffice, happened, openBusyOffice, take } from '../testing/busy-office.ts';
import { certainSteps, everyStep, step } from '../testing/busy-steps.ts';
import { exported } from '../testing/public-record.ts';

let office: BusyOffice;
beforeAll(async () => {
  office = await openBusyOffice();
});
afterAll(async () => office.close());

const knownAt = (moment: Date) => ({ knownAt: moment, validAt: null, accordingTo: null });
const now = async (): Promise<Date> => (await office.db.prisma.clock.findFirstOrThrow()).at;

describe('any past moment', { timeout: 120_000 }, () => {
  it('is told as it was exported then, byte for byte, whatever the office did since', async () => {
    const kept = new Map<number, string>();
    const keep = async () => kept.set((await now()).getTime(), canonicalJson(await exported(office.db)));
    for (const made of [...certainSteps, ...everyStep]) {
      await take(office, office.db, made);
      await keep();
    }
    const done = await happened(office.db);
    expect([...done.keys()].sort()).toEqual([
      ...['COPY', 'NOT_SAME', 'PROPOSED', 'REINSTATEMENT', 'RETRACTION', 'SAME', 'SAME_REPORT_AS'],
      ...['UNDECIDED', 'UNRELATED'],
    ]);
    expect([done.get('SAME'), done.get('RETRACTION'), done.get('REINSTATEMENT')]).toEqual([2, 2, 2]);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
        for (const made of steps) {
          await take(office, office.db, made);
          await keep();
        }
      }),
      { numRuns: 7, endOnFailure: true },
    );
    expect(kept.size).toBeGreaterThan(20);
    // Whatever is told must have been there.
    for (const told of [
      '"denials":[',
      '"validFrom":"2014-05-21"',
      '"described":"a docker"',
      'barges 0',
      'They sail',
    ])
      expect([...kept.values()].filter((then) => then.includes(told)).length, told).toBeGreaterThan(2);
    expect(await office.db.prisma.formerLink.count()).toBeGreaterThan(10);
    expect((await rebuild(office.db)).differences).toEqual([]);
    for (const [moment, then] of kept)
      expect(canonicalJson(await exported(office.db, knownAt(new Date(moment))))).toBe(then);
  });

  it('is empty before anything was published', async () => {
    expect(await exported(office.db, knownAt(new Date('2000-01-01')))).toEqual([]);
  });
});
