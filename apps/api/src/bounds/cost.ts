import { defaultPage } from '@chancery/db';
import { kindNames } from '@chancery/domain';
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
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
} from 'graphql';

/** How many entries a list without pages is taken to have. */
export const unpagedSize = 3;

/** What things cost over and above the one of every field, measured in what they take of the processor. */
export const weights = {
  /** Whatever has an id of its own: it is a row to read, with all that it holds. */
  node: 9,
  /** A page: it is asked for by itself, however short it is. */
  page: 4,
  /** A count: of all that the page was taken from. */
  totalCount: 2,
  /** A field whose values are counted: in all of the list that the page was taken from. */
  facet: 50,
  /** A field that is read from a standpoint: the records of it are computed. And twice what it costs else. */
  standpoint: 200,
} as const;

/** Fields that take much by themselves, over and above: long texts, and looking through all names or texts. */
export const dearFields: Readonly<Record<string, number>> = {
  'Revision.text': 4_000,
  'Article.mentions': 1_000,
  'Query.agreement': 2_000,
  'Review.difference': 1_000,
  'Article.suggestions': 4_000,
  'Query.readArticle': 5_000,
  'ArticleReading.original': 1_000,
  'ArticleReading.revising': 1_000,
  'Query.search': 500,
  'Query.articleSearch': 500,
  'Query.activity': 500,
  // What each of its decisions changed is worked out from all claims about the record.
  ...Object.fromEntries(['Record', ...kindNames].map((type) => [`${type}.history`, 500])),
  // The passages of its claims are compared, each with each.
  ...Object.fromEntries(['Record', ...kindNames].map((type) => [`${type}.proposedRelations`, 1_000])),
  // It is compared with all of its record.
  'Claim.proposedRelations': 300,
};

/** What an entry of an argument costs wherever it stands in it: words are looked for in all texts. */
export const dearEntries: Readonly<Record<string, { readonly entry: string; readonly cost: number }>> = {
  'Query.articles': { entry: 'words', cost: 500 },
  'Query.reviews': { entry: 'words', cost: 500 },
};

/** How many entries lists have in answers about the contract itself. */
const introspected = (name: string): number => (name === 'types' ? 50 : 5);

/** What an operation may cost at most, before anything is read. */
export type Measure = {
  /** One a field and the weight of what it is, times the size of every list that it stands in. */
  readonly cost: number;
  /** Fields within fields. */
  readonly depth: number;
  /** Fields at the root, aliases too. */
  readonly roots: number;
  /** Entries of the longest list that an argument gives, wherever it stands in it. */
  readonly longestList: number;
  /** Entries of the largest page that is asked for. */
  readonly largestPage: number;
};

type Variables = Readonly<Record<string, unknown>>;
type Field = GraphQLField<unknown, unknown>;

/** What is being measured. A fragment is measured once for each size of page, however often it is spread. */
type Walk = {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly measured: Map<string, Measure>;
};

const nothing: Measure = { cost: 0, depth: 0, roots: 0, longestList: 0, largestPage: 0 };
const both = (a: Measure, b: Measure): Measure => ({
  cost: a.cost + b.cost,
  depth: Math.max(a.depth, b.depth),
  roots: a.roots + b.roots,
  longestList: Math.max(a.longestList, b.longestList),
  largestPage: Math.max(a.largestPage, b.largestPage),
});

/** Sizes only: numbers, and lists by their length. */
const literal = (node: ValueNode): unknown => {
  if (node.kind === Kind.INT) return Number(node.value);
  return node.kind === Kind.LIST ? node.values : undefined;
};

/** What is sent for a variable; not what every object has by that name, such as `toString`. */
const sentFor = (variables: Variables, name: string): unknown =>
  Object.hasOwn(variables, name) ? variables[name] : undefined;

const given = ({ operation, variables }: Walk, node: FieldNode, argument: string): unknown => {
  const value = node.arguments?.find(({ name }) => name.value === argument)?.value;
  if (value?.kind !== Kind.VARIABLE) return value && literal(value);
  const name = value.name.value;
  const sent = sentFor(variables, name);
  if (sent !== undefined) return sent;
  const declared = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  return declared?.defaultValue && literal(declared.defaultValue);
};

