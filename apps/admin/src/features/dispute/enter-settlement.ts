import type { ExpectedRecordInput } from '../../generated/graphql.ts';
import type { Step } from './settlement.ts';

/** A settlement of which some reviews were decided before one was refused; the cause is why. */
export class SettledInPart extends Error {
  readonly done: number;
  readonly all: number;
  constructor(done: number, all: number, cause: unknown) {
    super(`${done} of ${all} reviews were decided.`, { cause });
    this.done = done;
    this.all = all;
  }
}

/** Why a settlement was refused: of one that was done in part, what stopped it. */
export const refusalOf = (error: Error | null): Error | null =>
  error instanceof SettledInPart && error.cause instanceof Error ? error.cause : error;

type Office = {
  /** Decides a review, on the record as it is expected to be. Throws a Refusal. */
  readonly judge: (step: Step, expected: ExpectedRecordInput) => Promise<void>;
  /** The record's version by now; null where there is no such record any more. */
  readonly versionOf: (record: string) => Promise<number | null>;
};

/**
 * Enters the judgements of a settlement, one review after the other, each on the record as the one before left it: a
 * decision changes its record once at most, and where it has changed more often by then somebody else did something.
 * Throws SettledInPart where a review is refused after others were decided: those stand.
 */
export async function enterSettlement(
  record: ExpectedRecordInput,
  steps: readonly Step[],
  { judge, versionOf }: Office,
): Promise<void> {
  let { version } = record;
  for (const [done, step] of steps.entries()) {
    try {
      if (done > 0) {
        const now = await versionOf(record.id);
        if (now === version + 1) version = now;
      }
      await judge(step, { id: record.id, version });
    } catch (error) {
      throw done === 0 ? error : new SettledInPart(done, steps.length, error);
    }
  }
}
