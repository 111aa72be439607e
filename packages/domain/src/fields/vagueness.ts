/** A vague number word and the least and most it may mean; null where nothing bounds it. */
export type VagueTerm = {
  readonly code: string;
  readonly phrases: readonly string[];
  readonly lower: string;
  readonly upper: string | null;
  readonly note: string;
};

/** Bounds are what the word excludes, not what it suggests: "several" is at least two, and no word says how many more. */
const first: readonly VagueTerm[] = [
  {
    code: 'COUPLE',
    phrases: ['a couple of', 'a couple'],
    lower: '2',
    upper: '3',
    note: 'Two, used loosely.',
  },
  { code: 'FEW', phrases: ['a few', 'few', '几'], lower: '2', upper: '9', note: 'Below ten.' },
  { code: 'HANDFUL', phrases: ['a handful of'], lower: '2', upper: '9', note: 'Below ten.' },
  { code: 'SEVERAL', phrases: ['several', 'несколько'], lower: '2', upper: null, note: 'More than one.' },
  {
    code: 'FEW_DOZEN',
    phrases: ['a few dozen', 'several dozen'],
    lower: '24',
    upper: '99',
    note: 'Two dozen or more, below a hundred.',
  },
  {
    code: 'DOZENS',
    phrases: ['dozens of', 'десятки', '数十'],
    lower: '20',
    upper: '99',
    note: 'Twenty in languages that count in tens.',
  },
  { code: 'SCORES', phrases: ['scores of'], lower: '40', upper: null, note: 'Two twenties or more.' },
  {
    code: 'TENS',
    phrases: ['tens of'],
    lower: '20',
    upper: '99',
    note: 'Two tens or more, below a hundred.',
  },
  {
    code: 'HUNDREDS',
    phrases: ['hundreds of', 'сотни', '数百'],
    lower: '200',
    upper: '999',
    note: 'Two hundred or more.',
  },
  {
    code: 'THOUSANDS',
    phrases: ['thousands of', 'тысячи'],
    lower: '2000',
    upper: null,
    note: 'Two thousand or more.',
  },
  {
    code: 'MILLIONS',
    phrases: ['millions of', 'миллионы'],
    lower: '2000000',
    upper: null,
    note: 'Two million or more.',
  },
  {
    code: 'BILLIONS',
    phrases: ['billions of', 'миллиарды'],
    lower: '2000000000',
    upper: null,
    note: 'Two billion or more.',
  },
  {
    code: 'MANY',
    phrases: ['many', 'numerous', 'multiple'],
    lower: '2',
    upper: null,
    note: 'More than one.',
  },
];

/** Every version that was published: a value names the one that read it. An entry never changes in place. */
export const vaguenessTables: Readonly<Record<number, readonly VagueTerm[]>> = { 1: first };

/** The version in force, and its terms. */
export const vaguenessVersion = 1;
export const vagueTerms: readonly VagueTerm[] = first;
