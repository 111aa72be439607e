import type {
  Country as CountryShape,
  Identifier as IdentifierShape,
  Name as NameShape,
  Text as TextShape,
  Url as UrlShape,
} from '@chancery/domain';
import { builder } from '../builder.ts';
import { NameKind } from './enums.ts';
import { Value, type Valued } from './value.ts';

export const Text = builder.objectRef<Valued<TextShape>>('Text').implement({
  description: 'Words that no other type of value holds.',
  interfaces: [Value],
  fields: (t) => ({
    text: t.string({ description: 'The words.', resolve: ({ value }) => value.text }),
    language: t.string({
      nullable: true,
      description: 'The language it is in (BCP 47); null when unknown.',
      resolve: ({ value }) => value.language,
    }),
  }),
});

export const Choice = builder.objectRef<Valued<{ readonly choice: string }>>('Choice').implement({
  description: 'One of a list of codes.',
  interfaces: [Value],
  fields: (t) => ({
    choice: t.string({
      description: 'The code: one of `DeclaredField.choices`.',
      resolve: ({ value }) => value.choice,
    }),
  }),
});

export const Country = builder.objectRef<Valued<CountryShape>>('Country').implement({
  description: 'A country or territory.',
  interfaces: [Value],
  fields: (t) => ({
    country: t.string({
      description: 'Its code of two letters (ISO 3166-1 alpha-2).',
      resolve: ({ value }) => value.country,
    }),
  }),
});

export const Url = builder.objectRef<Valued<UrlShape>>('Url').implement({
  description: 'An address on the web.',
  interfaces: [Value],
  fields: (t) => ({
    url: t.string({
      description: 'The address, with http or https (RFC 3986).',
      resolve: ({ value }) => value.url,
    }),
  }),
});

export const Identifier = builder.objectRef<Valued<IdentifierShape>>('Identifier').implement({
  description: 'A code that a register or a standard gives to a record.',
  interfaces: [Value],
  fields: (t) => ({
    scheme: t.string({
      description: 'Who gives it, in capitals: "ISO_3166_1_ALPHA_2".',
      resolve: ({ value }) => value.scheme,
    }),
    value: t.string({ description: 'The code itself.', resolve: ({ value }) => value.value }),
  }),
});

export const Name = builder.objectRef<Valued<NameShape>>('Name').implement({
  description: 'A name that texts use for a record.',
  interfaces: [Value],
  fields: (t) => ({
    name: t.string({ description: 'The name as it is written.', resolve: ({ value }) => value.name }),
    language: t.string({
      nullable: true,
      description: 'The language it is in (BCP 47); null when unknown.',
      resolve: ({ value }) => value.language,
    }),
    script: t.string({
      nullable: true,
      description: 'The script it is written in (ISO 15924): "Latn"; null when unknown.',
      resolve: ({ value }) => value.script,
    }),
    kind: t.field({
      type: NameKind,
      description: 'What it is to its record.',
      resolve: ({ value }) => value.kind,
    }),
  }),
});
