import { canonicalise, maximumBytes, type Reading } from './canonicalise.ts';
import { readHtml } from './read-html.ts';

/** What an editor pasted. */
export type Pasted = { readonly content: string; readonly mediaType: 'text/plain' | 'text/html' };

/** Makes the canonical text of a paste of plain text or HTML; `raw` keeps the bytes as pasted. */
export const canonicaliseArticle = ({ content, mediaType }: Pasted): Reading => {
  if (mediaType === 'text/plain' || Buffer.byteLength(content) > maximumBytes) return canonicalise(content);
  const read = canonicalise(readHtml(content));
  return read.ok
    ? { ok: true, revision: { ...read.revision, raw: new TextEncoder().encode(content) } }
    : read;
};
