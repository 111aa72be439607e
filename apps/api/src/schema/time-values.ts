import {
  type Duration as DurationShape,
  type FuzzyDate as FuzzyDateShape,
  fuzzyDate,
} from '@chancery/domain';
import { builder } from '../builder.ts';
import { vagueFields } from './number-values.ts';
import { Value, type Valued, valued } from './value.ts';

export const Duration = builder.objectRef<Valued<DurationShape>>('Duration').implement({
  description: 'A length of time, as the article says it, from least to most (ISO 8601 durations).',
  interfaces: [Value],
  fields: (t) => ({
    asStated: t.string({ description: 'The words of the article.', resolve: ({ value }) => value.asStated }),
    min: t.string({
      nullable: true,
      description: 'The least it may be, as an ISO 8601 duration: "P2Y"; null where nothing bounds it.',
      resolve: ({ value }) => value.min,
    }),
    max: t.string({
      nullable: true,
      description: 'The most it may be, as an ISO 8601 duration; null where nothing bounds it.',
      resolve: ({ value }) => value.max,
    }),
    approximate: t.boolean({
      description: 'Whether the words say "about".',
      resolve: ({ value }) => value.approximate,
    }),
    ...vagueFields(t),
    anchor: t.string({
      nullable: true,
      description:
        'What it is counted from: PUBLICATION of the article, or the EVENT it is about; null where the words do not say.',
      resolve: ({ value }) => value.anchor,
    }),
  }),
});

export const FuzzyDate = builder.objectRef<Valued<FuzzyDateShape>>('FuzzyDate').implement({
  description: 'A date as the article says it, with the days it may mean.',
  interfaces: [Value],
  fields: (t) => ({
    asStated: t.string({ description: 'The words of the article.', resolve: ({ value }) => value.asStated }),
    edtf: t.string({
      nullable: true,
      description:
        'The date in the Extended Date/Time Format (EDTF, ISO 8601-2); null for a date that hangs on another one.',
      resolve: ({ value }) => value.edtf,
    }),
    earliest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day that it may mean; null where open or not known.',
      resolve: ({ value }) => value.earliest,
    }),
    latest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day that it may mean; null where open or not known.',
      resolve: ({ value }) => value.latest,
    }),
    approximate: t.boolean({
      description: 'Whether it is about that time (EDTF "~").',
      resolve: ({ value }) => value.approximate,
    }),
    uncertain: t.boolean({
      description: 'Whether it is in doubt (EDTF "?").',
      resolve: ({ value }) => value.uncertain,
    }),
    relative: t.string({
      nullable: true,
      description:
        'PUBLICATION where the words hang on the day of publication, as "last month" does; else null.',
      resolve: ({ value }) => value.relative,
    }),
  }),
});

export const dateOf = (value: FuzzyDateShape | null): Valued<FuzzyDateShape> | null =>
  value && valued(fuzzyDate, value);
