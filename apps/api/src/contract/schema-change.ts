import {
  BreakingChangeType,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
  isInputObjectType,
} from 'graphql';

type ChangeType = BreakingChangeType | DangerousChangeType;

/** A difference between two contracts that a client may notice. */
export type SchemaChange = {
  /** Where it is, as a schema coordinate (GraphQL specification): `Deal.value`, `Query.deals(first:)`. */
  readonly coordinate: string;
  readonly type: ChangeType;
  /** One sentence of graphql-js. */
  readonly description: string;
  /** Whether a client that was right may now be wrong. */
  readonly isBreaking: boolean;
};

type Reading = readonly [pattern: RegExp, coordinate: string];

const first: Reading = [/^(?:Standard scalar )?(\S+) /u, '$1'];
const union: Reading = [/union type (\S+)\.$/u, '$1'];
const value: Reading = [/^(\S+) was \w+ \w+ enum type (\S+)\.$/u, '$2.$1'];
const inputField: Reading = [/field (\S+) on input type (\S+) was/u, '$2.$1'];
const addedArgument: Reading = [/arg (\S+) on (\S+) was/u, '$2($1:)'];
const argument: Reading = [/^(\S+) arg (\S+) /u, '$1($2:)'];
const directive: Reading = [/from (\S+)\.$/u, '@$1'];

// graphql-js says where a change is in a sentence only. A sentence that reads otherwise one day fails loudly.
const readings: Readonly<Record<ChangeType, Reading>> = {
  [BreakingChangeType.TYPE_REMOVED]: first,
  [BreakingChangeType.TYPE_CHANGED_KIND]: first,
  [BreakingChangeType.TYPE_REMOVED_FROM_UNION]: union,
  [BreakingChangeType.VALUE_REMOVED_FROM_ENUM]: value,
  [BreakingChangeType.REQUIRED_INPUT_FIELD_ADDED]: inputField,
  [BreakingChangeType.IMPLEMENTED_INTERFACE_REMOVED]: first,
  [BreakingChangeType.FIELD_REMOVED]: first,
  [BreakingChangeType.FIELD_CHANGED_KIND]: first,
  [BreakingChangeType.REQUIRED_ARG_ADDED]: addedArgument,
  [BreakingChangeType.ARG_REMOVED]: argument,
  [BreakingChangeType.ARG_CHANGED_KIND]: argument,
  [BreakingChangeType.DIRECTIVE_REMOVED]: [/^(\S+) /u, '@$1'],
  [BreakingChangeType.DIRECTIVE_ARG_REMOVED]: [/^(\S+) was removed from (\S+)\.$/u, '@$2($1:)'],
  [BreakingChangeType.REQUIRED_DIRECTIVE_ARG_ADDED]: [/arg (\S+) on directive (\S+) was/u, '@$2($1:)'],
  [BreakingChangeType.DIRECTIVE_REPEATABLE_REMOVED]: directive,
  [BreakingChangeType.DIRECTIVE_LOCATION_REMOVED]: directive,
  [DangerousChangeType.VALUE_ADDED_TO_ENUM]: value,
  [DangerousChangeType.TYPE_ADDED_TO_UNION]: union,
  [DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED]: inputField,
  [DangerousChangeType.OPTIONAL_ARG_ADDED]: addedArgument,
  [DangerousChangeType.IMPLEMENTED_INTERFACE_ADDED]: [/by (\S+)\.$/u, '$1'],
  [DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE]: argument,
};

const coordinateOf = (type: ChangeType, description: string): string => {
  const [pattern, coordinate] = readings[type];
  const found = pattern.exec(description);
  if (!found) throw new Error(`The change “${description}” (${type}) cannot be placed.`);
  return coordinate.replaceAll(/\$(\d)/gu, (_, group: string) => found[Number(group)] ?? '');
};

const changesOf = (
  found: readonly { readonly type: ChangeType; readonly description: string }[],
  isBreaking: boolean,
): readonly SchemaChange[] =>
  found.map(({ type, description }) => ({
    coordinate: coordinateOf(type, description),
    type,
    description,
    isBreaking,
  }));

const defaultsOf = (schema: GraphQLSchema): ReadonlyMap<string, string> =>
  new Map(
    Object.values(schema.getTypeMap())
      .filter(isInputObjectType)
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .map(({ type, field }) => [`${type.name}.${field.name}`, JSON.stringify(field.defaultValue) ?? 'none']),
  );

// graphql-js compares the defaults of arguments, and not those of input fields.
const changedDefaults = (before: GraphQLSchema, after: GraphQLSchema): readonly SchemaChange[] => {
  const defaults = defaultsOf(before);
  return [...defaultsOf(after)].flatMap(([coordinate, now]) => {
    const was = defaults.get(coordinate) ?? now;
    if (was === now) return [];
    const description = `${coordinate} has changed defaultValue from ${was} to ${now}.`;
    return [
      { coordinate, type: DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE, description, isBreaking: false },
    ];
  });
};

/** Every difference between two contracts that a client may notice, the breaking ones first. */
export const schemaChanges = (before: GraphQLSchema, after: GraphQLSchema): readonly SchemaChange[] => [
  ...changesOf(findBreakingChanges(before, after), true),
  ...changesOf(findDangerousChanges(before, after), false),
  ...changedDefaults(before, after),
];
