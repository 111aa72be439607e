import type { KindName } from '@chancery/domain';

export const changeActions = ['PUBLISHED', 'CHANGED', 'WITHDRAWN', 'MERGED'] as const;
export type ChangeAction = (typeof changeActions)[number];

/** One change of what the public can read of a record. */
export type ChangeRow = {
  /** 1 for the first change of the office, then one more for each, in the order of commits. */
  readonly sequence: bigint;
  readonly recordId: string;
  readonly kind: KindName;
  readonly action: ChangeAction;
  /** The record's version after it; evidence may change without it. */
  readonly version: number;
  /** When the clock moved: all changes of one command have one moment. */
  readonly at: Date;
};