// A variable may stand for a whole argument or for a part of one.
const variableOf = ({ operation, variables }: Walk, name: string): unknown => {
  const sent = sentFor(variables, name);
  if (sent !== undefined) return sent;
  return operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
};

const isNode = (value: object): value is ValueNode => 'kind' in value && 'loc' in value;

/** What is given, variables looked up, null for nothing: an object by its entries. */
const resolved = (walk: Walk, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !isNode(value)) return value ?? null;
  if (value.kind === Kind.VARIABLE) return resolved(walk, variableOf(walk, value.name.value));
  if (value.kind === Kind.NULL) return null;
  return value.kind === Kind.OBJECT
    ? Object.fromEntries(value.fields.map((field) => [field.name.value, field.value]))
    : value;
};

const isGiven = (walk: Walk, value: unknown): boolean => resolved(walk, value) !== null;

/** Whether a field is read from elsewhere than here and now; null, and a time without a moment or a day, are that. */
const hasStandpoint = (walk: Walk, node: FieldNode): boolean =>
  (node.arguments ?? []).some(({ name, value }) => {
    if (name.value === 'accordingTo') return isGiven(walk, value);
    if (name.value !== 'asOf') return false;
    const asOf = resolved(walk, value);
    return (
      typeof asOf === 'object' &&
      asOf !== null &&
      ['knownAt', 'validAt'].some((clock) => isGiven(walk, (asOf as Variables)[clock]))
    );
  });

const longestIn = (walk: Walk, value: unknown): number => {
  if (Array.isArray(value)) return Math.max(value.length, ...value.map((each) => longestIn(walk, each)));
  if (typeof value !== 'object' || value === null) return 0;
  if (!isNode(value)) return Math.max(0, ...Object.values(value).map((each) => longestIn(walk, each)));
  if (value.kind === Kind.VARIABLE) return longestIn(walk, variableOf(walk, value.name.value));
  if (value.kind === Kind.LIST) return longestIn(walk, value.values);
  return value.kind === Kind.OBJECT
    ? longestIn(
        walk,
        value.fields.map((field) => field.value),
      )
    : 0;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** How often an entry of a name stands in what an argument gives. */
const entriesNamed = (walk: Walk, value: unknown, name: string): number => {
  if (Array.isArray(value)) return sum(value.map((each) => entriesNamed(walk, each, name)));
  if (typeof value !== 'object' || value === null) return 0;
  if (!isNode(value))
    return sum(
      Object.entries(value).map(
        ([key, inner]) => (key === name && inner != null ? 1 : 0) + entriesNamed(walk, inner, name),
      ),
    );
  if (value.kind === Kind.VARIABLE) return entriesNamed(walk, variableOf(walk, value.name.value), name);
  if (value.kind === Kind.LIST) return entriesNamed(walk, value.values, name);
  return value.kind === Kind.OBJECT
    ? sum(
        value.fields.map(
          (field) =>
            (field.name.value === name && field.value.kind !== Kind.NULL ? 1 : 0) +
            entriesNamed(walk, field.value, name),
        ),
      )
    : 0;
};

const dearEntriesOf = (walk: Walk, parent: string, node: FieldNode): number => {
  const dear = dearEntries[`${parent}.${node.name.value}`];
  return dear
    ? dear.cost * sum((node.arguments ?? []).map(({ value }) => entriesNamed(walk, value, dear.entry)))
    : 0;
};

// What commands are given has bounds of its own, which are declared.
const longestListOf = (walk: Walk, node: FieldNode): number =>
  walk.operation.operation === 'mutation'
    ? 0
    : Math.max(0, ...(node.arguments ?? []).map(({ value }) => longestIn(walk, value)));

const largestPageOf = (walk: Walk, node: FieldNode): number =>
  Math.max(
    0,
    ...['first', 'last'].map((name) => given(walk, node, name)).filter((size) => typeof size === 'number'),
  );

// Null stands for the default too.
const pageOf = (walk: Walk, node: FieldNode, { defaultValue }: GraphQLArgument): number => {
  const sizes = [given(walk, node, 'first'), given(walk, node, 'last'), defaultValue, defaultPage];
  return Math.max(sizes.find((size) => typeof size === 'number') ?? 0, 0);
};

const isConnection = (name: string): boolean => name.endsWith('Connection');
const isIntrospection = (name: string): boolean => name.startsWith('__');

/** How many entries a field may have. A connection's own lists have those of its page, `page`. */
const entriesOf = (walk: Walk, parent: string, node: FieldNode, field: Field, page: number): number => {
  if (isConnection(getNamedType(field.type).name)) return 1;
  const first = field.args.find(({ name }) => name === 'first');
  if (first) return pageOf(walk, node, first) * (node.name.value === 'facets' ? facetsOf(walk, node) : 1);
  if (field.args.some(({ name }) => name === 'ids')) return Math.max(1, longestListOf(walk, node));
  if (!isListType(getNullableType(field.type))) return 1;
  if (isIntrospection(parent)) return introspected(field.name);
  return isConnection(parent) ? page : unpagedSize;
};

const facetsOf = (walk: Walk, node: FieldNode): number => {
  const fields = given(walk, node, 'fields');
  return Array.isArray(fields) ? fields.length : 1; // one of a list may be given without its brackets
};

const hasId = (type: GraphQLNamedType): boolean =>
  (isObjectType(type) || isInterfaceType(type)) &&
  (type.name === 'Node' || type.getInterfaces().some(({ name }) => name === 'Node'));

const ownWeight = (walk: Walk, parent: string, node: FieldNode, { name, type }: Field): number => {
  if (name === 'totalCount') return weights.totalCount;
  if (name === 'facets') return weights.facet * facetsOf(walk, node);
  const dear = (dearFields[`${parent}.${name}`] ?? 0) + dearEntriesOf(walk, parent, node);
  return dear + (isConnection(getNamedType(type).name) ? weights.page : 0);
};

const metaFields: Readonly<Record<string, Field>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
};

