import { createHash } from 'node:crypto';

/** Names the rules below; a revision keeps it, so that a later change of rules never moves old offsets. */
export const normaliser = 'chancery-canon/1';

/** The longest article taken, in UTF-8 bytes of what was pasted. */
export const maximumBytes = 2_000_000;

/** The immutable text of an article: NFC, no-break spaces to spaces, line ends to LF, otherwise untouched. */
export type CanonicalText = {
  readonly text: string;
  /** Of the canonical text in UTF-8, in hexadecimal. */
  readonly sha256: string;
  /** What was pasted, in UTF-8. */
  readonly raw: Uint8Array;
  readonly normaliser: string;
};

export type ReadingIssueCode = 'EMPTY' | 'TOO_LONG' | 'CONTROL_CHARACTER' | 'LONE_SURROGATE' | 'NONCHARACTER';

/** What is wrong with a text and where: `offset` in code points of the text as given, null for the whole. */
export type ReadingIssue = {
  readonly code: ReadingIssueCode;
  readonly message: string;
  readonly offset: number | null;
};

export type Reading =
  | { readonly ok: true; readonly revision: CanonicalText }
  | { readonly ok: false; readonly issue: ReadingIssue };

const forbidden: readonly {
  readonly code: ReadingIssueCode;
  readonly what: string;
  readonly pattern: RegExp;
}[] = [
  { code: 'LONE_SURROGATE', what: 'half of a surrogate pair', pattern: /\p{Surrogate}/u },
  {
    code: 'CONTROL_CHARACTER',
    what: 'a control character',
    pattern: /(?![\n\t])\p{Cc}/u,
  },
  {
    code: 'NONCHARACTER',
    what: 'a code point that is no character',
    pattern: /\p{Noncharacter_Code_Point}/u,
  },
];

const hex = (text: string, unit: number): string =>
  `U+${(text.codePointAt(unit) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const forbiddenIn = (text: string): ReadingIssue | null => {
  for (const { code, what, pattern } of forbidden) {
    const unit = text.search(pattern);
    if (unit < 0) continue;
    const offset = [...text.slice(0, unit)].length;
    return { code, offset, message: `The text has ${what} (${hex(text, unit)}) at ${offset}.` };
  }
  return null;
};

const issueIn = (pasted: string, unified: string): ReadingIssue | null => {
  const bytes = Buffer.byteLength(pasted);
  if (bytes > maximumBytes) {
    const message = `The article has ${bytes} bytes; at most ${maximumBytes} are taken.`;
    return { code: 'TOO_LONG', offset: null, message };
  }
  if (!/[\p{L}\p{N}]/u.test(unified))
    return { code: 'EMPTY', offset: null, message: 'The article has no words.' };
  return forbiddenIn(unified);
};

/** Makes the canonical text of a pasted article, or says what is wrong with it and where. */
export const canonicalise = (pasted: string): Reading => {
  const unified = pasted.replace(/\r\n?|\u0085|\u2028/g, '\n').replace(/[\u00a0\u2007\u202f]/g, ' ');
  const issue = issueIn(pasted, unified);
  if (issue) return { ok: false, issue };
  const text = unified.normalize('NFC');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { ok: true, revision: { text, sha256, raw: new TextEncoder().encode(pasted), normaliser } };
};
