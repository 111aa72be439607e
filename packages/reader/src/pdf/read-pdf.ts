import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { keepable } from '../page/keepable.ts';
import { line } from '../page/metadata.ts';
import type { PageReading } from '../page/page-reading.ts';
import { fewWords, wordCount } from '../page/word-count.ts';
import { linesOf } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import { withoutRunningLines } from './running-lines.ts';

const mostPages = 300;

/** What a file is not read for, in one sentence for people. */
export class UnreadablePdf extends Error {}

// Loaded where there is a PDF: it is large.
const unpdf = () => import('unpdf');

const opened = async (bytes: Uint8Array): Promise<PDFDocumentProxy> => {
  const { getDocumentProxy } = await unpdf();
  try {
    return await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0, stopAtErrors: false });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new UnreadablePdf(
      locked ? 'The PDF is locked by a password.' : 'The file is no PDF that can be read.',
    );
  }
};

/**
 * Reads the text of a PDF in the file's own order: words parted at line ends put together, what runs along the tops and
 * bottoms of pages left out. Throws UnreadablePdf. A date is not read: a file's own is that of the file. The bytes are
 * not to be used afterwards.
 */
export const readPdf = async (bytes: Uint8Array): Promise<PageReading> => {
  const pdf = await opened(bytes);
  if (pdf.numPages > mostPages)
    throw new UnreadablePdf(`The PDF has ${pdf.numPages} pages; at most ${mostPages} are read.`);
  const { extractTextItems, getMeta } = await unpdf();
  const { items } = await extractTextItems(pdf);
  const { info } = await getMeta(pdf);
  const pages = withoutRunningLines(items.map(linesOf));
  const text = keepable(paragraphsOf(pages));
  const largest = Math.max(0, ...(pages[0] ?? []).map(({ size }) => size));
  const heading = (pages[0] ?? []).filter(({ size }) => size === largest).map((each) => each.text);
  const author = line(typeof info['Author'] === 'string' ? info['Author'] : null);
  return {
    title:
      line(typeof info['Title'] === 'string' ? info['Title'] : null) ?? line(heading.slice(0, 4).join(' ')),
    authors: author === null ? [] : [author],
    siteName: null,
    language: null,
    published: null,
    canonicalUrl: null,
    text,
    warnings: wordCount(text) < fewWords ? ['FEW_WORDS'] : [],
  };
};
