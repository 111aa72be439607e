import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';

type Said = {
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
};

/** A type, field, argument, input field or enum value of a schema, by its schema coordinate. */
export type SchemaElement = Said & { readonly coordinate: string };

const element = (coordinate: string, { description, deprecationReason }: Said): SchemaElement => ({
  coordinate,
  description,
  deprecationReason,
});

const membersOf = (type: GraphQLNamedType): readonly SchemaElement[] => {
  if (isEnumType(type)) return type.getValues().map((value) => element(`${type.name}.${value.name}`, value));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => element(`${type.name}.${field.name}`, field));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    element(`${type.name}.${field.name}`, field),
    ...field.args.map((arg) => element(`${type.name}.${field.name}(${arg.name}:)`, arg)),
  ]);
};

/** Everything of a schema that has a coordinate, without what introspection adds. */
export const elementsOf = (schema: GraphQLSchema): readonly SchemaElement[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) => [element(type.name, { description: type.description }), ...membersOf(type)]);
