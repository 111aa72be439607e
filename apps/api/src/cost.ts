import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** How many entries a list without pages is taken to have. */
export const unpagedSize = 5;

/** What an operation may cost at most, before anything is read. */
export type Measure = {
  /** One a field, times the size of every list that it stands in. */
  readonly cost: number;
  /** Fields within fields. */
  readonly depth: number;
  /** Fields at the root, aliases too. */
  readonly roots: number;
  /** Entries of the longest list that an argument gives. */
  readonly longestList: number;
};

type Variables = Readonly<Record<string, unknown>>;
type Field = GraphQLField<unknown, unknown>;

/** What is being measured. A fragment is measured once, however often it is spread. */
type Walk = {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly measured: Map<string, Measure>;
};

const nothing: Measure = { cost: 0, depth: 0, roots: 0, longestList: 0 };
const both = (a: Measure, b: Measure): Measure => ({
  cost: a.cost + b.cost,
  depth: Math.max(a.depth, b.depth),
  roots: a.roots + b.roots,
  longestList: Math.max(a.longestList, b.longestList),
});

/** Sizes only: numbers, and lists by their length. */
const literal = (node: ValueNode): unknown => {
  if (node.kind === Kind.INT) return Number(node.value);
  return node.kind === Kind.LIST ? node.values : undefined;
};

const given = ({ operation, variables }: Walk, node: FieldNode, argument: string): unknown => {
  const value = node.arguments?.find(({ name }) => name.value === argument)?.value;
  if (value?.kind !== Kind.VARIABLE) return value && literal(value);
  const name = value.name.value;
  if (variables[name] !== undefined) return variables[name];
  const declared = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  return declared?.defaultValue && literal(declared.defaultValue);
};

const longestListOf = (walk: Walk, node: FieldNode, { args }: Field): number =>
  Math.max(
    0,
    ...args
      .map(({ name }) => given(walk, node, name))
      .map((value) => (Array.isArray(value) ? value.length : 0)),
  );

const pageOf = (first: unknown, { defaultValue }: GraphQLArgument): number => {
  const size = typeof first === 'number' ? first : defaultValue; // null stands for the default too
  return typeof size === 'number' ? Math.max(size, 0) : unpagedSize;
};

/** How many entries a field may have. A connection's own lists have those of its page. */
const entriesOf = (walk: Walk, parent: string, node: FieldNode, field: Field): number => {
  const first = field.args.find(({ name }) => name === 'first');
  if (first) return pageOf(given(walk, node, 'first'), first);
  if (field.args.some(({ name }) => name === 'ids')) return Math.max(1, longestListOf(walk, node, field));
  return isListType(getNullableType(field.type)) && !parent.endsWith('Connection') ? unpagedSize : 1;
};

const measureField = (walk: Walk, type: GraphQLNamedType, node: FieldNode): Measure => {
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const field = fields[node.name.value];
  if (!field) return { cost: 1, depth: 1, roots: 1, longestList: 0 }; // questions about the schema have bounds of their own
  const within = node.selectionSet
    ? measureSelected(walk, getNamedType(field.type), node.selectionSet)
    : nothing;
  return {
    cost: 1 + entriesOf(walk, type.name, node, field) * within.cost,
    depth: 1 + within.depth,
    roots: 1,
    longestList: Math.max(longestListOf(walk, node, field), within.longestList),
  };
};

const narrowed = ({ schema }: Walk, type: GraphQLNamedType, to: NamedTypeNode | undefined) =>
  (to && schema.getType(to.name.value)) ?? type;

const measureSpread = (walk: Walk, type: GraphQLNamedType, name: string): Measure => {
  const known = walk.measured.get(name);
  if (known) return known;
  const fragment = walk.fragments.get(name);
  if (!fragment) return nothing;
  const found = measureSelected(walk, narrowed(walk, type, fragment.typeCondition), fragment.selectionSet);
  walk.measured.set(name, found);
  return found;
};

const measureSelected = (walk: Walk, type: GraphQLNamedType, { selections }: SelectionSetNode): Measure =>
  selections
    .map((node) => {
      if (node.kind === Kind.FIELD) return measureField(walk, type, node);
      if (node.kind === Kind.FRAGMENT_SPREAD) return measureSpread(walk, type, node.name.value);
      return measureSelected(walk, narrowed(walk, type, node.typeCondition), node.selectionSet);
    })
    .reduce(both, nothing);

/** Measures an operation of a valid document. */
export const measure = (
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Measure => {
  const fragments = new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const root = schema.getRootType(operation.operation);
  const walk = { schema, operation, variables, fragments, measured: new Map<string, Measure>() };
  return root ? measureSelected(walk, root, operation.selectionSet) : nothing;
};
