// Russian puts names into cases: "Россия", "в России", "с Россией". Rules of the regular declensions; what they make
// too much stands in no text.

type Ending = { readonly ends: RegExp; readonly cut: number; readonly cases: readonly string[] };

// Genitive, dative, accusative, instrumental, prepositional, for what a word ends with; the first that fits.
const endings: readonly Ending[] = [
  { ends: /ия$/u, cut: 1, cases: ['и', 'и', 'ю', 'ей', 'и'] },
  { ends: /ая$/u, cut: 2, cases: ['ой', 'ой', 'ую', 'ой', 'ой'] },
  { ends: /яя$/u, cut: 2, cases: ['ей', 'ей', 'юю', 'ей', 'ей'] },
  { ends: /(?:[оеё]в|ин)а$/u, cut: 1, cases: ['ой', 'ой', 'у', 'ой', 'ой'] },
  { ends: /(?:ск|цк|н|в|л)ий$/u, cut: 2, cases: ['ого', 'ому', 'ого', 'им', 'ом'] },
  { ends: /ый$/u, cut: 2, cases: ['ого', 'ому', 'ого', 'ым', 'ом'] },
  { ends: /[гкхжчшщ]а$/u, cut: 1, cases: ['и', 'е', 'у', 'ой', 'е'] },
  { ends: /а$/u, cut: 1, cases: ['ы', 'е', 'у', 'ой', 'е'] },
  { ends: /я$/u, cut: 1, cases: ['и', 'е', 'ю', 'ей', 'е'] },
  { ends: /ий$/u, cut: 1, cases: ['я', 'ю', 'я', 'ем', 'и'] },
  { ends: /й$/u, cut: 1, cases: ['я', 'ю', 'я', 'ем', 'е'] },
  { ends: /(?:ль|рь|дь)$/u, cut: 1, cases: ['я', 'ю', 'я', 'ем', 'е'] },
  { ends: /ь$/u, cut: 1, cases: ['и', 'и', 'ь', 'ью', 'и'] },
  { ends: /(?:[оеё]в|ин|ын)$/u, cut: 0, cases: ['а', 'у', 'а', 'ым', 'е'] },
  { ends: /[жчшщц]$/u, cut: 0, cases: ['а', 'у', 'а', 'ем', 'е'] },
  { ends: /[бвгдзклмнпрстфх]$/u, cut: 0, cases: ['а', 'у', 'а', 'ом', 'е'] },
];
const cases = [0, 1, 2, 3, 4];
const most = 3;

const declined = (word: string): readonly string[] => {
  const found = endings.find(({ ends }) => ends.test(word));
  // Capitals are an abbreviation, and what has no such ending is not declined: "США", "Перу".
  if (!found || /\p{Lu}{2}/u.test(word)) return cases.map(() => word);
  return found.cases.map((ending) => word.slice(0, word.length - found.cut) + ending);
};

/** The forms of a name in Cyrillic in other cases than the nominative, of at most three words; none of another name. */
export const casesOf = (name: string): readonly string[] => {
  const words = name.split(' ');
  if (words.length > most || !words.every((word) => /^\p{Script=Cyrillic}{3,}$/u.test(word))) return [];
  const all = words.map(declined);
  const forms = cases.map((at) => all.map((each) => each[at] ?? '').join(' '));
  return [...new Set(forms)].filter((form) => form !== name);
};
