import { issue, refuseIf } from '../issues.ts';

/** How many records, or links, are computed for one list from a standpoint. */
export const comparedAtMost = 5_000;

/** Throws Invalid, at a place, where there are more rows than are computed for one list. */
export const requireFew = <Row>(rows: readonly Row[], path: readonly string[]): readonly Row[] => {
  refuseIf(
    rows.length > comparedAtMost
      ? [
          issue(
            path,
            'TOO_MANY',
            `More than ${comparedAtMost} would have to be computed as they were; ask for a later moment, or for fewer sources.`,
          ),
        ]
      : [],
  );
  return rows;
};
