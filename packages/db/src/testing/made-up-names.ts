import type { KnownName } from '@chancery/reader';

const scripts = {
  latin: ['ba', 'ko', 'ri', 'men', 'tal', 'vos', 'shi', 'dur', 'gal', 'pet', 'nor', 'lim'],
  cyrillic: ['ба', 'ко', 'ри', 'мен', 'тал', 'вос', 'ши', 'дур', 'гал', 'пет', 'нор', 'лим'],
  greek: ['μπα', 'κο', 'ρι', 'μεν', 'ταλ', 'βος', 'σι', 'ντουρ', 'γκαλ', 'πετ', 'νορ', 'λιμ'],
  arabic: ['با', 'كو', 'ري', 'من', 'تال', 'فوس', 'شي', 'دور', 'غال', 'بت', 'نور', 'ليم'],
  hebrew: ['בא', 'קו', 'רי', 'מנ', 'טל', 'ווס', 'שי', 'דור', 'גל', 'פט', 'נור', 'לימ'],
  han: ['巴', '科', '里', '门', '塔', '沃', '希', '杜', '加', '佩', '诺', '林'],
} as const;
type Script = keyof typeof scripts;
const others: readonly Script[] = ['cyrillic', 'greek', 'arabic', 'hebrew', 'han'];

// Of near seeds, words that are far apart (Knuth's multiplicative hash).
const syllables = (seed: number, script: Script): readonly string[] => {
  const mixed = Math.imul(seed, 2_654_435_761) >>> 8;
  return [1, 12, 144].map((place) => scripts[script][Math.floor(mixed / place) % 12] ?? '');
};
const word = (seed: number, script: Script): string =>
  syllables(seed, script)
    .join('')
    .replace(/^\p{L}/u, (letter) => letter.toUpperCase());

const givenNames = ['Andrei', 'Maria', 'Wei', 'Fatima', 'John', 'Ingrid', 'Yusuf', 'Chen'];
const bodies = [
  'Space Agency',
  'Science and Industry Corporation',
  'Union',
  'Electronics',
  'Gas',
  'Organization',
];

const isPerson = (at: number): boolean => at % 4 === 0;
const kindAt = (at: number): Pick<KnownName, 'recordKind' | 'recordType'> =>
  isPerson(at) ? { recordKind: 'Person' } : { recordKind: 'Organisation', recordType: 'COMPANY' };

const seedsAt = (at: number): readonly number[] => [at, at * 13 + 1, at * 5 + 2];
const wordsAt = (at: number, script: Script): readonly string[] =>
  seedsAt(at).map((seed) => word(seed, script));
const lettersAt = (at: number): string =>
  seedsAt(at)
    .slice(0, 2)
    .flatMap((seed) => syllables(seed, 'latin').map(([letter = '']) => letter.toUpperCase()))
    .join('');

// With words that others have too, as names do: a given name, or what kind of body it is.
const firstName = (at: number): string => {
  const [one = '', other = ''] = wordsAt(at, 'latin');
  return isPerson(at)
    ? `${givenNames[at % givenNames.length]} ${one} ${other}`
    : `${one} ${other} ${bodies[at % bodies.length]}`;
};

// Of four records one has an abbreviation, one a shorter name, and two are written in another script too.
const secondName = (at: number): Pick<KnownName, 'name' | 'nameKind'> => {
  if (at % 4 === 1) return { name: lettersAt(at), nameKind: 'ABBREVIATION' };
  if (at % 4 === 2) return { name: wordsAt(at, 'latin').slice(0, 2).join(' '), nameKind: 'ALIAS' };
  const script = others[at % others.length] ?? 'cyrillic';
  return { name: wordsAt(at, script).join(script === 'han' ? '' : ' '), nameKind: 'TRANSLITERATION' };
};

/**
 * So many made-up names, the same each time: of companies and people, two a record, of which the second is one in
 * another script, an abbreviation or an alias.
 */
export const madeUpNames = (count: number): readonly KnownName[] =>
  Array.from({ length: count }, (_, place) => {
    const at = Math.floor(place / 2);
    const first = { name: firstName(at), nameKind: 'PRIMARY' };
    return { record: `made-up-${at}`, ...kindAt(at), ...(place % 2 === 0 ? first : secondName(at)) };
  });
