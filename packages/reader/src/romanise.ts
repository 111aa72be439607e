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

/** A name in Latin letters, where letters that are romanised in several ways are written in one. */
export const romanise = (text: string): string => {
  const sounds = text.normalize('NFC').replace(/[ъь]/giu, ''); // without the soft and the hard sign
  const latin = fold(sounds.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => anyAscii(word).replace(/[`']/g, '')));
  return spellings.reduce((form, [from, to]) => form.replace(from, to), latin).replace(doubled, '$1');
};
