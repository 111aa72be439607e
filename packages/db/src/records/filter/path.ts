import { Invalid, type IssueCode } from '@chancery/domain';
import { issue } from '../../issues.ts';

/** Where in the arguments something stands. */
export type Path = readonly (string | number)[];

/** What is wrong with a filter, at its place. */
export const refused = (path: Path, code: IssueCode, message: string): Invalid =>
  new Invalid([issue(path, code, message)]);
