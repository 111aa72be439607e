import type { GraphQLSchema } from 'graphql';
import { elementsOf } from '../schema-elements.ts';

/** The reason of everything that is deprecated, by its schema coordinate. */
export const deprecations = (schema: GraphQLSchema): ReadonlyMap<string, string> =>
  new Map(
    elementsOf(schema).flatMap(({ coordinate, deprecationReason }) =>
      deprecationReason == null ? [] : [[coordinate, deprecationReason] as const],
    ),
  );

/** The day (ISO 8601) from which something may be gone, as its deprecation says; null where it says none. */
export const removalDay = (reason: string): string | null =>
  /\bremoval (\d{4}-\d{2}-\d{2})\b/iu.exec(reason)?.[1] ?? null;
