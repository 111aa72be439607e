import { type VagueTerm as VagueTermShape, vaguenessTables, vaguenessVersion } from '@chancery/domain';
import { builder } from '../builder.ts';
import { Kind } from './enums.ts';
import { namedField } from './field-argument.ts';
import { Value, type Valued, valued } from './value.ts';

const Interpretation = builder
  .objectRef<{ readonly value: Valued | null; readonly problem: string | null }>('Interpretation')
  .implement({
    description: 'How words are read as a value of a field.',
    fields: (t) => ({
      value: t.field({
        type: Value,
        nullable: true,
        description: 'What they mean; null when they were not understood.',
        resolve: ({ value }) => value,
      }),
      problem: t.exposeString('problem', {
        nullable: true,
        description: 'One sentence that says what was not understood; null when there is a value.',
      }),
    }),
  });

const VagueTerm = builder.objectRef<VagueTermShape>('VagueTerm').implement({
  description: 'A vague word and the least and most it may mean.',
  fields: (t) => ({
    term: t.exposeString('code', { description: 'Its name, as values give it in `vagueTerm`.' }),
    words: t.stringList({
      description: 'The words that are read so.',
      resolve: ({ phrases }) => [...phrases],
    }),
    lower: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The least that it may mean, counted in what follows it; null where nothing bounds it.',
      resolve: ({ lower }) => lower,
    }),
    upper: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The most that it may mean, counted in the same way; null where nothing bounds it.',
      resolve: ({ upper }) => upper,
    }),
  }),
});

const VaguenessTable = builder
  .objectRef<{ readonly version: number; readonly terms: readonly VagueTermShape[] }>('VaguenessTable')
  .implement({
    description:
      'A table through which vague words are read; every value names its version. A published entry never changes.',
    fields: (t) => ({
      version: t.exposeInt('version', { description: 'Its number, counted from 1.' }),
      terms: t.field({ type: [VagueTerm], description: 'Its entries.', resolve: ({ terms }) => [...terms] }),
    }),
  });

builder.queryFields((t) => ({
  interpret: t.field({
    type: Interpretation,
    description: 'How words would be read as a value of a field; nothing is stored.',
    args: {
      kind: t.arg({ type: Kind, required: true, description: 'The kind of record.' }),
      field: t.arg.string({ required: true, description: 'One of its fields: see `kinds`.' }),
      asStated: t.arg.string({ required: true, description: 'The words, as an article says them.' }),
    },
    resolve: (_, { kind, field, asStated }) => {
      const { type } = namedField(kind, field);
      const read = type.parse(asStated);
      return read.ok
        ? { value: valued(type, read.value), problem: null }
        : { value: null, problem: read.message };
    },
  }),
  vagueness: t.field({
    type: VaguenessTable,
    nullable: true,
    description: 'The table in force, or one of an earlier version; null where there is no such version.',
    args: { version: t.arg.int({ description: 'Its number; the table in force where it is left out.' }) },
    resolve: (_, { version }) => {
      const asked = version ?? vaguenessVersion;
      const terms = vaguenessTables[asked];
      return terms ? { version: asked, terms } : null;
    },
  }),
}));
