import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { lists } from './roots.ts';

// A list in an order of its own may have cursors with nothing in them, which are compared otherwise.
const isFree = (coordinate: string, hasOrder: boolean): boolean => {
  const [field = '', argument = ''] = coordinate.split(':');
  if (argument === 'id') return field === 'Query.record' || field === 'Query.claim';
  const [type = '', name = ''] = field.split('.');
  return argument === 'after' && (type !== 'Query' || name === 'claims' || (lists.has(name) && !hasOrder));
};

/**
 * The variables of an operation that stand for ids and cursors alone, wherever they stand: whatever they are, the statement
 * that answers is the same.
 */
export const freeVariables = (
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): ReadonlySet<string> => {
  const bound = new Set<string>();
  const free = new Set<string>();
  const info = new TypeInfo(schema);
  let argument = '';
  let hasOrder = false;
  visit(
    document,
    visitWithTypeInfo(info, {
      VariableDefinition: () => false,
      Field: {
        enter: ({ arguments: given = [] }) => {
          argument = '';
          hasOrder = given.some(({ name }) => name.value === 'orderBy');
        },
      },
      Directive: {
        enter: () => {
          argument = '';
        },
      },
      Argument: {
        enter: ({ name, value }) => {
          const isWhole = value.kind === Kind.VARIABLE && info.getDirective() == null;
          argument = isWhole ? `${info.getParentType()?.name}.${info.getFieldDef()?.name}:${name.value}` : '';
        },
      },
      Variable: ({ name }) => {
        (isFree(argument, hasOrder) ? free : bound).add(name.value);
      },
    }),
  );
  const isSet = (name: string): boolean =>
    variableDefinitions.some(({ variable, defaultValue }) => variable.name.value === name && !defaultValue);
  return new Set([...free].filter((name) => !bound.has(name) && isSet(name)));
};
