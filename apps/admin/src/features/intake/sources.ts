import { RequestError } from '../../lib/graphql.ts';

/** Where an article is read from. */
export type Source =
  | { readonly kind: 'ADDRESS'; readonly url: string }
  | { readonly kind: 'FILE'; readonly file: File };

/** What files may be chosen, as an input takes it. */
export const readable = '.html,.htm,.xhtml,.pdf,.txt,text/html,application/pdf,text/plain';

/** The addresses in what was typed, one a line or several with spaces; each once. */
export const addressesIn = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/\s+/u)
      .filter((word) => word !== '')
      .map((word) => (/^[a-z][a-z\d+.-]*:/iu.test(word) ? word : `https://${word}`)),
  ),
];

/** How people call a source. */
export const nameOf = (source: Source): string => (source.kind === 'ADDRESS' ? source.url : source.file.name);

const base64Of = (bytes: Uint8Array): string => {
  let binary = '';
  // Some at a time: as arguments of one call they would be too many.
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
};

/** Megabytes of a file, as the API takes it. */
const mostMegabytes = 20;

/** A source as the API is given it: a PDF is known by its first bytes, a page by its type or name. Files go
 * as they are: in which characters they are written is for the API to tell. */
export const inputOf = async (source: Source) => {
  if (source.kind === 'ADDRESS') return { url: source.url };
  // It would be sent for nothing, and refused after that.
  if (source.file.size > mostMegabytes * 1_000_000)
    throw new RequestError('API', { id: 'intake.fileTooLarge', values: { most: mostMegabytes } });
  const bytes = new Uint8Array(await source.file.arrayBuffer());
  const file = base64Of(bytes);
  if (String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-') return { pdf: file };
  const isPage = source.file.type.includes('html') || /\.x?html?$/iu.test(source.file.name);
  return isPage ? { htmlFile: file } : { textFile: file };
};
