import anyAscii from 'any-ascii';
import { fold } from './fold.ts';

// Letters that one system of romanisation writes so and another so: Roskosmos and Roscosmos, Juri and Yuri.
const spellings: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/g, 's'],
  [/tch/g, 'ch'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/c(?!h)|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[jy]/g, 'i'],
];
const doubled = /(\D)\1+/g;

const romaniseWord = (word: string): string => {
  const sounds = word.normalize('NFC').replace(/[ъь]/giu, ''); // without the soft and the hard sign
  const latin = fold(sounds.replace(/[\p{L}\p{M}\p{N}]+/gu, (part) => anyAscii(part).replace(/[`']/g, '')));
  return spellings.reduce((form, [from, to]) => form.replace(from, to), latin).replace(doubled, '$1');
};

// A reader asks for the same words again and again, in every phrase that they may be a name in.
const known = new Map<string, string>();
const mostKnown = 10_000;
const longestKnown = 50;

const soundOf = (word: string): string => {
  const found = known.get(word);
  if (found !== undefined) return found;
  const sound = romaniseWord(word);
  if (known.size >= mostKnown) known.clear();
  if (word.length <= longestKnown) known.set(word, sound);
  return sound;
};

/** A name in Latin letters, where letters that are romanised in several ways are written in one. */
export const romanise = (text: string): string =>
  text
    .split(/\s+/u)
    .map(soundOf)
    .filter((sound) => sound !== '')
    .join(' ');
