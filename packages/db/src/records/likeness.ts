import { alike, codePointLength } from '@chancery/domain';
import { chinese, type NameForms } from './name-forms.ts';
import { soundWeight } from './name-starts.ts';

/** How words were found in a name, least first. */
export const nameMatches = ['SIMILAR', 'PART', 'WORD', 'PREFIX', 'EXACT'] as const;
export type NameMatch = (typeof nameMatches)[number];

export type Likeness = {
  /** The place in nameMatches. */
  readonly tier: number;
  /** Whether the two were compared in Latin letters. */
  readonly romanised: boolean;
  /** 0 to 1; 0 where they are not alike at all. */
  readonly score: number;
};

const leastAlike = 0.45;

const tierOf = (name: string, words: string): number => {
  if (name === words) return 4;
  if (name.startsWith(words)) return 3;
  if (` ${name} `.includes(` ${words} `)) return 2;
  return name.includes(words) ? 1 : 0;
};

const found = (name: string, words: string, romanised: boolean): Likeness => {
  const tier = words === '' || name === '' ? 0 : tierOf(name, words);
  if (tier === 0) return { tier, romanised, score: 0 };
  const likeness = tier === 4 ? 1 : 0.5 + 0.1 * (tier + codePointLength(words) / codePointLength(name));
  return { tier, romanised, score: romanised ? soundWeight * likeness : likeness };
};

const longestSlip = 4;

// A part that only sounds like the words says little where they are short, or one of many characters that sound so.
const isNoise = ({ tier, romanised }: Likeness, { folded: words }: Pick<NameForms, 'folded'>): boolean =>
  tier === 1 && romanised && (chinese.test(words) || codePointLength(words) <= longestSlip);

const spelling = 0.6;
const rounding = 1e-9;

const spelt = (
  name: Pick<NameForms, 'folded' | 'romanised'>,
  words: Pick<NameForms, 'folded' | 'romanised'>,
  leastScore: number,
): Likeness => {
  const least = Math.max(leastAlike, leastScore / spelling - rounding);
  const written = alike(words.folded, name.folded, least);
  const sound =
    words.romanised === ''
      ? 0
      : soundWeight *
        alike(words.romanised, name.romanised, Math.max(written, least) / soundWeight - rounding);
  return { tier: 0, romanised: sound > written, score: spelling * Math.max(written, sound) };
};

/** How like words a name is: where it has them, by how; else by its spelling. 0 may stand for less than the least score. */
export const likenessOf = (
  name: Pick<NameForms, 'folded' | 'romanised'>,
  words: Pick<NameForms, 'folded' | 'romanised'>,
  leastScore = 0,
): Likeness => {
  const written = found(name.folded, words.folded, false);
  const sound = found(name.romanised, words.romanised, true);
  const best = sound.score > written.score ? sound : written;
  return best.tier === 0 || isNoise(best, words) ? spelt(name, words, leastScore) : best;
};
