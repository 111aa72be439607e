import type { Database } from '@chancery/db';
import { Invalid } from '@chancery/domain';
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { Context } from '../context.ts';

/** A command and what it was given. */
export type Given = { readonly command: string; readonly input: unknown };

const input = z.looseObject({ idempotencyKey: z.string().nullish() });
const printable = /^[\u0020-\u007e]{1,255}$/u;

/** Notes in the context which command is under way: those of one request run one after the other. */
export const withCommandsNoted = (schema: GraphQLSchema): GraphQLSchema => {
  for (const [command, field] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, given: { readonly input?: unknown }, context: Context, info) => {
      context.given = { command, input: given.input };
      return resolve(source, given, context, info);
    };
  }
  return schema;
};

/** The database for the command under way; where it came with a key, one in which it has one effect. */
export const databaseFor = ({ db, given, fingerprint }: Context, account: string): Database => {
  const { idempotencyKey: key, ...rest } = input.safeParse(given?.input).data ?? {};
  if (!given || key === undefined || key === null) return db;
  if (!printable.test(key))
    throw new Invalid([
      {
        path: ['idempotencyKey'],
        code: 'NOT_UNDERSTOOD',
        message: 'A key has 1 to 255 printable ASCII characters.',
      },
    ]);
  return { ...db, commandKey: { account, key, fingerprint: fingerprint(given.command, rest) } };
};
