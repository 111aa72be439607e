import {
  buildASTSchema,
  type DefinitionNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  parse,
  printSchema,
  type TypeNode,
} from 'graphql';

const nameOf = (type: TypeNode): string => (type.kind === 'NamedType' ? type.name.value : nameOf(type.type));
const hasFields = (definition: DefinitionNode) =>
  definition.kind === 'ObjectTypeDefinition' || definition.kind === 'InterfaceTypeDefinition';

/**
 * A schema with only those fields of its types that are kept, and without what leads to types that have none left; of their
 * arguments with those that have to be given, and those that may be.
 */
export const narrowed = (
  schema: GraphQLSchema,
  isKept: (type: string, field: string) => boolean,
  isGiven: (argument: string) => boolean = () => true,
): GraphQLSchema => {
  const isOut = new Set(['Mutation']);
  const inside = (type: string, { name, type: to }: FieldDefinitionNode): boolean =>
    isKept(type, name.value) && !isOut.has(nameOf(to));
  let definitions = parse(printSchema(schema)).definitions;
  for (let before = -1; before !== isOut.size; ) {
    before = isOut.size;
    definitions = definitions
      .filter((each) => each.kind !== 'UnionTypeDefinition') // what commands answer with
      .filter((each) => !('name' in each && each.name && isOut.has(each.name.value)))
      .map((each) => {
        if (!hasFields(each)) return each;
        const fields = (each.fields ?? [])
          .filter((field) => inside(each.name.value, field))
          .map((field) => ({
            ...field,
            arguments: (field.arguments ?? []).filter(
              ({ name, type }) => type.kind === 'NonNullType' || isGiven(name.value),
            ),
          }));
        if (fields.length === 0) isOut.add(each.name.value);
        const interfaces = each.interfaces?.filter(({ name }) => !isOut.has(name.value)) ?? [];
        return { ...each, fields, interfaces };
      });
  }
  return buildASTSchema({ kind: 'Document' as never, definitions }, { assumeValid: true });
};
