import { type VagueTerm as VagueTermShape, vaguenessTables, vaguenessVersion } from '@chancery/domain';
import { builder } from '../builder.ts';
import { Kind } from './enums.ts';
import { namedField } from './field-argument.ts';
import { Value, type Valued, valued } from './values.ts';

const Interpretation = builder
  .objectRef<{ readonly value: Valued | null; readonly problem: string | null }>('Interpretation')
  .implement({
    description: 'How words are read.',
    fields: (t) => ({
      value: t.field({ type: Value, nullable: true, resolve: ({ value }) => value }),
      problem: t.exposeString('problem', {
        nullable: true,
        description: 'One sentence that says what was not understood; null when there is a value.',
      }),
    }),
  });

const VagueTerm = builder.objectRef<VagueTermShape>('VagueTerm').implement({
  description: 'A vague word and the least and most it may mean.',
  fields: (t) => ({
    term: t.exposeString('code'),
    words: t.stringList({ resolve: ({ phrases }) => [...phrases] }),
    lower: t.field({ type: 'Decimal', nullable: true, resolve: ({ lower }) => lower }),
    upper: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Null where nothing bounds it.',
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
      version: t.exposeInt('version'),
      terms: t.field({ type: [VagueTerm], resolve: ({ terms }) => [...terms] }),
    }),
  });

builder.queryFields((t) => ({
  interpret: t.field({
    type: Interpretation,
    description: 'How words would be read as a value of a field.',
    args: {
      kind: t.arg({ type: Kind, required: true }),
      field: t.arg.string({ required: true }),
      asStated: t.arg.string({ required: true }),
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
    args: { version: t.arg.int() },
    resolve: (_, { version }) => {
      const asked = version ?? vaguenessVersion;
      const terms = vaguenessTables[asked];
      return terms ? { version: asked, terms } : null;
    },
  }),
}));
