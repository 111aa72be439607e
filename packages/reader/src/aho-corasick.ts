/** A pattern found: its index among the patterns, and its place in UTF-16 units. */
export type Found = { readonly pattern: number; readonly start: number; readonly end: number };

/** Many strings compiled to be found in one pass over a text (Aho and Corasick, 1975). */
export type Automaton = { readonly search: (text: string) => Iterable<Found> };

type Trie = {
  /** From state and UTF-16 unit to the next state. */
  readonly next: Map<number, number>;
  /** Per state: the state before it, the unit that led here, and how far from the root it is. */
  readonly parents: number[];
  readonly units: number[];
  readonly depths: number[];
  /** Per state: the pattern that ends there. */
  readonly patterns: (number | undefined)[];
};

const root = 0;
const edge = (state: number, unit: number): number => state * 0x1_0000 + unit;

const trieOf = (patterns: readonly string[]): Trie => {
  const trie: Trie = { next: new Map(), parents: [root], units: [0], depths: [0], patterns: [undefined] };
  for (const [index, pattern] of patterns.entries()) {
    if (pattern === '') continue;
    let state = root;
    for (let at = 0; at < pattern.length; at += 1) state = childOf(trie, state, pattern.charCodeAt(at));
    trie.patterns[state] ??= index;
  }
  return trie;
};

const childOf = (trie: Trie, state: number, unit: number): number => {
  const known = trie.next.get(edge(state, unit));
  if (known !== undefined) return known;
  const made = trie.parents.length;
  trie.next.set(edge(state, unit), made);
  trie.parents.push(state);
  trie.units.push(unit);
  trie.depths.push((trie.depths[state] ?? 0) + 1);
  trie.patterns.push(undefined);
  return made;
};

/** Where to go on from a state when the next unit does not continue it. */
const stepFrom = (trie: Trie, fallbacks: Int32Array, from: number, unit: number): number => {
  let state = from;
  for (;;) {
    const next = trie.next.get(edge(state, unit));
    if (next !== undefined) return next;
    if (state === root) return root;
    state = fallbacks[state] ?? root;
  }
};

/** Per state: its longest proper suffix that is a state, and the nearest such suffix that ends a pattern. */
const suffixesOf = (trie: Trie): { readonly fallbacks: Int32Array; readonly endings: Int32Array } => {
  const fallbacks = new Int32Array(trie.parents.length);
  const endings = new Int32Array(trie.parents.length);
  const byDepth = trie.depths
    .map((_, state) => state)
    .sort((a, b) => (trie.depths[a] ?? 0) - (trie.depths[b] ?? 0));
  for (const state of byDepth) {
    const parent = trie.parents[state] ?? root;
    if (parent !== root) {
      fallbacks[state] = stepFrom(trie, fallbacks, fallbacks[parent] ?? root, trie.units[state] ?? 0);
    }
    const fallback = fallbacks[state] ?? root;
    endings[state] = trie.patterns[fallback] === undefined ? (endings[fallback] ?? root) : fallback;
  }
  return { fallbacks, endings };
};

/**
 * Compiles strings. Finds every place of every one, overlapping ones too, ordered by end, then longest first;
 * of equal strings the first. Costs time in the length of the text plus the number found.
 */
export const ahoCorasick = (patterns: readonly string[]): Automaton => {
  const trie = trieOf(patterns);
  const { fallbacks, endings } = suffixesOf(trie);
  function* search(text: string): Generator<Found, undefined> {
    let state = root;
    for (let at = 0; at < text.length; at += 1) {
      state = stepFrom(trie, fallbacks, state, text.charCodeAt(at));
      for (let ending = state; ending !== root; ending = endings[ending] ?? root) {
        const pattern = trie.patterns[ending];
        const end = at + 1;
        if (pattern !== undefined) yield { pattern, start: end - (trie.depths[ending] ?? 0), end };
      }
    }
    return undefined;
  }
  return { search };
};
