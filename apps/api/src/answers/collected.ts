import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What fields are collected from. */
export type Collecting = {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** As they were coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
};

/** The places of a document that select something of one object, by its key in the answer; in the order of the answer. */
export type Collected = ReadonlyMap<string, readonly FieldNode[]>;

const isIncluded = ({ variables }: Collecting, node: SelectionNode): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;

const isOn = (
  { schema }: Collecting,
  type: GraphQLObjectType,
  condition: NamedTypeNode | undefined,
): boolean => {
  if (!condition) return true;
  const on = schema.getType(condition.name.value);
  return on === type || (isAbstractType(on) && schema.isSubType(on, type));
};

/** CollectFields of the GraphQL specification, over all selection sets of one object. */
export const collect = (
  collecting: Collecting,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Collected => {
  const found = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const within = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) if (isIncluded(collecting, node)) take(node);
  };
  const take = (node: SelectionNode): void => {
    if (node.kind === Kind.FIELD) {
      const key = (node.alias ?? node.name).value;
      const nodes = found.get(key);
      if (nodes) nodes.push(node);
      else found.set(key, [node]);
      return;
    }
    if (node.kind === Kind.INLINE_FRAGMENT) {
      if (isOn(collecting, type, node.typeCondition)) within(node.selectionSet);
      return;
    }
    const name = node.name.value;
    const fragment = collecting.fragments[name];
    if (!fragment || visited.has(name)) return;
    visited.add(name);
    if (isOn(collecting, type, fragment.typeCondition)) within(fragment.selectionSet);
  };
  sets.forEach(within);
  return found;
};
