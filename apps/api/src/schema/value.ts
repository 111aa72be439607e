import type { FieldType } from '@chancery/domain';
import { builder } from '../builder.ts';

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
  description: 'A value of any type; its parts are on its own type.',
  fields: (t) => ({
    printed: t.string({
      description: 'One line for people.',
      resolve: ({ type, value }) => type.print(value),
    }),
  }),
  resolveType: ({ type }) => typenameOfValue(type),
});
