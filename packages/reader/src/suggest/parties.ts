import type { Range } from '@chancery/domain';
import type { KnownName } from '../gazetteer.ts';
import type { Places } from './places.ts';
import type { ProposedParty, Suggestion } from './suggestion.ts';
import type { Token } from './tokens.ts';

export type Party = Omit<ProposedParty, 'role'>;

const within = (inner: Range, outer: Range): boolean => inner.start >= outer.start && inner.end <= outer.end;

// "Russian aerospace and military-industrial enterprises", "energy companies": up to the noun in the plural.
const classAfter = (all: readonly Token[], at: number, end: number): number | null => {
  let last: number | null = null;
  for (let place = at + 1; place < at + 8; place += 1) {
    const token = all[place];
    const isDoing = token?.pos === 'VERB' && /ing$/u.test(token.text) && all[place + 1]?.pos === 'NOUN';
    if (
      !token ||
      token.end > end ||
      !(isDoing || ['ADJ', 'NOUN', 'PROPN', 'CCONJ', 'PUNCT'].includes(token.pos))
    )
      break;
    if (token.pos === 'PUNCT' && token.text !== '-') break;
    if (token.pos === 'CCONJ' && last !== null) break;
    if (noClass.test(token.text)) break;
    if (token.pos === 'NOUN' && /[^s]s$/u.test(token.text)) last = token.end;
  }
  return last;
};

const noClass =
  /^(?:sanctions|embargoes|deals?|contracts?|agreements?|talks|reports?|relations|actions|demands|prices|forces?|sources?|sides|hits|slaps|bans|lifts|imposes|threatens|plans|buys|sells|signs|seeks|targets|blacklists|urges|warns|eyes)$/iu;

const named = (each: Suggestion): readonly Party[] => {
  const known = each.candidates.length > 0;
  if (each.type === 'NAME' && each.guess !== 'ORGANISATION' && each.guess !== 'UNKNOWN') return [];
  const base = { start: each.start, end: each.end, exact: each.exact, isClass: false };
  // "The two sides" are two parties in one place.
  if (known && each.why.method === 'COREFERENCE')
    return each.candidates.map((one) => ({ ...base, candidates: [one] }));
  return [{ ...base, candidates: each.candidates }];
};

/**
 * Who may take part in what a sentence tells: names, and classes such as "Russian energy companies". `heads` are the
 * datelines of the text: who sent a report is no party to what it tells.
 */
export const partiesIn = (
  text: string,
  all: readonly Token[],
  sentence: Range,
  before: readonly Suggestion[],
  demonyms: ReadonlyMap<string, KnownName>,
  heads: Places<Range>,
): readonly Party[] => {
  // Who announces a ban imposes it; who reports one does not.
  const cues = before.filter(
    (each) => each.type === 'CUE' && within(each, sentence) && !/\bannounc(?:es|ed)$/u.test(each.exact),
  );
  // Who tells is no party, nor who is told.
  const told = (range: Range): boolean =>
    cues.some((cue) => within(range, cue)) ||
    !heads.isFree(range) ||
    /\b(?:told|tells|telling) (?:the )?$/u.test(text.slice(Math.max(0, range.start - 14), range.start));
  const names = before
    .filter(
      (each) => (each.type === 'MENTION' || each.type === 'NAME') && within(each, sentence) && !told(each),
    )
    .flatMap(named);
  const classes = all.flatMap((token, at): readonly Party[] => {
    const state = demonyms.get(token.text);
    if (!state || !within(token, sentence) || told(token)) return [];
    const end = classAfter(all, at, sentence.end);
    if (
      end === null ||
      names.some((name) => name.start < end && token.start < name.end && name.end > token.end)
    )
      return [];
    return [
      { start: token.start, end, exact: text.slice(token.start, end), candidates: [state], isClass: true },
    ];
  });
  const free = names.filter((name) => !classes.some((each) => within(name, each)));
  return [...free, ...classes].sort((a, b) => a.start - b.start);
};
