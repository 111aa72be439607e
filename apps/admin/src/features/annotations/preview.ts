import { readAnnotations } from '@chancery/domain';

type Issue = { readonly path: readonly string[]; readonly message: string };

/** What a file of annotations holds, or what is wrong with it; null where it is no JSON at all. */
export type Preview =
  | { readonly headline: string; readonly claims: number; readonly records: number; readonly left: number }
  | { readonly issues: readonly Issue[] }
  | null;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // JSON has no undefined: the file is none
  }
};

/** Reads a file as the server will, before anything is sent. */
export const previewOf = (text: string): Preview => {
  const json = parsed(text);
  if (json === undefined) return null;
  const found = readAnnotations(json);
  if (!found.ok) return { issues: found.issues };
  const { article, records, claims } = found.read;
  return {
    headline: article.headline,
    claims: claims.length,
    records: records.length,
    left: found.unplaced.length,
  };
};
