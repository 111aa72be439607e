import {
  type Amount as AmountShape,
  type Country as CountryShape,
  type Duration as DurationShape,
  type FieldType,
  type FuzzyDate as FuzzyDateShape,
  fuzzyDate,
  type Identifier as IdentifierShape,
  type Item as ItemShape,
  type Name as NameShape,
  type Quantity as QuantityShape,
  quantity,
  type Share as ShareShape,
  share,
  type Text as TextShape,
  type Url as UrlShape,
} from '@chancery/domain';
import { builder, type Types } from '../builder.ts';
import { AmountBasis, NameKind } from './enums.ts';

/** A value with its type, which tells how it is printed and what it is in GraphQL. */
export type Valued<Value = unknown> = { readonly type: FieldType<unknown>; readonly value: Value };

export const valued = <Value>(type: FieldType<never> | FieldType<unknown>, value: Value): Valued<Value> => ({
  type: type as FieldType<unknown>, // a held value is of its field's type: it was checked when it was proposed
  value,
});

const names: Readonly<Record<string, string>> = {
  text: 'Text',
  choice: 'Choice',
  country: 'Country',
  url: 'Url',
  identifier: 'Identifier',
  name: 'Name',
  amount: 'Amount',
  quantity: 'Quantity',
  share: 'Share',
  duration: 'Duration',
  'fuzzy-date': 'FuzzyDate',
  item: 'Item',
  statement: 'Statement',
  link: 'Link',
};

/** The GraphQL type of the values of a type. */
export const typenameOfValue = ({ name }: FieldType<unknown>): string => {
  const typename = names[name];
  if (typename === undefined) throw new Error(`No GraphQL type is known for values of type ${name}.`);
  return typename;
};

export const Value = builder.interfaceRef<Valued>('Value').implement({
  description: 'A value of any type.',
  fields: (t) => ({
    printed: t.string({
      description: 'One line for people.',
      resolve: ({ type, value }) => type.print(value),
    }),
  }),
  resolveType: ({ type }) => typenameOfValue(type),
});

export const Text = builder.objectRef<Valued<TextShape>>('Text').implement({
  description: 'Words that no other type holds.',
  interfaces: [Value],
  fields: (t) => ({
    text: t.string({ resolve: ({ value }) => value.text }),
    language: t.string({ nullable: true, description: 'BCP 47.', resolve: ({ value }) => value.language }),
  }),
});

export const Choice = builder.objectRef<Valued<{ readonly choice: string }>>('Choice').implement({
  description: 'One of a list of codes.',
  interfaces: [Value],
  fields: (t) => ({ choice: t.string({ resolve: ({ value }) => value.choice }) }),
});

export const Country = builder.objectRef<Valued<CountryShape>>('Country').implement({
  description: 'A country or territory.',
  interfaces: [Value],
  fields: (t) => ({
    country: t.string({ description: 'ISO 3166-1 alpha-2.', resolve: ({ value }) => value.country }),
  }),
});

export const Url = builder.objectRef<Valued<UrlShape>>('Url').implement({
  description: 'An address on the web.',
  interfaces: [Value],
  fields: (t) => ({ url: t.string({ resolve: ({ value }) => value.url }) }),
});

export const Identifier = builder.objectRef<Valued<IdentifierShape>>('Identifier').implement({
  description: 'A code that somebody gives.',
  interfaces: [Value],
  fields: (t) => ({
    scheme: t.string({ description: 'ISO_3166_1_ALPHA_2, …', resolve: ({ value }) => value.scheme }),
    value: t.string({ resolve: ({ value }) => value.value }),
  }),
});

export const Name = builder.objectRef<Valued<NameShape>>('Name').implement({
  description: 'A name that texts use for a record.',
  interfaces: [Value],
  fields: (t) => ({
    name: t.string({ resolve: ({ value }) => value.name }),
    language: t.string({ nullable: true, description: 'BCP 47.', resolve: ({ value }) => value.language }),
    script: t.string({ nullable: true, description: 'ISO 15924.', resolve: ({ value }) => value.script }),
    kind: t.field({ type: NameKind, resolve: ({ value }) => value.kind }),
  }),
});

type Numeric = Pick<
  QuantityShape,
  | 'asStated'
  | 'value'
  | 'lower'
  | 'upper'
  | 'lowerInclusive'
  | 'upperInclusive'
  | 'approximate'
  | 'vagueTerm'
  | 'vaguenessVersion'
>;

type Vague = {
  readonly vagueTerm?: string | null | undefined;
  readonly vaguenessVersion?: number | null | undefined;
};

const vagueFields = <Shape extends Vague>(t: PothosSchemaTypes.ObjectFieldBuilder<Types, Valued<Shape>>) => ({
  vagueTerm: t.string({
    nullable: true,
    description: 'The term of the vagueness table that read it; null where the words are not vague.',
    resolve: ({ value }) => value.vagueTerm ?? null,
  }),
  vaguenessVersion: t.int({
    nullable: true,
    description: 'The version of the table that read it.',
    resolve: ({ value }) => value.vaguenessVersion ?? null,
  }),
});

