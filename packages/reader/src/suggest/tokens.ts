import { createRequire } from 'node:module';
import type { Turns } from '../turns.ts';

/** A word or mark of a text, in UTF-16, with its part of speech (Universal Dependencies). */
export type Token = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly pos: string;
  /** Whether it opens a sentence or a line, or a quotation. */
  readonly first: boolean;
};

/** A sentence as places in the list of tokens, half open. */
export type Sentence = { readonly from: number; readonly to: number };
export type Tokens = {
  readonly all: readonly Token[];
  readonly sentences: readonly Sentence[];
};

type Tagger = (text: string) => { readonly words: readonly string[]; readonly tags: readonly string[] };

let loaded: Tagger | undefined;
// The model is a megabyte and takes a second to read: only who suggests needs it. Both are CommonJS.
const tagger = (): Tagger => {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  const winkNLP: typeof import('wink-nlp').default = require('wink-nlp');
  const nlp = winkNLP(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  loaded = (text) => {
    const tokens = nlp.readDoc(text).tokens();
    return { words: tokens.out(nlp.its.value), tags: tokens.out(nlp.its.pos) };
  };
  return loaded;
};

const ends = /^(?:[.!?…]|\.{3})$/u;
const closes = /^[)\]”"’'»]$/u;
const opens = /^[“"«‘([•:-]$/u;

// The tagger tries at each place of a word whether an address stands there, up to the end of the word.
const longestWord = 400;
const longWords = new RegExp(String.raw`(\S{${longestWord + 1},})`, 'u');
const partOfWord = new RegExp(`.{1,${longestWord}}`, 'gu');

// Lines are read by themselves: a heading is no part of the sentence after it. Very long ones are cut, and very long words.
const pieces = function* (text: string): Generator<{ readonly piece: string; readonly at: number }> {
  for (const { 0: line, index } of text.matchAll(/[^\n]{1,4000}(?:(?<=\S)(?=\s)|$)|[^\n]{1,4000}/gmu)) {
    let at = index;
    for (const part of line.split(longWords)) {
      const cut = part.length > longestWord && longWords.test(part) ? (part.match(partOfWord) ?? []) : [part];
      for (const piece of cut) {
        if (piece !== '') yield { piece, at };
        at += piece.length;
      }
    }
  }
};

// The tagger ends a word at a letter that its model does not know: "Nguy|ễ|n". Contractions ("ca|n’t") break at plain ones.
const isWithinWord = (before: string, after: string): boolean =>
  /[\p{L}\p{M}]$/u.test(before) &&
  /^[\p{L}\p{M}]/u.test(after) &&
  !(/[a-z]$/iu.test(before) && /^[a-z]/iu.test(after));

const joined = (one: Token, other: Token): Token => {
  const text = one.text + other.text;
  return { ...one, text, end: other.end, pos: /^\p{Lu}/u.test(text) ? 'PROPN' : one.pos };
};

const stepsOfATurn = 200;

/** Splits a text into words and sentences, in turns that count words. */
export function* tokensInTurns(text: string): Turns<Tokens> {
  const tag = tagger();
  const all: Token[] = [];
  const sentences: Sentence[] = [];
  let steps = 0;
  for (const { piece, at } of pieces(text)) {
    const { words, tags } = tag(piece);
    let from = all.length;
    let place = 0;
    let first = true;
    let ended = false;
    words.forEach((word, index) => {
      const found = piece.indexOf(word, place);
      if (found < 0 || word.trim() === '') return;
      place = found + word.length;
      const token = { text: word, start: at + found, end: at + place, pos: tags[index] ?? 'X', first };
      const last = all.at(-1);
      if (last && all.length > from && last.end === token.start && isWithinWord(last.text, word)) {
        all[all.length - 1] = joined(last, token);
        return;
      }
      const isMark = closes.test(word);
      if (ended && !isMark) {
        sentences.push({ from, to: all.length });
        from = all.length;
        first = true;
        ended = false;
      }
      all.push({ ...token, first });
      if (ends.test(word)) ended = true;
      first = opens.test(word);
    });
    if (all.length > from) sentences.push({ from, to: all.length });
    steps += words.length;
    if (steps >= stepsOfATurn) {
      yield steps;
      steps = 0;
    }
  }
  yield steps;
  return { all, sentences };
}
