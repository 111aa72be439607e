import type { IssueCode } from '@chancery/domain';

/** Why a page could not be had or read: said to the editor, and no fault of ours. `message` is one sentence for people. */
export class PageFailure extends Error {
  readonly code: IssueCode;
  constructor(code: IssueCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
