import type { KnownName } from '../gazetteer.ts';
import { romanise } from '../romanise.ts';
import type { Turns } from '../turns.ts';

/** Names by how they sound and look, so that other spellings of them are found. */
export type CloseNames = {
  readonly bySound: ReadonlyMap<string, readonly KnownName[]>;
  /** The sounds of long names, by the script of the name and each of their pieces. */
  readonly byPiece: ReadonlyMap<string, readonly string[]>;
};

/** A known name that is spelt another way in the text. */
export type Close = { readonly names: readonly KnownName[]; readonly slips: number };

const shortest = 6;
const long = 12;

const slipsFor = (sound: string): number => (sound.length >= long ? 2 : sound.length >= shortest ? 1 : 0);

// A word with n slips has one of n + 1 pieces of the name unharmed, where it stands or up to n places off.
const piecesOf = (sound: string): readonly string[] => {
  const count = slipsFor(sound) + 1;
  const size = Math.floor(sound.length / count);
  return Array.from({ length: count }, (_, at) =>
    sound.slice(at * size, at === count - 1 ? sound.length : (at + 1) * size),
  );
};

const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Han}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
];
// A pen slips within a script: romanising another one is too rough for a letter more or less to tell anything.
const scriptOf = (text: string): number => scripts.findIndex((letter) => letter.test(text));

const keyOf = (script: number, at: number, piece: string): string => `${script} ${at}${piece}`;
const namesOfATurn = 200;
// Names that begin alike by the thousand are made up, or numbered: they are not told apart by a slip.
const mostOfAPiece = 400;

/** Compiles names for finding them in other spellings, in turns that count them; or has those that are given grow by them. */
export function* closeNamesInTurns(names: readonly KnownName[], before?: CloseNames): Turns<CloseNames> {
  const bySound = (before?.bySound as Map<string, KnownName[]> | undefined) ?? new Map<string, KnownName[]>(); // made here
  const byPiece = (before?.byPiece as Map<string, string[]> | undefined) ?? new Map<string, string[]>(); // likewise
  let steps = 0;
  for (const name of names) {
    const sound = romanise(name.name);
    const others = bySound.get(sound) ?? [];
    const script = scriptOf(name.name);
    const isNew = others.every((other) => scriptOf(other.name) !== script);
    if (sound !== '') bySound.set(sound, before ? [...others, name] : others);
    if (!before) others.push(name);
    if (isNew && slipsFor(sound) > 0)
      for (const [at, piece] of piecesOf(sound).entries()) {
        const key = keyOf(script, at, piece);
        const same = byPiece.get(key);
        if (!same) byPiece.set(key, [sound]);
        else if (same.length < mostOfAPiece) same.push(sound);
      }
    steps += 1;
    if (steps % namesOfATurn === 0) yield namesOfATurn;
  }
  yield steps % namesOfATurn;
  return { bySound, byPiece };
}

/**
 * Takes records out of such names, each by all the names that it has in them. A piece that was full stays without those
 * that had no room in it.
 */
export const takeCloseOut = ({ bySound, byPiece }: CloseNames, names: readonly KnownName[]): void => {
  const sounds = bySound as Map<string, readonly KnownName[]>; // made here
  const pieces = byPiece as Map<string, readonly string[]>; // likewise
  for (const { name, record } of names) {
    const sound = romanise(name);
    const before = sounds.get(sound) ?? [];
    const left = before.filter((other) => other.record !== record);
    if (left.length > 0) sounds.set(sound, left);
    else sounds.delete(sound);
    if (slipsFor(sound) === 0) continue;
    const still = new Set(left.map((other) => scriptOf(other.name)));
    for (const script of new Set(before.map((other) => scriptOf(other.name))))
      for (const [at, piece] of still.has(script) ? [] : piecesOf(sound).entries()) {
        const key = keyOf(script, at, piece);
        const others = (pieces.get(key) ?? []).filter((other) => other !== sound);
        if (others.length > 0) pieces.set(key, others);
        else pieces.delete(key);
      }
  }
};

/** How many letters to add, leave out, change or swap with a neighbour; more than `most` is told as `most + 1`. */
export const slipsBetween = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1];
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const swap = swapped ? (before[at - 2] ?? most) + 1 : most + 1;
      const corner = (last[at - 1] ?? most) + (same ? 0 : 1);
      next.push(Math.min((last[at] ?? most) + 1, (next[at - 1] ?? most) + 1, corner, swap));
    }
    if (Math.min(...next) > most) return most + 1;
    before = last;
    last = next;
  }
  return Math.min(last[other.length] ?? most + 1, most + 1);
};

const alike = ['sz', 'ck', 'cs', 'kg', 'iy', 'ie', 'vw', 'fv', 'bp', 'dt', 'ou', 'qk', 'mn'];

/** Whether a pen slips so: a letter too many or too few, two swapped, or one for another that sounds like it. */
export const isLikelySlip = (one: string, other: string): boolean => {
  if (one.length !== other.length) return true;
  const places = [...one].flatMap((letter, at) => (letter === other[at] ? [] : [at]));
  const [at = 0, ...more] = places;
  if (more.length > 0) return true;
  const pair = [one[at], other[at]];
  return alike.some((letters) => pair.every((letter) => letter !== undefined && letters.includes(letter)));
};

// "Russian" is no slip of "Russia", nor "Resolution 12" of "Resolution 13", nor one plural of the other.
const endings = /^(?:n|s|i|an|ian|es|ese|ish)$/u;
const isDerived = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && endings.test(long.slice(short.length));
};
const digits = (text: string): string => text.replace(/\D/gu, '');

// Every place where a piece of a name of this length could stand in the word.
const keysAround = (script: number, sound: string, length: number): readonly string[] => {
  const count = (length >= long ? 2 : 1) + 1;
  const size = Math.floor(length / count);
  const keys: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const width = at === count - 1 ? length - at * size : size;
    for (let off = 1 - count; off < count; off += 1) {
      const from = at * size + off;
      if (from >= 0 && from + width <= sound.length)
        keys.push(keyOf(script, at, sound.slice(from, from + width)));
    }
  }
  return keys;
};

const nearest = (
  close: CloseNames,
  script: number,
  sound: string,
): { readonly sound: string; readonly slips: number } | null => {
  const seen = new Set<string>();
  let best: { readonly sound: string; readonly slips: number } | null = null;
  for (let length = Math.max(shortest, sound.length - 2); length <= sound.length + 2; length += 1)
    for (const key of keysAround(script, sound, length))
      for (const candidate of close.byPiece.get(key) ?? []) {
        if (candidate.length !== length || seen.has(candidate)) continue;
        seen.add(candidate);
        const most = Math.min(slipsFor(candidate), slipsFor(sound));
        const slips = slipsBetween(sound, candidate, most);
        if (slips > most || slips >= (best?.slips ?? 3)) continue;
        if (candidate[0] !== sound[0] || isDerived(sound, candidate)) continue;
        if (digits(candidate) === digits(sound)) best = { sound: candidate, slips };
      }
  return best;
};

/** The known names that words may be another spelling of: one that sounds the same, or one a slip or two away. */
export const findClose = (close: CloseNames, words: string): Close | null => {
  const sound = romanise(words);
  if (sound.length < 4) return null;
  const same = close.bySound.get(sound);
  if (same) return { names: same, slips: 0 };
  if (slipsFor(sound) === 0) return null;
  const script = scriptOf(words);
  const found = nearest(close, script, sound);
  const names = (found && close.bySound.get(found.sound)) ?? [];
  return found && { names: names.filter(({ name }) => scriptOf(name) === script), slips: found.slips };
};