const fieldIn = (type: GraphQLNamedType, name: string): Field | undefined =>
  metaFields[name] ?? (isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined);

const measureField = (walk: Walk, type: GraphQLNamedType, node: FieldNode, page: number): Measure => {
  const field = fieldIn(type, node.name.value);
  if (!field) return { ...nothing, cost: 1, depth: 1, roots: 1 }; // __typename
  const inner = getNamedType(field.type);
  const first = field.args.find(({ name }) => name === 'first');
  const within = node.selectionSet
    ? measureSelected(walk, inner, node.selectionSet, first ? pageOf(walk, node, first) : page)
    : nothing;
  const entry = (hasId(inner) ? weights.node : 0) + within.cost;
  const cost =
    1 + ownWeight(walk, type.name, node, field) + entriesOf(walk, type.name, node, field, page) * entry;
  return {
    cost: hasStandpoint(walk, node) ? weights.standpoint + 2 * cost : cost,
    // Questions about the contract go deep by nature, and have a rule of their own for circles.
    depth: 1 + (isIntrospection(inner.name) ? 0 : within.depth),
    roots: 1,
    longestList: Math.max(longestListOf(walk, node), within.longestList),
    largestPage: Math.max(largestPageOf(walk, node), within.largestPage),
  };
};

const narrowed = ({ schema }: Walk, type: GraphQLNamedType, to: NamedTypeNode | undefined) =>
  (to && schema.getType(to.name.value)) ?? type;

const measureSpread = (walk: Walk, type: GraphQLNamedType, name: string, page: number): Measure => {
  const key = `${name} ${page}`;
  const known = walk.measured.get(key);
  if (known) return known;
  const fragment = walk.fragments.get(name);
  if (!fragment) return nothing;
  const on = narrowed(walk, type, fragment.typeCondition);
  const found = measureSelected(walk, on, fragment.selectionSet, page);
  walk.measured.set(key, found);
  return found;
};

const measureSelected = (
  walk: Walk,
  type: GraphQLNamedType,
  { selections }: SelectionSetNode,
  page: number,
): Measure =>
  selections
    .map((node) => {
      if (node.kind === Kind.FIELD) return measureField(walk, type, node, page);
      if (node.kind === Kind.FRAGMENT_SPREAD) return measureSpread(walk, type, node.name.value, page);
      return measureSelected(walk, narrowed(walk, type, node.typeCondition), node.selectionSet, page);
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
  return root ? measureSelected(walk, root, operation.selectionSet, 1) : nothing;
};
