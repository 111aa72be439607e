import { commonOrders, type OrderBy, orderedFields } from '@chancery/db';
import { type KindName, kindNames } from '@chancery/domain';
import { builder } from '../builder.ts';
import { fieldValues } from './field-values.ts';

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which way a list goes; what is unknown stands last either way.',
  values: {
    ASC: { description: 'From the least, the earliest, the first letter.' },
    DESC: { description: 'From the most, the latest, the last letter.' },
  } as const,
});

const commonTexts: Readonly<Record<(typeof commonOrders)[number], string>> = {
  CAPTION: 'By caption, as its letters are numbered (Unicode).',
  CREATED_AT: 'By when it was made.',
  UPDATED_AT: 'By when what it holds changed last.',
};

const how: Readonly<Record<string, string>> = {
  amount: 'the number, or the nearest bound of one; whatever its currency, so narrow by one',
  'fuzzy-date': 'its first day, or its last where the first is open',
  duration: 'its least length, in days',
};

const orderValues = (kind: KindName) =>
  fieldValues(
    kind,
    orderedFields(kind),
    ({ label, type }) => `By ${label.toLowerCase()}: ${how[type.name]}.`,
  );

const commonValues = commonOrders.map(
  (name) => [name, { value: name, description: commonTexts[name] }] as const,
);

/** The input that orders lists of one type, by some fields. */
export const orderOf = <Field extends string>(
  name: string,
  values: readonly (readonly [string, { readonly value: Field; readonly description: string }])[],
) => {
  const field = builder.enumType(`${name}OrderField`, {
    description: `By what lists of ${name} can be ordered.`,
    values: Object.fromEntries(values) as Record<
      string,
      { readonly value: Field; readonly description: string }
    >,
  });
  return builder.inputType(`${name}Order`, {
    description:
      'How a list is ordered. Equal entries stand in the order of their ids, so that the order is always the same.',
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: 'By what.' }),
      direction: t.field({
        type: OrderDirection,
        required: true,
        defaultValue: 'ASC',
        description: 'Which way.',
      }),
    }),
  });
};

/** The order of each kind's lists, made from its fields. */
export const kindOrders = Object.fromEntries(
  kindNames.map((kind) => [kind, orderOf(kind, [...commonValues, ...orderValues(kind)])]),
) as Readonly<Record<KindName, ReturnType<typeof orderOf>>>;

/** The order of lists of records of all kinds. */
export const RecordOrder = orderOf('Record', commonValues);

/** An order as it was asked for. */
export type { OrderBy };
