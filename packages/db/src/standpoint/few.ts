import { Invalid } from '@chancery/domain';
import { issue } from '../issues.ts';

/** How many other records, or links, are computed for one record from a standpoint. */
export const comparedAtMost = 5_000;

/** That one record of a list hangs on more than is computed for it, by what the list is narrowed by. */
export const tooMany = (): Invalid =>
  new Invalid([
    issue(
      ['filter'],
      'TOO_MANY',
      `More than ${comparedAtMost} records that have changed since lead to one record of the list; ask for a later moment, for fewer sources, or not for what leads to it.`,
    ),
  ]);
