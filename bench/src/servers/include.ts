import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from 'graphql';

type Part = Readonly<Record<string, unknown>>;
type Arguments = Readonly<Record<string, unknown>>;

const inOrder = [{ createdAt: 'asc' }, { id: 'asc' }];
/** What an included relation is narrowed and ordered by. */
const parts: Readonly<Record<string, (given: Arguments) => Part>> = {
  'Record.names': () => ({ orderBy: { id: 'asc' } }),
  'Record.links': ({ field, first }) => ({ where: { field }, take: first, orderBy: { id: 'asc' } }),
  'Record.linkedFrom': ({ reverse, first }) => ({ where: { reverse }, take: first, orderBy: { id: 'asc' } }),
  'Record.claims': ({ field, first }) => ({
    where: { ...(field ? { field } : {}), judgements: { some: { verdict: 'ACCEPTED' } } },
    take: first,
    orderBy: inOrder,
  }),
  'Claim.citations': () => ({ orderBy: { ordinal: 'asc' } }),
  'Attribution.links': () => ({ orderBy: { position: 'asc' } }),
};

const fieldsOf = (nodes: readonly FieldNode[]): readonly FieldNode[] =>
  nodes.flatMap(({ selectionSet }) =>
    (selectionSet?.selections ?? []).filter((each) => each.kind === 'Field'),
  );

const includeOf = (type: GraphQLObjectType, nodes: readonly FieldNode[], info: GraphQLResolveInfo): Part => {
  const include: Record<string, unknown> = {};
  for (const node of fieldsOf(nodes)) {
    const field = type.getFields()[node.name.value];
    const inner = field && getNamedType(field.type);
    if (!field || !isObjectType(inner)) continue;
    const part =
      parts[`${type.name}.${field.name}`]?.(getArgumentValues(field, node, info.variableValues)) ?? {};
    const deeper = includeOf(inner, [node], info);
    include[field.name] = Object.keys({ ...part, ...deeper }).length === 0 ? true : { ...part, ...deeper };
  }
  return Object.keys(include).length === 0 ? {} : { include };
};

/** Prisma's `include` for what a query selects of the records that its field answers with; `within` a page's field. */
export const includedIn = (info: GraphQLResolveInfo, within?: string): Part => {
  const record = info.schema.getType('Record');
  if (!isObjectType(record)) throw new Error('The schema has no records.');
  const nodes = within
    ? fieldsOf(info.fieldNodes).filter(({ name }) => name.value === within)
    : info.fieldNodes;
  return includeOf(record, nodes, info);
};
