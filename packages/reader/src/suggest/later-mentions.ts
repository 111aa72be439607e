import type { Range } from '@chancery/domain';
import type { KnownName } from '../gazetteer.ts';
import { aloneIn } from './alone.ts';
import { byStart, firstFrom, makePlaces } from './places.ts';
import type { Reading, Suggester } from './suggester.ts';
import type { Proposal, Suggestion, Why } from './suggestion.ts';
import { articleBefore, asSurname, calledBy, surnameOf, withoutArticle } from './surnames.ts';
import type { Token } from './tokens.ts';
import { whyOf } from './why.ts';
import { bodies, offices } from './word-lists.ts';

type Named = Pick<Suggestion, 'type' | 'start' | 'end' | 'candidates' | 'guess'> & { readonly words: string };
type Found = Proposal & { readonly candidates: readonly KnownName[] };

type Again = Reading & {
  readonly named: readonly Named[];
  readonly byWord: ReadonlyMap<string, readonly Token[]>;
  readonly isAlone: (range: Range) => boolean;
};

const wordsOf = ({ tokens }: Reading): ReadonlyMap<string, readonly Token[]> => {
  const found = new Map<string, Token[]>();
  for (const token of tokens.all) {
    const same = found.get(token.text);
    if (same) same.push(token);
    else found.set(token.text, [token]);
  }
  return found;
};

const mostPlaces = 500;
/** The places of words as whole words, from one place on. */
const placesOf = ({ text, tokens, byWord }: Again, words: string, from: number): readonly Range[] => {
  const first = tokens.all[firstFrom(tokens.all, from)];
  const opener = first?.start === from ? first.text : (/^[^\s]+/u.exec(words)?.[0] ?? words);
  const same = byWord.get(byWord.has(words) ? words : opener) ?? [];
  return same
    .slice(firstFrom(same, from), firstFrom(same, from) + mostPlaces)
    .filter(
      ({ start }) =>
        text.startsWith(words, start) && !/[\p{L}\p{N}]/u.test(text.charAt(start + words.length)),
    )
    .map(({ start }) => ({ start, end: start + words.length }));
};

const initials = (words: string): string =>
  words
    .split(/[\s-]+/u)
    .map((word) => word.replace(/^(?:d'|l'|al-)/u, '').charAt(0))
    .filter((letter) => /\p{Lu}/u.test(letter))
    .join('');

const bracketed =
  /^\s?\(\s?(?:the |or |hereafter )?["“]?(?<short>\p{Lu}[\p{L}\d.&-]*(?: \p{Lu}[\p{L}\d.&-]*){0,4})["”]?\s?\)/u;

const ofNamed = (why: Why, range: Range, candidates: readonly KnownName[]): Found => ({
  type: candidates.length > 0 ? 'MENTION' : 'NAME',
  ...range,
  why,
  candidates,
  ...(candidates.length > 0 ? {} : { guess: 'ORGANISATION' as const }),
});

// "Federal Space Agency (Roscosmos)" says that the two are one: whichever is known names the other.
const introduced = (again: Again): readonly Found[] => {
  const { text, named } = again;
  const byPlace = new Map(named.map((each) => [`${each.start}-${each.end}`, each]));
  return named.flatMap((each): readonly Found[] => {
    const after = bracketed.exec(text.slice(each.end, each.end + 80));
    const { short } = after?.groups ?? {};
    if (short === undefined || !after) return [];
    const start = each.end + after[0].indexOf(short);
    const inner = { start, end: start + short.length };
    const other = byPlace.get(`${inner.start}-${inner.end}`);
    const fits =
      initials(each.words).startsWith(short.replace(/[^\p{Lu}]/gu, '').slice(0, 6)) &&
      /^\p{Lu}{2,}/u.test(short);
    const isBody = each.words.split(' ').some((word) => bodies.has(word.toLowerCase()));
    const band = fits ? 'CERTAIN' : 'LIKELY';
    const why = (words: string, matched: string): Why =>
      whyOf('NAMED_BY_TEXT', { method: 'ABBREVIATION', band }, { words, matched });
    if (other && other.candidates.length > 0 && each.candidates.length === 0 && (fits || isBody))
      return [ofNamed(why(each.words, short), { start: each.start, end: each.end }, other.candidates)];
    if (other?.candidates.length || !(fits || (isBody && each.candidates.length > 0))) return [];
    return placesOf(again, short, inner.start).map((range) =>
      ofNamed(why(short, each.words), range, each.candidates),
    );
  });
};

