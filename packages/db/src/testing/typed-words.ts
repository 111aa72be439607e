const each = 40;

const spread = (names: readonly string[], of: RegExp, least: number): readonly string[] => {
  const some = names.filter((name) => of.test(name) && [...name].length >= least);
  return Array.from({ length: each }, (_, at) => some[Math.floor((at * some.length) / each)] ?? '');
};

const letters = (name: string, from: number, to: number): string => [...name].slice(from, to).join('');
const wordOf = (name: string, at: number): string => name.split(' ').at(at) ?? '';
const swapAt = (name: string, at: number): string =>
  letters(name, 0, at) +
  letters(name, at + 1, at + 2) +
  letters(name, at, at + 1) +
  letters(name, at + 2, 200);
const without = (name: string, at: number): string => letters(name, 0, at) + letters(name, at + 1, 200);

/** What people type who look for some of these names (`manyNames`), by how they type it; the same for the same names. */
export const typedWords = (names: readonly string[]): Readonly<Record<string, readonly string[]>> => {
  const latin = spread(names, /^[A-Z]/u, 9);
  const cyrillic = spread(names, /^\p{sc=Cyrillic}/u, 9);
  const arabic = spread(names, /^\p{sc=Arabic}/u, 6);
  const chinese = spread(names, /^\p{sc=Han}/u, 5);
  const long = spread(names, /^[A-Z]\S+( \S+){5}/u, 30);
  return {
    'whole names': latin,
    beginnings: latin.map((name, at) => letters(name, 0, 3 + (at % 10))),
    'first words': latin.map((name) => wordOf(name, 0)),
    'last words': latin.map((name) => wordOf(name, -1)),
    'parts of words': latin.map((name) => letters(wordOf(name, 0), 1, 20)),
    'names of many words': long,
    'words in another order': latin.map((name) => name.split(' ').toReversed().join(' ')),
    'one slip in a name': latin.map((name, at) => swapAt(name, 2 + (at % 5))),
    'two slips in a name': latin.map((name, at) => without(swapAt(name, 1 + (at % 5)), 8)),
    'slips in names of many words': long.map((name, at) => swapAt(name, 2 + (at % 9))),
    'one slip in a word': latin.map((name, at) => swapAt(wordOf(name, 0), 1 + (at % 4))),
    'Cyrillic names': cyrillic,
    'Cyrillic words': cyrillic.map((name) => wordOf(name, 1)),
    'Cyrillic slips': cyrillic.map((name, at) => without(name, 3 + (at % 4))),
    'Arabic names': arabic,
    'Arabic words': arabic.map((name) => wordOf(name, -1)),
    'Arabic slips': arabic.map((name, at) => without(name, 2 + (at % 3))),
    'Chinese names': chinese,
    'Chinese beginnings': chinese.map((name) => letters(name, 0, 2)),
    'Chinese middles': chinese.map((name) => letters(name, 2, 4)),
    'words that very many have': [
      'bank',
      'ministry',
      'ministry of',
      'ltd',
      'holding',
      'банк',
      'شركة',
      '银行',
      '有限公司',
    ],
    'one letter': [...'abcdefghiklmnoprstuvwzбвгмнопрсال中国银行南海山'],
    'two letters': [...latin, ...arabic].map((name, at) => letters(name, at % 2, 2 + (at % 2))),
    'words that no name has': latin.map((name) => `xq${[...wordOf(name, 0)].toReversed().join('')}zzyx`),
    'one name, otherwise written': [
      'Роскосмос',
      'Roscomos',
      'Roskosmos',
      'روسكوسموس',
      'roscosmos state corp',
    ],
  };
};
