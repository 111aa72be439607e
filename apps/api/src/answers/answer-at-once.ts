import {
  answer,
  answering,
  type Database,
  NotAnswered,
  type Statement,
  type Stop,
  type Viewer,
} from '@chancery/db';
import { Failure } from '@chancery/domain';
import { GraphQLError, type GraphQLSchema, getVariableValues, Kind } from 'graphql';
import { LRUCache } from 'lru-cache';
import { bounds, requireBounded } from '../bounds/bounds.ts';
import type { Log } from '../log.ts';
import type { KnownDocuments, KnownQuery } from './known-documents.ts';
import { rootsOf } from './roots.ts';

/** What a query costs, how its answer ends, and the statement that answers it; null where none does. */
type Plan = { readonly cost: number; readonly end: Buffer; readonly statement: Statement } | null;

type Variables = Readonly<Record<string, unknown>>;

/** A request for an answer that may be given at once. */
export type Asking = {
  readonly text: string;
  readonly operationName: string | null;
  readonly variables: Variables;
  readonly viewer: Viewer;
  /** Until when somebody waits. */
  readonly stop: Stop;
  /** Spends what the request costs. Throws RATE_LIMITED. */
  readonly spend: (cost: number) => void;
};

/** A whole answer as JSON in UTF-8, and whether it may be shared. */
export type Answer = { readonly body: Buffer; readonly shareable: boolean };

/** Null where the request has to go the long way. */
export type AnswerAtOnce = (asking: Asking) => Promise<Answer | null>;

// In characters, of which all plans together keep so many.
const mostKept = 16_000_000;
const longestKey = 2_000;
// The database plans a statement anew until it is prepared: 20 000 characters take it some ten milliseconds, whatever they
// find. What clients ask for is shorter; what is longer costs it more than the long way does.
const longestStatement = 20_000;

const start = Buffer.from('{"data":');

/** What a request gives for a variable; not what every object has by that name, such as `toString`. */
const givenBy = (variables: Variables, name: string): unknown =>
  Object.hasOwn(variables, name) ? variables[name] : undefined;

/** Tells apart requests for one document that have plans of their own: by all but what a plan is given anew. */
const keyOf = ({ id, operation, free }: KnownQuery, variables: Variables, viewer: Viewer): string =>
  JSON.stringify([
    id,
    viewer?.id ?? 0,
    ...(operation.variableDefinitions ?? []).map(({ variable: { name } }) => {
      const given = givenBy(variables, name.value);
      if (given === undefined) return 0;
      return free.has(name.value) && typeof given === 'string' ? 1 : [given];
    }),
  ]);

// JSON may tell of numbers that are none here (1e400), and such a number is written as null: which is refused, and null is not.
const isWrittenAsNull = (given: unknown): boolean =>
  typeof given === 'number'
    ? !Number.isFinite(given)
    : typeof given === 'object' && given !== null && Object.values(given).some(isWrittenAsNull);

const planOf = (
  schema: GraphQLSchema,
  { document, operation, free }: KnownQuery,
  variables: Variables,
  viewer: Viewer,
): Plan => {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: 1,
  });
  if (!coerced) return null;
  const cost = requireBounded(schema, document, operation, variables);
  const fragments = Object.fromEntries(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const reading = { schema, fragments, variables: coerced, free, size: { count: 0 } };
  const statement = answering(viewer, rootsOf(reading, operation));
  if (statement.text.length > longestStatement) throw new NotAnswered('This is too long for one statement.');
  const told = `{"requested":${cost},"limit":${bounds.cost}}`;
  return { cost, end: Buffer.from(`,"extensions":{"cost":${told}}}\n`), statement };
};

/** Whether the long way is the one to say what is wrong, if anything is. */
const isForTheLongWay = (error: unknown): boolean =>
  error instanceof NotAnswered || error instanceof Failure || error instanceof GraphQLError;

/**
 * Answers queries that were asked before with one statement, whose JSON is passed on as it comes: no row is read here and
 * no field resolved. What it does not answer goes the long way: a document that is new, a field that is not read so, and
 * whatever is refused, which the long way words. Both give the same answers.
 */
export const makeAnswerAtOnce = (
  schema: GraphQLSchema,
  db: Database,
  known: KnownDocuments,
  log: Log,
): AnswerAtOnce => {
  const plans = new LRUCache<string, { readonly plan: Plan }>({
    maxSize: mostKept,
    sizeCalculation: ({ plan }, key) => key.length + (plan?.statement.text.length ?? 0) + 200,
  });

  const longWay = (error: unknown): null => {
    if (!isForTheLongWay(error)) log('A query could not be answered at once; it goes the long way.', error);
    return null;
  };

  const made = (query: KnownQuery, variables: Variables, viewer: Viewer): Plan => {
    try {
      return planOf(schema, query, variables, viewer);
    } catch (error) {
      return longWay(error);
    }
  };

  const planFor = (query: KnownQuery, variables: Variables, viewer: Viewer): Plan => {
    const key = keyOf(query, variables, viewer);
    if (key.length > longestKey) return null; // it would be planned anew each time
    if (key.includes('null') && isWrittenAsNull(variables)) return null;
    const found = plans.get(key);
    if (found) return found.plan;
    const plan = made(query, variables, viewer);
    plans.set(key, { plan });
    return plan;
  };

  return async ({ text, operationName, variables, viewer, stop, spend }) => {
    const query = known.find(text, operationName);
    const plan = query ? planFor(query, variables, viewer) : null;
    if (!query || !plan) return null;
    try {
      spend(plan.cost);
      const data = await answer(db, plan.statement, variables, stop);
      return { body: Buffer.concat([start, data, plan.end]), shareable: query.shareable };
    } catch (error) {
      return stop.aborted ? null : longWay(error);
    }
  };
};
