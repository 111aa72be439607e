import {
  type Amount as AmountShape,
  type Item as ItemShape,
  type Quantity as QuantityShape,
  quantity,
  type Share as ShareShape,
  share,
} from '@chancery/domain';
import { builder, type Types } from '../builder.ts';
import { AmountBasis } from './enums.ts';
import { Value, type Valued, valued } from './value.ts';

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

/** How vague words were read. */
export const vagueFields = <Shape extends Vague>(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, Valued<Shape>>,
) => ({
  vagueTerm: t.string({
    nullable: true,
    description:
      'The entry of the vagueness table that read it (see `vagueness`); null where the words are not vague.',
    resolve: ({ value }) => value.vagueTerm ?? null,
  }),
  vaguenessVersion: t.int({
    nullable: true,
    description: 'The version of that table; null where the words are not vague.',
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
    description: 'The number, where the words give one; else null, and bounds say what it may be.',
    resolve: ({ value }) => value.value,
  }),
  lower: t.field({
    type: 'Decimal',
    nullable: true,
    description: 'The least it may be, in the same unit as `value`; null where nothing bounds it.',
    resolve: ({ value }) => value.lower,
  }),
  upper: t.field({
    type: 'Decimal',
    nullable: true,
    description: 'The most it may be, in the same unit as `value`; null where nothing bounds it.',
    resolve: ({ value }) => value.upper,
  }),
  lowerInclusive: t.boolean({
    description: 'Whether it may be just `lower`; false where there is none.',
    resolve: ({ value }) => value.lowerInclusive,
  }),
  upperInclusive: t.boolean({
    description: 'Whether it may be just `upper`; false where there is none.',
    resolve: ({ value }) => value.upperInclusive,
  }),
  approximate: t.boolean({
    description: 'Whether the words say "about": it may be off by a quarter of itself.',
    resolve: ({ value }) => value.approximate,
  }),
  ...vagueFields(t),
});

export const Amount = builder.objectRef<Valued<AmountShape>>('Amount').implement({
  description:
    'Money, as the article says it, with what it may mean: in whole units of the currency, no thousands or millions.',
  interfaces: [Value],
  fields: (t) => ({
    ...numberFields(t),
    currency: t.string({
      nullable: true,
      description: 'The currency of its numbers (ISO 4217); null where the words name none.',
      resolve: ({ value }) => value.currency,
    }),
    currencyUncertain: t.boolean({
      description: 'Whether the words leave open whose currency it is, as "dollars" do.',
      resolve: ({ value }) => value.currencyUncertain,
    }),
    basis: t.field({
      type: AmountBasis,
      description: 'Whether it is all of it, a year of it or one of them.',
      resolve: ({ value }) => value.basis,
    }),
  }),
});

export const Quantity = builder.objectRef<Valued<QuantityShape>>('Quantity').implement({
  description: 'A count of things, as the article says it, with what it may mean.',
  interfaces: [Value],
  fields: (t) => ({
    ...numberFields(t),
    unit: t.string({
      nullable: true,
      description: 'What is counted, in the article’s words; null where they do not say.',
      resolve: ({ value }) => value.unit,
    }),
  }),
});

export const Share = builder.objectRef<Valued<ShareShape>>('Share').implement({
  description: 'A part of a whole, as the article says it, with what it may mean: numbers are in percent.',
  interfaces: [Value],
  fields: (t) => numberFields(t),
});

export const Item = builder.objectRef<Valued<ItemShape>>('Item').implement({
  description: 'Something that changes hands in a deal.',
  interfaces: [Value],
  fields: (t) => ({
    description: t.string({
      description: 'What it is, in words.',
      resolve: ({ value }) => value.description,
    }),
    quantity: t.field({
      type: Quantity,
      nullable: true,
      description: 'How many or how much of it; null where the article does not say.',
      resolve: ({ value }) => quantityOf(value.quantity),
    }),
  }),
});

export const quantityOf = (value: QuantityShape | null): Valued<QuantityShape> | null =>
  value && valued(quantity, value);
export const shareOf = (value: ShareShape | null): Valued<ShareShape> | null => value && valued(share, value);
