import { z } from 'zod';
import { type FieldType, failed, type Parsed } from './field-type.ts';
import { foldedCode, isScheme } from './folded-code.ts';
import { languageTag } from './language-tag.ts';
import { sameWords } from './same-words.ts';
import { isVisible, visibleWords } from './visible-words.ts';

const fromSchema = <V>(schema: z.ZodType<V>, value: unknown, message: string): Parsed<V> => {
  const read = schema.safeParse(value);
  return read.success ? { ok: true, value: read.data } : failed(message);
};

const textSchema = z.strictObject({ text: visibleWords, language: languageTag.nullable() });
/** Words that no other type holds; language as BCP 47. */
export type Text = z.infer<typeof textSchema>;
export const text: FieldType<Text, 'text'> = {
  name: 'text',
  schema: textSchema,
  parse: (words) => fromSchema(textSchema, { text: words, language: null }, 'The text is empty.'),
  print: (value) => value.text,
  key: (value) => sameWords(value.text),
};

// What stands in an index has a length that one can hold, which is 2,704 bytes.
const fits = (text: string): boolean => new TextEncoder().encode(text).length <= 2000;
const namesNobody = (text: string): boolean => {
  const { username, password } = URL.canParse(text) ? new URL(text) : { username: '', password: '' };
  return username === '' && password === '';
};
const urlSchema = z.strictObject({
  url: z
    .url({ protocol: /^https?$/u, error: 'An address begins with http:// or https://.' })
    .refine(namesNobody, 'An address holds no user and no password.')
    .refine(fits, 'An address has at most 2000 bytes.'),
});
/** An address on the web. */
export type Url = z.infer<typeof urlSchema>;
export const url: FieldType<Url, 'url'> = {
  name: 'url',
  schema: urlSchema,
  parse: (words) =>
    namesNobody(words.trim())
      ? fromSchema(urlSchema, { url: words.trim() }, `“${words}” is no http or https address.`)
      : failed('An address holds no user and no password.'),
  print: (value) => value.url,
  key: (value) => new URL(value.url).href,
};

const identifierSchema = z.strictObject({
  scheme: z.string().refine(isScheme, 'A scheme is written in capitals: ISO_3166_1_ALPHA_2.'),
  value: z
    .string()
    .trim()
    .max(200, 'A code has 200 characters at most.')
    .refine(isVisible, 'The code is empty.'),
});
/** A code that somebody gives: scheme ISO_3166_1_ALPHA_2, value "FR". Written "SCHEME:value". */
export type Identifier = z.infer<typeof identifierSchema>;
export const identifier: FieldType<Identifier, 'identifier'> = {
  name: 'identifier',
  schema: identifierSchema,
  parse: (words) => {
    const at = words.indexOf(':');
    const parts = { scheme: words.slice(0, Math.max(at, 0)).trim(), value: words.slice(at + 1) };
    return fromSchema(identifierSchema, parts, 'An identifier is written SCHEME:value.');
  },
  print: ({ scheme, value }) => `${scheme}:${value}`,
  key: ({ scheme, value }) => `${scheme}:${foldedCode(value, scheme)}`,
};

/** What a name is to its record. */
export const nameKinds = [
  'PRIMARY',
  'ALIAS',
  'FORMER',
  'ABBREVIATION',
  'TRANSLITERATION',
  'TYPO',
  'METONYM',
] as const;
const nameSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .max(500, 'A name has 500 characters at most.')
    .refine(isVisible, 'A name has a character that can be seen.'),
  /** BCP 47, or null where unknown. */
  language: languageTag.nullable(),
  /** ISO 15924, or null where unknown. */
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/u, 'A script is written as in ISO 15924: Latn.')
    .nullable(),
  kind: z.enum(nameKinds),
});
/** A name that texts use for a record. */
export type Name = z.infer<typeof nameSchema>;
export const name: FieldType<Name, 'name'> = {
  name: 'name',
  schema: nameSchema,
  parse: (words) =>
    fromSchema(
      nameSchema,
      { name: words, language: null, script: null, kind: 'PRIMARY' },
      'A name has 1 to 500 characters, of which one can be seen.',
    ),
  print: (value) => value.name,
  key: (value) => `${value.kind} ${value.language ?? ''} ${value.name.normalize('NFC')}`,
  open: [{ language: null }],
};

/** One of a list of codes; "asset freeze" reads as ASSET_FREEZE. */
export const choice = <const Options extends readonly [string, ...string[]]>(
  options: Options,
): FieldType<{ readonly choice: Options[number] }, 'choice'> & { readonly options: Options } => {
  const schema = z.strictObject({ choice: z.enum(options) });
  return {
    name: 'choice',
    options,
    schema,
    parse: (words) =>
      fromSchema(
        schema,
        {
          choice: words
            .trim()
            .toUpperCase()
            .replace(/[\s-]+/gu, '_'),
        },
        `“${words}” is none of ${options.join(', ')}.`,
      ),
    print: (value) => value.choice,
    key: (value) => value.choice,
  };
};
