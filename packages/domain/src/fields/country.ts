import { z } from 'zod';
import { type FieldType, failed } from './field-type.ts';

const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
// Codes that Intl names besides those of states and territories: groupings, the unknown, private use.
const notCountries: ReadonlySet<string> = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'XA',
  'XB',
  'ZZ',
  'UK',
  'SU',
  'DD',
  'YU',
]);
// A code that another one took the place of (FX, BU, ZR) would take its name as well.
const isCurrent = (code: string): boolean => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
const codes: ReadonlySet<string> = new Set(
  letters
    .flatMap((first) => letters.map((second) => `${first}${second}`))
    .filter((code) => !notCountries.has(code) && isCurrent(code) && english.of(code) !== undefined),
);
const byName: ReadonlyMap<string, string> = new Map(
  [...codes].map((code) => [(english.of(code) ?? code).toLowerCase(), code]),
);

const schema = z.strictObject({
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .refine((code) => codes.has(code), 'A country is written as its two letters in ISO 3166-1: FR.'),
});
/** A country or territory by its code. */
export type Country = z.infer<typeof schema>;

/** "FR", "France". */
export const country: FieldType<Country, 'country'> = {
  name: 'country',
  schema,
  parse: (words) => {
    const code = words.trim().toUpperCase();
    const found = codes.has(code) ? code : byName.get(words.trim().toLowerCase());
    return found === undefined
      ? failed(`“${words}” is no country’s code or English name.`)
      : { ok: true, value: { country: found } };
  },
  print: (value) => english.of(value.country) ?? value.country,
  key: (value) => value.country,
};
