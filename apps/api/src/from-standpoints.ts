import type { From } from '@chancery/db';
import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Path } from 'graphql/jsutils/Path.js';
import { type Context, standingAt } from './context.ts';

const rootOf = (path: Path): string | number => (path.prev ? rootOf(path.prev) : path.key);

/**
 * Has everything below a root field that is read from a standpoint be read from there: what answers below it is given
 * the context of its root.
 */
export const withStandpoints = (
  schema: GraphQLSchema,
  standpointOf: (given: Readonly<Record<string, unknown>>) => From,
): GraphQLSchema => {
  const query = schema.getQueryType();
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    if (type.name.startsWith('__') || type === schema.getMutationType()) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve) continue;
      const isRoot = type === query;
      if (isRoot && !field.args.some(({ name }) => name === 'asOf')) continue;
      field.resolve = (source, given, context: Context, info) => {
        if (isRoot) {
          const from = standpointOf(given);
          if (from) context.standpoints.set(info.path.key, standingAt(context, from));
        }
        const there = context.standpoints.size === 0 ? undefined : context.standpoints.get(rootOf(info.path));
        return resolve(source, given, there ?? context, info);
      };
    }
  }
  return schema;
};
