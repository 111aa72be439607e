import { textIssues } from '@chancery/db';
import { Invalid } from '@chancery/domain';
import { defaultFieldResolver, type GraphQLSchema, GraphQLString, getNamedType, isObjectType } from 'graphql';

/**
 * Has every query refuse text arguments that no text can be, with the argument's name. Commands look after their own
 * input, whose refusals are declared; an id that cannot be one names nothing.
 */
export const withTextChecked = (schema: GraphQLSchema): GraphQLSchema => {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  for (const type of types.filter(({ name }) => !name.startsWith('__') && name !== 'Mutation'))
    for (const field of Object.values(type.getFields())) {
      const texts = field.args.filter((arg) => getNamedType(arg.type) === GraphQLString);
      if (texts.length === 0) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, given, context, info) => {
        const issues = texts.flatMap(({ name }) => textIssues(given[name], [name]));
        if (issues.length > 0) throw new Invalid(issues);
        return resolve(source, given, context, info);
      };
    }
  return schema;
};
