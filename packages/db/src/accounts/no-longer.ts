import { Invalid } from '@chancery/domain';
import { issue } from '../issues.ts';

/** The refusal of what is based on something that is otherwise by now. */
export const noLonger = (name: string, now: unknown): Invalid =>
  new Invalid([
    issue([name], 'STALE', `This is no longer so: it is ${now} now. Look again, then repeat it.`),
  ]);
