import { builder } from '../builder.ts';

export const rangeStart =
  'Its first code point, counted from 0 in Unicode code points of the canonical text.';
export const rangeEnd = 'The code point after its last, counted in the same way: the range is half open.';
export const exactly = 'The words that stand there, to be sure that it is the same text.';

export const RangeInput = builder.inputType('RangeInput', {
  description: 'A range of the text in Unicode code points, half open, with the words that stand there.',
  fields: (t) => ({
    start: t.int({ required: true, description: rangeStart }),
    end: t.int({ required: true, description: rangeEnd }),
    exact: t.string({ required: true, description: exactly }),
  }),
});
