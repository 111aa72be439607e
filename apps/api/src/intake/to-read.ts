import { keepable, type PageReading, readPage, readPdf, UnreadablePdf } from '@chancery/reader/pages';
import { decodePage } from './decode-page.ts';

/** What is to be read. `url` is where it was found, null when unknown. */
export type ToRead =
  | { readonly mediaType: 'text/html'; readonly html: string; readonly url: string | null }
  | {
      readonly mediaType: 'application/pdf' | 'text/html' | 'application/xhtml+xml' | 'text/plain';
      readonly bytes: Uint8Array;
      readonly charset: string | null;
      readonly url: string | null;
    };

/** What came of it; `failure` is one sentence for people. */
export type Read =
  | { readonly ok: true; readonly reading: PageReading }
  | { readonly ok: false; readonly failure: string };

/** A text as it is: it says nothing of itself. */
export const plainReading = (text: string): PageReading => ({
  title: null,
  authors: [],
  siteName: null,
  language: null,
  published: null,
  canonicalUrl: null,
  text,
  warnings: [],
});

const pdf = async (bytes: Uint8Array): Promise<Read> => {
  try {
    return { ok: true, reading: await readPdf(bytes) };
  } catch (error) {
    if (error instanceof UnreadablePdf) return { ok: false, failure: error.message };
    throw error;
  }
};

// Hosts call files pages: what a file is stands in its first bytes.
const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 64)).toString('latin1').trimStart().startsWith('%PDF-');

/** Reads a page or a file. It may take long: see read-in-thread.ts. */
export const read = async (given: ToRead): Promise<Read> => {
  if ('html' in given) return { ok: true, reading: readPage(given.html, given.url) };
  if (given.mediaType === 'application/pdf' || isPdf(given.bytes)) return pdf(given.bytes);
  const text = decodePage(given.bytes, given.charset);
  if (text === null)
    return {
      ok: false,
      failure:
        'It does not say in which characters it is written, and is not in UTF-8: save it as UTF-8, or paste its text.',
    };
  return {
    ok: true,
    reading: given.mediaType === 'text/plain' ? plainReading(keepable(text)) : readPage(text, given.url),
  };
};
