import { createRequire } from 'node:module';
import type { Name } from '@chancery/domain';
import type { ClaimInput } from '../claims/claim-input.ts';
import type { SownArticle, SownRecord } from './curate.ts';
import { seedId } from './seed-id.ts';

/** ISO 15924 by language (BCP 47), in the order in which the list names them. */
const scripts = {
  en: 'Latn',
  fr: 'Latn',
  es: 'Latn',
  de: 'Latn',
  pt: 'Latn',
  tr: 'Latn',
  ru: 'Cyrl',
  uk: 'Cyrl',
  ar: 'Arab',
  fa: 'Arab',
  he: 'Hebr',
  hi: 'Deva',
  zh: 'Hans',
  ja: 'Jpan',
  ko: 'Kore',
} as const;
type Language = keyof typeof scripts;
const languages = Object.keys(scripts) as readonly Language[]; // Object.keys forgets the names

// ISO 3166-1 has codes for dependent territories too. What is left are the members of the United Nations, its two
// observers, Taiwan and Kosovo.
const territories: ReadonlySet<string> = new Set(
  'AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT'.split(
    ' ',
  ),
);

const load = createRequire(import.meta.url);
// It has the languages of all countries, a megabyte: only who enters the states needs it.
const isoCountries = (): typeof import('i18n-iso-countries') => load('i18n-iso-countries');

const named = (language: Language): Readonly<Record<string, readonly string[]>> => {
  const { getNames, registerLocale } = isoCountries();
  registerLocale(load(`i18n-iso-countries/langs/${language}.json`));
  return getNames(language, { select: 'all' });
};

// "Moldova, Republic of" and "Holy See (Vatican City State)" are two names in one.
const apart = (name: string): readonly string[] =>
  name
    .split(/,\s+|\s*[(（]([^)）]*)[)）]/u)
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '' && !/^(?:Republic|Federated States|Province|Kingdom)\b.* of/u.test(part));

const isAbbreviation = (name: string): boolean => /^(?:\p{Lu}\.?){2,5}$/u.test(name);

// The usual name is the shortest that the official one contains: "Russia" of "Russian Federation".
const usual = (names: readonly string[]): string =>
  [...names]
    .filter((name) => names[0]?.includes(name) && !isAbbreviation(name))
    .sort((one, other) => one.length - other.length)[0] ??
  names[0] ??
  '';

type StateName = Pick<Name, 'name' | 'kind'> & { readonly language: Language };

const namesIn = (
  language: Language,
  given: readonly string[],
  taken: ReadonlySet<string>,
): readonly StateName[] => {
  const all = [...new Set(given.flatMap(apart).map((name) => name.normalize('NFC')))];
  const found = usual(all);
  const primary = taken.has(found) ? (all[0] ?? found) : found;
  return [primary, ...all.filter((name) => name !== primary)].map((name, at) => ({
    name,
    language,
    kind: at === 0 ? 'PRIMARY' : isAbbreviation(name) ? 'ABBREVIATION' : 'ALIAS',
  }));
};

type StateEntry = {
  readonly code: string;
  readonly names: readonly StateName[];
  readonly codes: readonly (readonly [scheme: string, value: string])[];
};

// The two Congos share their short name: neither has it as its usual one.
const shared = (
  names: Readonly<Record<string, readonly string[]>>,
  codes: readonly string[],
): ReadonlySet<string> => {
  const short = codes.map((code) => usual((names[code] ?? []).flatMap(apart)));
  return new Set(short.filter((name, at) => short.indexOf(name) !== at));
};

const entries = (): readonly StateEntry[] => {
  const { alpha2ToAlpha3, alpha2ToNumeric, getAlpha2Codes } = isoCountries();
  const codes = Object.keys(getAlpha2Codes())
    .filter((code) => !territories.has(code))
    .sort();
  const byLanguage = languages.map((language) => {
    const names = named(language);
    return { language, names, taken: shared(names, codes) };
  });
  return codes.map((code) => ({
    code,
    names: byLanguage.flatMap(({ language, names, taken }) => namesIn(language, names[code] ?? [], taken)),
    codes: [
      ['ISO_3166_1_ALPHA_2', code],
      ['ISO_3166_1_ALPHA_3', alpha2ToAlpha3(code) ?? ''],
      ['ISO_3166_1_NUMERIC', alpha2ToNumeric(code) ?? ''],
    ].flatMap(([scheme = '', value = '']) => (value === '' ? [] : [[scheme, value] as const])),
  }));
};

/** Writes a text and remembers where its parts stand, in code points. */
const writer = () => {
  const parts: string[] = [];
  let length = 0;
  const write = (words: string) => {
    const start = length;
    parts.push(words);
    length += [...words].length;
    return { start, end: length, exact: words };
  };
  return { write, text: () => parts.join('') };
};

const claim = (
  subject: string,
  field: string,
  value: ClaimInput['value'],
  range: ReturnType<ReturnType<typeof writer>['write']>,
): ClaimInput => ({
  subject,
  field,
  snak: 'VALUE',
  value: value ?? null,
  polarity: 'POSITIVE',
  realisation: 'ONGOING',
  certainty: 'CERTAIN',
  alterations: [],
  citations: [{ role: 'CONTENT', ...range }],
});

export const stateId = (code: string): string => seedId(`state ${code}`);

/** The states of the world with their codes and names: a list of our own, whose entries are cited one by one. */
export const statesArticle = (): SownArticle => {
  const { write, text } = writer();
  const records: SownRecord[] = [];
  const claims: ClaimInput[] = [];
  write('States of the world: codes and names\n');
  for (const { code, names, codes } of entries()) {
    const id = stateId(code);
    records.push({ id, kind: 'State', label: names[0]?.name ?? code });
    write('\nCodes: ');
    codes.forEach(([scheme, value], at) => {
      write(at === 0 ? '' : ', ');
      claims.push(claim(id, 'identifiers', { identifier: { scheme, value } }, write(value)));
    });
    write('. Names: ');
    names.forEach(({ name, language, kind }, at) => {
      write(at === 0 ? '' : '; ');
      const value = { name: { name, language, script: scripts[language], kind } };
      claims.push(claim(id, 'names', value, write(name)));
      write(` (${language})`);
    });
    write('.\n');
  }
  return {
    name: 'states',
    headline: 'States of the world: codes and names',
    outlet: null,
    publishedAt: null,
    text: text(),
    records,
    claims,
    reason: 'The office’s own list, out of ISO 3166-1 and the package i18n-iso-countries.',
  };
};
