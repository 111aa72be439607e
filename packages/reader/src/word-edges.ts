const wordLike = /[\p{L}\p{N}]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/** For a regular expression in v mode: a letter or number of a script that writes spaces, which runs of make words. */
export const wordCharacter = `[${wordLike.source}--${unspaced.source}]`;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
// V8 copies the whole text for every grapheme that it gives: it only ever sees this much to either side of a place.
const reach = 32;

type Place = { readonly before: string; readonly after: string };

// ASCII, Latin, Cyrillic and kana letters, common Han: between two of them a grapheme always ends.
const alone = (unit: number): boolean =>
  unit < 0x80 ||
  (unit >= 0xc0 && unit < 0x250) ||
  (unit >= 0x400 && unit < 0x482) ||
  (unit >= 0x3041 && unit < 0x3097) ||
  (unit >= 0x30a1 && unit < 0x30fb) ||
  (unit >= 0x4e00 && unit < 0xa000);

const windowAround = (text: string, at: number): readonly [from: number, to: number] => {
  let from = at - 1;
  while (from > 0 && from > at - reach && !alone(text.charCodeAt(from))) from -= 1;
  let to = at + 1;
  while (to < text.length && to < at + reach && !alone(text.charCodeAt(to))) to += 1;
  return [Math.max(0, from), to];
};

// The graphemes at either side; null inside of one.
const placeAt = (text: string, at: number): Place | null => {
  const aloneAt = (unit: number): boolean => alone(text.charCodeAt(unit)); // Outside of the text nothing is.
  if (aloneAt(at - 2) && aloneAt(at - 1) && aloneAt(at) && aloneAt(at + 1))
    return { before: text.charAt(at - 1), after: text.charAt(at) };
  const [from, to] = windowAround(text, at);
  const near = graphemes.segment(text.slice(from, to));
  const after = near.containing(at - from);
  if (after && after.index !== at - from) return null;
  return { before: near.containing(at - from - 1)?.segment ?? '', after: after?.segment ?? '' };
};

const parts = ({ before, after }: Place, inside: string): boolean =>
  !wordLike.test(before) || !wordLike.test(after) || unspaced.test(inside);

/** Whether a whole word may begin there; in scripts that write no spaces every grapheme is one. */
export const mayBegin = (text: string, at: number): boolean => {
  const place = placeAt(text, at);
  return place !== null && parts(place, place.after);
};

/** Whether a whole word may end there. */
export const mayEnd = (text: string, at: number): boolean => {
  const place = placeAt(text, at);
  return place !== null && parts(place, place.before);
};
