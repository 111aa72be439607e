import { unwrapResolverError } from '@apollo/server/errors';
import { isStopped } from '@chancery/db';
import { Failure, Invalid } from '@chancery/domain';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from '../log.ts';

// graphql-js guesses at names where a variable is wrong; Apollo takes the guesses of the validation away, not these.
const suggestion = / Did you mean .*\?$/su;

/**
 * Whether a value that was given does not fit where it stands, which is noticed only as it is used: null in a variable that
 * has a default. Such an error of graphql-js names the place in the document; one of ours that broke names none.
 */
const isGivenWrong = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && (error.nodes?.length ?? 0) > 0 && error.originalError === undefined;

/** What a resolver refuses is told; what breaks is logged, and told to nobody. */
export const formatError =
  (log: Log) =>
  (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const error = unwrapResolverError(thrown);
    if (error instanceof Failure) {
      const issues = error instanceof Invalid ? { issues: error.issues } : {};
      const extensions = { code: error instanceof Invalid ? 'BAD_USER_INPUT' : error.code, ...issues };
      return { ...formatted, message: error.message, extensions };
    }
    if (formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR')
      return { ...formatted, message: formatted.message.replace(suggestion, '') };
    if (isGivenWrong(error))
      return { ...formatted, message: error.message, extensions: { code: 'BAD_USER_INPUT' } };
    if (isStopped()) return { ...formatted, message: 'This was ended.', extensions: { code: 'TIMED_OUT' } };
    log(`A request broke at ${formatted.path?.join('.') ?? 'its start'}.`, error);
    return {
      message: 'Something broke here; it was noted.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
      ...(formatted.path ? { path: formatted.path } : {}),
    };
  };
