import {
  codesOf,
  type Field,
  type KindName,
  kinds,
  type ListView,
  type ViewCondition,
} from '@chancery/domain';

const capitals = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();

const compared = (range: Readonly<Record<string, unknown>>) => ({ possibly: range });

// What is vague is kept where it may be meant: who looks for large deals wants to see "several billion".
const asked = (
  { type, holds }: Field,
  { test, values }: ViewCondition,
): Readonly<Record<string, unknown>> => {
  const [first, second] = values;
  switch (test) {
    case 'KNOWN':
      return { known: true };
    case 'UNKNOWN':
      return { known: false };
    case 'IS_NOT':
      return { notIn: values };
    case 'EVER':
      return { ever: values };
    case 'HAS_WORDS':
      return { contains: first };
    case 'BEFORE':
    case 'AFTER':
    case 'WITHIN':
      return compared({ [test.toLowerCase()]: first });
    case 'AT_LEAST':
    case 'AT_MOST': {
      const bound = type.name === 'amount' ? { value: first, currency: second } : first;
      return compared({ [test === 'AT_LEAST' ? 'gte' : 'lte']: bound });
    }
    case 'IS':
      if (codesOf(type)) return holds === 'MANY' ? { hasAny: values } : { in: values };
      return type.name === 'link' ? { records: values } : { values };
  }
};

/** The conditions of a view as the API takes them; null where there are none. */
export function filterOf(kind: KindName, { conditions }: ListView): Readonly<Record<string, unknown>> | null {
  const fields: Readonly<Record<string, Field>> = kinds[kind].fields;
  const all = conditions.flatMap((condition) => {
    const field = fields[condition.field];
    return field ? [{ [condition.field]: asked(field, condition) }] : [];
  });
  return all.length === 0 ? null : { and: all };
}

/** The order of a view as the API takes it. */
export const orderOf = ({ order }: ListView) =>
  order && { field: capitals(order.field), direction: order.direction };
