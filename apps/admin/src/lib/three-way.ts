/** What became of one field in two hands. */
export type Outcome = 'SAME' | 'MINE' | 'THEIRS' | 'BOTH';
export type Side = 'MINE' | 'THEIRS' | 'BASE';

/** One thing as it was, as one has it, and as somebody else left it meanwhile. */
export type Hands<Of> = { readonly base: Of; readonly mine: Of; readonly theirs: Of };

/** One field in all hands, in words. */
export type Versions = Hands<string> & {
  readonly name: string;
  readonly label: string;
  /** What tells the versions apart where their words may be the same though they are not; else the words do. */
  readonly keys?: Hands<string>;
};

type Captioned = { readonly id: string; readonly caption: string };

/** How one field is told. */
export type Told<Of> = {
  readonly name: string;
  readonly label: string;
  /** Equal for what is the same. */
  readonly keyOf: (of: Of) => string;
  /** In words, each record in it as `record` tells it. */
  readonly wordsOf: (of: Of, record: (record: Captioned) => string) => string;
};

const inAll = <Of, To>({ base, mine, theirs }: Hands<Of>, to: (of: Of) => To): Hands<To> => ({
  base: to(base),
  mine: to(mine),
  theirs: to(theirs),
});

const countOf = ({ base, mine, theirs }: Hands<string>): number => new Set([base, mine, theirs]).size;

/** One field in all hands. Where captions alone do not tell the versions apart, the records' ids stand beside them. */
export const versionsOf = <Of>({ name, label, keyOf, wordsOf }: Told<Of>, hands: Hands<Of>): Versions => {
  const keys = inAll(hands, keyOf);
  const words = inAll(hands, (of) => wordsOf(of, ({ caption }) => caption));
  const isClear = countOf(words) >= countOf(keys);
  const shown = isClear
    ? words
    : inAll(hands, (of) => wordsOf(of, ({ id, caption }) => `${caption} (${id})`));
  return { name, label, keys, ...shown };
};

/** Who changed a field: nobody or both in the same way (SAME), one of the two, or both otherwise (BOTH). */
export const outcomeOf = (versions: Versions): Outcome => {
  const { base, mine, theirs } = versions.keys ?? versions;
  if (mine === theirs) return 'SAME';
  if (mine === base) return 'THEIRS';
  return theirs === base ? 'MINE' : 'BOTH';
};

/** What to start from: what only one of the two changed is theirs who changed it; where both did, mine. */
export const suggested = (versions: Versions): Side => (outcomeOf(versions) === 'THEIRS' ? 'THEIRS' : 'MINE');
