import type { Shape } from './shape.ts';

const reason = 'nothing finds by likeness';

/** Search by likeness, as a picker asks for it: ours alone, as no one statement says what it finds. */
export const search: Shape = {
  name: 'name search',
  sql: null,
  variants: ({ words }) => words.map((text) => ({ values: [text], variables: { text } })),
  ours: {
    query:
      'query ($text: String!) { search(text: $text, first: 10) { matchedName score record { id caption } } }',
    pick: ({ search: found }) => found,
  },
  postgraphile: reason,
  plain: reason,
};