const numberFields = <Shape extends Numeric>(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, Valued<Shape>>,
) => ({
  asStated: t.string({ description: 'The words of the article.', resolve: ({ value }) => value.asStated }),
  value: t.field({
    type: 'Decimal',
    nullable: true,
    description: 'Where one number is given.',
    resolve: ({ value }) => value.value,
  }),
  lower: t.field({
    type: 'Decimal',
    nullable: true,
    description: 'The least it may be; null where nothing bounds it.',
    resolve: ({ value }) => value.lower,
  }),
  upper: t.field({
    type: 'Decimal',
    nullable: true,
    description: 'The most it may be; null where nothing bounds it.',
    resolve: ({ value }) => value.upper,
  }),
  lowerInclusive: t.boolean({ resolve: ({ value }) => value.lowerInclusive }),
  upperInclusive: t.boolean({ resolve: ({ value }) => value.upperInclusive }),
  approximate: t.boolean({ resolve: ({ value }) => value.approximate }),
  ...vagueFields(t),
});

export const Amount = builder.objectRef<Valued<AmountShape>>('Amount').implement({
  description: 'Money, as the article says it, with what it may mean.',
  interfaces: [Value],
  fields: (t) => ({
    ...numberFields(t),
    currency: t.string({
      nullable: true,
      description: 'ISO 4217; null where the words name none.',
      resolve: ({ value }) => value.currency,
    }),
    currencyUncertain: t.boolean({
      description: 'Whether the words leave open whose: "dollars".',
      resolve: ({ value }) => value.currencyUncertain,
    }),
    basis: t.field({ type: AmountBasis, resolve: ({ value }) => value.basis }),
  }),
});

export const Quantity = builder.objectRef<Valued<QuantityShape>>('Quantity').implement({
  description: 'A count of things.',
  interfaces: [Value],
  fields: (t) => ({
    ...numberFields(t),
    unit: t.string({ nullable: true, description: 'What is counted.', resolve: ({ value }) => value.unit }),
  }),
});

export const Share = builder.objectRef<Valued<ShareShape>>('Share').implement({
  description: 'A part of a whole, in percent.',
  interfaces: [Value],
  fields: (t) => numberFields(t),
});

export const Duration = builder.objectRef<Valued<DurationShape>>('Duration').implement({
  description: 'A length of time (ISO 8601), from least to most.',
  interfaces: [Value],
  fields: (t) => ({
    asStated: t.string({ resolve: ({ value }) => value.asStated }),
    min: t.string({
      nullable: true,
      description: 'The least it may be; null where nothing bounds it.',
      resolve: ({ value }) => value.min,
    }),
    max: t.string({
      nullable: true,
      description: 'The most it may be; null where nothing bounds it.',
      resolve: ({ value }) => value.max,
    }),
    approximate: t.boolean({ resolve: ({ value }) => value.approximate }),
    ...vagueFields(t),
    anchor: t.string({
      nullable: true,
      description: 'What it is counted from: PUBLICATION or EVENT.',
      resolve: ({ value }) => value.anchor,
    }),
  }),
});

export const FuzzyDate = builder.objectRef<Valued<FuzzyDateShape>>('FuzzyDate').implement({
  description: 'A date as the article says it, with the days it may mean.',
  interfaces: [Value],
  fields: (t) => ({
    asStated: t.string({ resolve: ({ value }) => value.asStated }),
    edtf: t.string({
      nullable: true,
      description: 'Extended Date/Time Format (ISO 8601-2); null for a date that hangs on another one.',
      resolve: ({ value }) => value.edtf,
    }),
    earliest: t.field({ type: 'Date', nullable: true, resolve: ({ value }) => value.earliest }),
    latest: t.field({ type: 'Date', nullable: true, resolve: ({ value }) => value.latest }),
    approximate: t.boolean({ resolve: ({ value }) => value.approximate }),
    uncertain: t.boolean({ resolve: ({ value }) => value.uncertain }),
    relative: t.string({
      nullable: true,
      description: 'PUBLICATION where the words hang on the day of publication.',
      resolve: ({ value }) => value.relative,
    }),
  }),
});

export const Item = builder.objectRef<Valued<ItemShape>>('Item').implement({
  description: 'Something that changes hands in a deal.',
  interfaces: [Value],
  fields: (t) => ({
    description: t.string({ resolve: ({ value }) => value.description }),
    quantity: t.field({ type: Quantity, nullable: true, resolve: ({ value }) => quantityOf(value.quantity) }),
  }),
});

export const quantityOf = (value: QuantityShape | null): Valued<QuantityShape> | null =>
  value && valued(quantity, value);
export const shareOf = (value: ShareShape | null): Valued<ShareShape> | null => value && valued(share, value);
export const dateOf = (value: FuzzyDateShape | null): Valued<FuzzyDateShape> | null =>
  value && valued(fuzzyDate, value);