const described =
  /^(?:,| -| –| —) (?<other>(?:(?:the )?\p{Lu}[\p{L}.-]*['’]s? |the )(?:(?:\p{Lu}[\p{L}&-]*|of|and|for|the)[ ]?)+?\p{L}+)(?=[,.;:)”"]|$| (?:which|that|who|said|has|is|was)\b)/u;

// "Roscosmos, Russia’s Federal Space Agency" says so too.
const apposed = ({ text, named }: Again): readonly Found[] =>
  named.flatMap((each): readonly Found[] => {
    if (each.candidates.length === 0 || each.candidates[0]?.recordKind === 'State') return [];
    const after = described.exec(text.slice(each.end, each.end + 100));
    const { other } = after?.groups ?? {};
    if (!after || other === undefined) return [];
    const isBody =
      other.split(' ').filter((word) => /^\p{Lu}/u.test(word) && bodies.has(word.toLowerCase())).length > 0;
    if (!isBody || each.candidates.some(({ recordKind }) => recordKind === 'Person')) return [];
    const start = each.end + after[0].indexOf(other);
    const how = { method: 'APPOSITION', band: 'LIKELY' } as const;
    const why = whyOf('STANDS_BESIDE', how, { words: other, matched: each.words });
    return [ofNamed(why, { start, end: start + other.length }, each.candidates)];
  });

const isPerson = ({ candidates, guess }: Named): boolean =>
  guess === 'PERSON' || candidates.some(({ recordKind }) => recordKind === 'Person');
const isBody = ({ candidates, guess }: Named): boolean =>
  guess === 'ORGANISATION' || candidates.some(({ recordKind }) => recordKind === 'Organisation');

const whyShort = (words: string, matched: string): Why =>
  whyOf('SHORT_FOR', { method: 'SHORT_FORM', band: 'LIKELY' }, { words, matched });

// The surname of a person; of a body its last word where it says what it is: "the Agency".
const shortened = (again: Again): readonly Found[] => {
  const { text, named } = again;
  const done = new Set<string>();
  return named.flatMap((each): readonly Found[] => {
    const words = each.words.split(' ');
    const person = isPerson(each);
    const last = withoutArticle((person ? calledBy(each.words) : words.at(-1)) ?? '');
    if (words.length < 2 || !/^\p{Lu}\p{L}{2,}/u.test(last) || done.has(last)) return [];
    if (offices.has(last.toLowerCase())) return []; // "the Special Envoy" is nobody called Envoy
    const body = isBody(each) && bodies.has(last.toLowerCase());
    if (!person && !body) return [];
    done.add(last);
    return placesOf(again, last, each.end)
      .filter((range) => !person || again.isAlone(range))
      .filter(({ start }) => person || /\b[Tt]he $/u.test(text.slice(Math.max(0, start - 4), start)))
      .map(({ start, end }) => ({ start: start - articleBefore(text, start), end }))
      .map((range) => ({
        ...ofNamed(whyShort(text.slice(range.start, range.end), each.words), range, each.candidates),
        ...(person && each.candidates.length === 0 ? { guess: 'PERSON' as const } : {}),
      }));
  });
};

// Of more people hardly one is meant.
const mostBearers = 5;

// "Putin" where no full name stands: whoever is known by that surname may be meant, and nobody else need be.
const bySurname = ({ named, known, isAlone }: Again): readonly Found[] => {
  const inFull = new Set(named.flatMap(({ words }) => surnameOf(words) ?? []));
  return named.flatMap(({ words, start, end, candidates, guess }): readonly Found[] => {
    const surname = asSurname(words) ?? '';
    const byRecord = known.surnames.get(surname);
    const isOther = candidates.length > 0 || guess === 'ORGANISATION' || guess === 'PLACE';
    if (isOther || !byRecord || byRecord.size > mostBearers || inFull.has(surname)) return [];
    if (!isAlone({ start, end })) return [];
    const bearers = [...byRecord.values()];
    const names = bearers.map(({ name }) => name);
    const how = { method: 'SHORT_FORM', band: 'POSSIBLE' } as const;
    return [
      ofNamed(whyOf('SURNAME', how, { words, matched: names[0] ?? null, names }), { start, end }, bearers),
    ];
  });
};

const both =
  /\b(?:the|these|both) (?:two )?(?:sides|countries|nations|states|neighbou?rs|governments|parties|allies)\b/giu;

// "The two sides" are the two states, or bodies, that were named last.
const together = ({ text, named }: Again): readonly Found[] =>
  [...text.matchAll(both)].flatMap(({ 0: words, index }): readonly Found[] => {
    if (!/two|both/iu.test(words)) return [];
    const last = new Map<string, KnownName>();
    for (let at = firstFrom(named, index) - 1; at >= 0 && last.size < 2; at -= 1) {
      const { candidates } = named[at] ?? { candidates: [] };
      const [first] = candidates;
      if (first && candidates.length === 1 && (first.recordKind ?? 'State') === 'State')
        last.set(first.record, first);
    }
    if (last.size < 2) return [];
    // In the order in which the text first names them.
    const firstOf = (record: string) => named.findIndex(({ candidates: [one] }) => one?.record === record);
    const candidates = [...last.values()].sort((a, b) => firstOf(a.record) - firstOf(b.record));
    const names = candidates.map(({ name }) => name);
    const why = whyOf('NAMED_LAST', { method: 'COREFERENCE', band: 'POSSIBLE' }, { words, names });
    return [{ type: 'MENTION', start: index, end: index + words.length, why, candidates }];
  });

const stepsOfAName = 20;

/** What the text itself says of names: abbreviations it introduces, what stands beside a name, and short forms; and surnames alone. */
export const laterMentions: Suggester = {
  name: 'later-mentions',
  *suggest(reading, before) {
    const { text, isExcluded } = reading;
    const named: readonly Named[] = [...before]
      .sort(byStart)
      .flatMap((each) =>
        each.type === 'MENTION' || each.type === 'NAME'
          ? [{ ...each, words: text.slice(each.start, each.end) }]
          : [],
      );
    const found: Found[] = [];
    const isAlone = aloneIn(
      reading,
      named.map(({ words }) => words),
    );
    const again: Again = { ...reading, named, byWord: wordsOf(reading), isAlone };
    for (const rule of [introduced, apposed, shortened, bySurname, together]) {
      found.push(...rule(again));
      yield named.length * stepsOfAName;
    }
    const fresh = found.filter((each) => !isExcluded(each));
    // An unknown name gives way to one that the text explains; a known one stays.
    const taken = makePlaces(text.length, named);
    return fresh.filter((each) => {
      const others = taken.touching(each);
      return others.every(
        (one) =>
          one.candidates.length === 0 ||
          each.why.method === 'APPOSITION' ||
          (each.start <= one.start &&
            each.end >= one.end &&
            each.end - each.start > one.end - one.start &&
            each.candidates.length > 0),
      );
    });
  },
};
