import { codesOf, type List, type ListField, type ListView, type ViewCondition } from '@chancery/domain';

const capitals = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();

type Asked = Readonly<Record<string, unknown>>;

const compared = (range: Asked) => ({ possibly: range });

// A day begins and ends where the reader is: after it is after all of it.
const moment = (test: 'AFTER' | 'BEFORE', day: string): Asked =>
  test === 'AFTER'
    ? { after: new Date(`${day}T23:59:59.999`).toISOString() }
    : { before: new Date(`${day}T00:00:00`).toISOString() };

// What is vague is kept where it may be meant: who looks for large deals wants to see "several billion".
const asked = ({ type, holds }: ListField, { test, values }: ViewCondition): Asked => {
  const [first = '', second] = values;
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
      return type.name === 'moment' ? moment(test, first) : compared({ [test.toLowerCase()]: first });
    case 'WITHIN':
      return compared({ within: first });
    case 'AT_LEAST':
    case 'AT_MOST': {
      const bound = type.name === 'amount' ? { value: first, currency: second } : first;
      return compared({ [test === 'AT_LEAST' ? 'gte' : 'lte']: bound });
    }
    case 'IS':
      if (type.name === 'language') return { in: values };
      if (type.name === 'account') return { accounts: values };
      if (codesOf(type)) return holds === 'MANY' ? { hasAny: values } : { in: values };
      return type.name === 'link' ? { records: values } : { values };
  }
};

/** How a condition is put to the API, where its filter has another shape for the field. */
type Special = (asked: Asked, condition: ViewCondition) => Asked;

const onArticle =
  (name: string): Special =>
  (asked) => ({ article: { [name]: asked } });
const accounts =
  (name: string): Special =>
  (_, { values }) => ({ [name]: values });

const special: Readonly<Record<string, Readonly<Record<string, Special>>>> = {
  Article: {
    importedBy: accounts('importedBy'),
    reviews: (asked, { test, values }) => ({ reviews: test === 'IS' ? { states: values } : asked }),
    copies: (_, { test }) => ({ hasCopies: test === 'KNOWN' }),
  },
  Review: {
    state: (_, { test, values }) => (test === 'IS' ? { states: values } : { not: { states: values } }),
    editor: accounts('editors'),
    reviewer: accounts('reviewers'),
    outlet: onArticle('outlet'),
    language: onArticle('language'),
    publishedAt: onArticle('publishedAt'),
  },
};

// While words are being typed, the last of them has only begun.
const begun = (words: string): string => (/[\p{L}\p{N}]$/u.test(words) ? `${words}*` : words);

const byWords = ({ name }: List, words: string | null): readonly Asked[] => {
  if (words === null) return [];
  if (name === 'Article') return [{ words: begun(words) }];
  return name === 'Review' ? [{ article: { words: begun(words) } }] : []; // records have an argument for it
};

/** The conditions of a view as the API takes them; null where there are none. */
export function filterOf(list: List, { name, conditions }: ListView): Asked | null {
  const all = conditions.flatMap((condition): readonly Asked[] => {
    const field = list.fields[condition.field];
    if (!field) return [];
    const plain = asked(field, condition);
    const put = special[list.name]?.[condition.field];
    return [put ? put(plain, condition) : { [condition.field]: plain }];
  });
  const said = [...byWords(list, name), ...all];
  return said.length === 0 ? null : { and: said };
}

/** The order of a view as the API takes it, the list's usual one where it names none; null for that of the API itself. */
export const orderOf = ({ order }: ListView) =>
  order && { field: capitals(order.field), direction: order.direction };
