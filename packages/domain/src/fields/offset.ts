import type { Days } from './days.ts';

/** What words mean that hang on a day: the days they may name, and how that is said. */
export type Offset = {
  readonly approximate: boolean;
  /** Whether they name one time that may be any of the days, or all of them: "last week", "over the past week". */
  readonly names: 'ONE' | 'ALL';
  /** See NamedDate. */
  readonly isSomeDay?: boolean;
  /** Never goes back in time when the day goes forward. */
  readonly from: (day: string) => Days;
  /** Extended Date/Time Format on one day, where it says more than the days do; null where it does not. */
  readonly edtf?: (day: string) => string | null;
  /** Whether it lies outside of the years that can be kept, whatever day of our time it hangs on. */
  readonly beyond?: boolean;
};

export const exactly = (from: Offset['from']): Offset => ({ approximate: false, names: 'ONE', from });
export const loosely = (from: Offset['from']): Offset => ({ ...exactly(from), approximate: true });
export const on = (day: string): Days => ({ earliest: day, latest: day });
export const unknown: Days = { earliest: null, latest: null };
