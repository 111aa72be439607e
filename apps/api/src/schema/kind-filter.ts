import { type CommonFilter, filteredTypes, type KindFilter } from '@chancery/db';
import { type Field, isLinkType, type KindName, kindNames, kinds, waysBack } from '@chancery/domain';
import { builder } from '../builder.ts';
import { choiceFilter } from './choice-filter.ts';
import { Standing } from './enums.ts';
import {
  AmountFilter,
  DateFilter,
  DurationFilter,
  IdentifierFilter,
  LinkFilter,
  MomentRange,
  WordsFilter,
} from './filter-inputs.ts';

type Inputs = PothosSchemaTypes.InputFieldBuilder<never, 'InputObject'>;

const common = (t: Inputs) => ({
  ids: t.idList({ description: 'One of these records.' }),
  standings: t.field({
    type: [Standing] as never,
    description: 'Published or a draft; drafts are seen by those who have signed in.',
  }),
  createdAt: t.field({ type: MomentRange as never, description: 'When it was made.' }),
  updatedAt: t.field({ type: MomentRange as never, description: 'When what it holds changed last.' }),
});

const byType: Readonly<Record<string, unknown>> = {
  amount: AmountFilter,
  'fuzzy-date': DateFilter,
  duration: DurationFilter,
  text: WordsFilter,
  name: WordsFilter,
  item: WordsFilter,
  statement: WordsFilter,
  identifier: IdentifierFilter,
};

const filterOf = ({ type, holds }: Field): unknown => {
  if (isLinkType(type)) return LinkFilter;
  return type.name === 'choice'
    ? choiceFilter('options' in type ? type.options : null, holds)
    : byType[type.name];
};

const fieldInputs = (t: Inputs, kind: KindName) =>
  Object.entries(kinds[kind].fields as Readonly<Record<string, Field>>)
    .filter(([, { type }]) => filteredTypes.has(type.name))
    .map(([name, field]) => {
      const type = filterOf(field);
      if (!type) throw new Error(`No filter is known for “${name}”, of type ${field.type.name}.`);
      return [
        name,
        t.field({ type: type as never, description: `By ${field.label.toLowerCase()}.` }),
      ] as const;
    });

const backInputs = (t: Inputs, kind: KindName) =>
  waysBack(kind).map(({ reverse, from }) => {
    const fields = from.map(({ kind: of, field }) => `${of}.${field}`).join(', ');
    return [
      reverse,
      t.field({ type: LinkFilter as never, description: `By links that lead to it, from ${fields}.` }),
    ] as const;
  });

/** What filters say of those that stand in them. */
export const nestedTexts = {
  and: 'All of these hold.',
  or: 'One of these holds; none does of an empty list.',
  not: 'This does not hold; what is unknown does not hold.',
} as const;

const nestedInputs = (t: Inputs, ref: unknown) => ({
  and: t.field({ type: [ref] as never, description: nestedTexts.and }),
  or: t.field({ type: [ref] as never, description: nestedTexts.or }),
  not: t.field({ type: ref as never, description: nestedTexts.not }),
});

/** What every filter says of itself. */
export const filterBounds =
  'All that is given holds at once; null narrows nothing. At most 50 conditions, 5 deep, and 100 entries a list.';

const implement = (kind: KindName) => {
  const ref = builder.inputRef<KindFilter>(`${kind}Filter`);
  return ref.implement({
    description: `Narrows a list of records of the kind ${kind}. ${filterBounds}`,
    // Which fields there are is known only when the program runs.
    fields: (t) => {
      const inputs = t as unknown as Inputs;
      return {
        ...nestedInputs(inputs, ref),
        ...common(inputs),
        ...Object.fromEntries(fieldInputs(inputs, kind)),
        ...Object.fromEntries(backInputs(inputs, kind)),
      } as never;
    },
  });
};

/** The filter of each kind, made from its fields. */
export const kindFilters = Object.fromEntries(kindNames.map((kind) => [kind, implement(kind)])) as Readonly<
  Record<KindName, ReturnType<typeof implement>>
>;

const general = builder.inputRef<CommonFilter>('RecordFilter');

/** What lists of records of all kinds are narrowed by. */
export const RecordFilter = general.implement({
  description: `Narrows a list of records of any kind. ${filterBounds}`,
  fields: (t) =>
    ({ ...nestedInputs(t as unknown as Inputs, general), ...common(t as unknown as Inputs) }) as never,
});
