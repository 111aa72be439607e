import { canonicalJson } from '../claim.ts';
import { firstDay } from '../fields/days.ts';
import { turnsOf } from '../fields/holds-on.ts';
import type { StatedValue } from '../project.ts';

/** Days on which something is so, by turns (ISO 8601, ascending): from the first on, no longer from the second on, and so forth. */
export type Turns = readonly string[];

/** Whether a claim tells when it holds: what has no time, or one that hangs on an unknown day, may do so on any. */
export const tellsWhen = ({ validTime }: Pick<StatedValue, 'validTime'>): boolean =>
  validTime !== null && validTime.edtf !== null;

/** The days from each of which on claims may add up to something else, ascending; the first day of all is one. */
export const turningDays = (claims: readonly Pick<StatedValue, 'validTime'>[]): readonly string[] =>
  [...new Set([firstDay, ...claims.flatMap(({ validTime }) => turnsOf(validTime))])].sort();

/** What is so on any day, each with the days on which it is, by its canonical JSON; `days` are those on which it may change. */
export const byTurns = <Item>(
  days: readonly string[],
  on: (day: string) => readonly Item[],
): ReadonlyMap<string, { readonly item: Item; readonly turns: Turns }> => {
  const found = new Map<string, { readonly item: Item; readonly turns: string[] }>();
  for (const day of days) {
    const there = new Map(on(day).map((item) => [canonicalJson(item), item]));
    for (const [text, item] of there) {
      const known = found.get(text);
      if (!known) found.set(text, { item, turns: [day] });
      else if (known.turns.length % 2 === 0) known.turns.push(day);
    }
    for (const [text, { turns }] of found) if (turns.length % 2 === 1 && !there.has(text)) turns.push(day);
  }
  return found;
};
