import { textIssues } from '@chancery/db';
import { Invalid, type Issue, type IssueCode } from '@chancery/domain';
import { pageUrl } from './checked-address.ts';
import { PageFailure } from './page-failure.ts';

/** What is asked to be read: a text of one sort, or the page at an address. */
export type Asked = {
  readonly url?: string | null | undefined;
  readonly html?: string | null | undefined;
  /** In Base64. */
  readonly pdf?: string | null | undefined;
  /** In Base64. */
  readonly htmlFile?: string | null | undefined;
  /** In Base64. */
  readonly textFile?: string | null | undefined;
  readonly text?: string | null | undefined;
};

/** The part of it that is read. */
export type Part = 'url' | 'html' | 'text' | FilePart;
/** The parts that are files as they came. */
export type FilePart = 'htmlFile' | 'pdf' | 'textFile';
export type Checked =
  | { readonly part: 'url'; readonly url: string }
  | { readonly part: 'html' | 'text'; readonly content: string; readonly url: string | null }
  | { readonly part: FilePart; readonly bytes: Uint8Array; readonly url: string | null };

/** Bytes of a file that is handed in. */
export const largestFile = 20_000_000;

const refused = (part: Part, code: IssueCode, message: string): Invalid =>
  new Invalid([{ path: ['input', part], code, message }]);

/** Says what is wrong at which part of the input. Whatever is no PageFailure goes on. */
export const atPart = async <Answer>(part: Part, work: () => Promise<Answer> | Answer): Promise<Answer> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PageFailure) throw refused(part, error.code, error.message);
    throw error;
  }
};

const tooLarge = (part: Part) =>
  refused(part, 'TOO_LONG', `A file has at most ${largestFile / 1_000_000} MB.`);

const bytesOf = (part: FilePart, base64: string): Uint8Array => {
  if (base64.length > (largestFile / 3) * 4 + 4) throw tooLarge(part);
  const what = part === 'pdf' ? 'A PDF' : 'A file';
  if (!/^[\w+/-]*={0,2}$/u.test(base64)) throw refused(part, 'NOT_UNDERSTOOD', `${what} is given in Base64.`);
  return Uint8Array.from(Buffer.from(base64, 'base64'));
};

const addressOf = async (url: string | null): Promise<string | null> =>
  url === null ? null : atPart('url', () => pageUrl(url).href);

const textsIn = ({ html, htmlFile, pdf, text, textFile }: Asked) =>
  Object.entries({ html, htmlFile, pdf, text, textFile }).flatMap(([part, content]) =>
    content === null || content === undefined ? [] : [{ part: part as Exclude<Part, 'url'>, content }],
  );

/** What is asked for, once it can be read. Throws Invalid with paths from the field's arguments. */
export const checkedAsked = async (asked: Asked): Promise<Checked> => {
  const issues: Issue[] = [...textIssues(asked.url ?? null, ['input', 'url'])];
  const [one, ...more] = textsIn(asked);
  for (const { part } of more)
    issues.push({ path: ['input', part], code: 'UNEXPECTED', message: 'One thing is read at a time.' });
  if (issues.length > 0) throw new Invalid(issues);
  const given = asked.url?.trim() ?? '';
  const url = await addressOf(given === '' ? null : given);
  if (one?.part === 'html' || one?.part === 'text') {
    if (Buffer.byteLength(one.content) > largestFile) throw tooLarge(one.part);
    return { part: one.part, content: one.content, url };
  }
  if (one) return { part: one.part, bytes: bytesOf(one.part, one.content), url };
  if (url === null) throw refused('url', 'MISSING', 'An address, a page, a PDF or a text is needed.');
  return { part: 'url', url };
};
