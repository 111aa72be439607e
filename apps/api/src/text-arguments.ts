import { Invalid, type Issue } from '@chancery/domain';
import { defaultFieldResolver, type GraphQLSchema, GraphQLString, getNamedType, isObjectType } from 'graphql';

const longest = 10_000;

const problemOf = (text: string): readonly [code: string, message: string] | null => {
  if (/\p{Surrogate}/u.test(text)) return ['LONE_SURROGATE', 'The text has half of a surrogate pair.'];
  if (/(?![\n\t])\p{Cc}/u.test(text)) return ['CONTROL_CHARACTER', 'The text has a control character.'];
  if (text.length > longest) return ['TOO_LONG', `The text is longer than ${longest} characters.`];
  return null;
};

/** What is wrong with a text, or with those of a list, as the database could not compare them with any other. */
export const textIssues = (path: readonly string[], value: unknown): readonly Issue[] => {
  if (Array.isArray(value)) return value.flatMap((each, at) => textIssues([...path, String(at)], each));
  const [code, message] = (typeof value === 'string' && problemOf(value)) || [];
  return code && message ? [{ path, code, message }] : [];
};

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
        const issues = texts.flatMap(({ name }) => textIssues([name], given[name]));
        if (issues.length > 0) throw new Invalid(issues);
        return resolve(source, given, context, info);
      };
    }
  return schema;
};
