import type { Cardinality } from '@chancery/domain';
import { builder } from '../builder.ts';
import { enumOfOptions } from './choice-enums.ts';
import { CodeFilter, known } from './filter-inputs.ts';

type Choices = NonNullable<ReturnType<typeof enumOfOptions>>;

const one = (choices: Choices) =>
  builder.inputType(`${choices.name}Filter`, {
    description: `Narrows by a ${choices.name}. All that is given holds at once.`,
    fields: (t) => ({
      known: t.boolean({ description: known }),
      in: t.field({ type: [choices] as never, description: 'It is one of these.' }),
      notIn: t.field({ type: [choices] as never, description: 'It is known, and none of these.' }),
    }),
  });

const history = (choices: Choices) =>
  builder.inputType(`${choices.name}HistoryFilter`, {
    description: `Narrows by a ${choices.name} with its history. All that is given holds at once.`,
    fields: (t) => ({
      known: t.boolean({ description: known }),
      in: t.field({ type: [choices] as never, description: 'The newest one is one of these.' }),
      notIn: t.field({
        type: [choices] as never,
        description: 'The newest one is known, and none of these.',
      }),
      ever: t.field({
        type: [choices] as never,
        description: 'One of these stands in its history, planned ones too.',
      }),
    }),
  });

const many = (choices: Choices) =>
  builder.inputType(`${choices.name}ListFilter`, {
    description: `Narrows by a list of ${choices.name}. All that is given holds at once.`,
    fields: (t) => ({
      known: t.boolean({ description: known }),
      hasAny: t.field({ type: [choices] as never, description: 'One of these is among them.' }),
      hasAll: t.field({ type: [choices] as never, description: 'All of these are among them.' }),
    }),
  });

const make = { ONE: one, HISTORY: history, MANY: many } as const;
const made = new Map<string, ReturnType<typeof one>>();

/** The filter of a field of choices: one for each enumeration and number of values. `Choices` is told only when it runs. */
export const choiceFilter = (options: unknown, holds: Cardinality): typeof CodeFilter => {
  const choices = enumOfOptions(options);
  if (!choices) return CodeFilter;
  const key = `${choices.name} ${holds}`;
  const found = made.get(key) ?? (make[holds](choices) as ReturnType<typeof one>);
  made.set(key, found);
  return found as unknown as typeof CodeFilter; // one shape, whatever the codes are called
};
