import {
  Duplicate,
  Failure as FailureClass,
  Invalid,
  type Issue as IssueShape,
  NotAllowed,
  NotFound,
  Stale,
} from '@chancery/domain';
import { builder } from '../builder.ts';
import { FailureCode } from './enums.ts';

/** A refusal as an answer. GraphQL takes an error that a resolver returns for one that it throws: hence the wrapper. */
export type Refused<Kind extends FailureClass = FailureClass> = { readonly refusal: Kind };

const Failure = builder.interfaceRef<Refused>('Failure').implement({
  description: 'Why a command was refused. Nothing was stored.',
  fields: (t) => ({
    code: t.field({ type: FailureCode, resolve: ({ refusal }) => refusal.code }),
    message: t.string({ description: 'For people.', resolve: ({ refusal }) => refusal.message }),
  }),
});

const Issue = builder.objectRef<IssueShape>('Issue').implement({
  description: 'One thing wrong with what was given.',
  fields: (t) => ({
    path: t.stringList({
      description: 'Names and indexes from the input’s root.',
      resolve: ({ path }) => [...path],
    }),
    code: t.exposeString('code', { description: 'For programs, in capitals.' }),
    message: t.exposeString('message', { description: 'One sentence for people.' }),
  }),
});

const path = 'Names from the input’s root.';

const failures = {
  Invalid: builder.objectRef<Refused<Invalid>>('Invalid').implement({
    description: 'What was given is wrong.',
    interfaces: [Failure],
    fields: (t) => ({
      issues: t.field({ type: [Issue], resolve: ({ refusal }) => [...refusal.issues] }),
    }),
  }),
  Stale: builder.objectRef<Refused<Stale>>('Stale').implement({
    description: 'Based on a version that is no longer the newest.',
    interfaces: [Failure],
    fields: (t) => ({
      expected: t.int({ resolve: ({ refusal }) => refusal.expected }),
      actual: t.int({ resolve: ({ refusal }) => refusal.actual }),
    }),
  }),
  NotAllowed: builder.objectRef<Refused<NotAllowed>>('NotAllowed').implement({
    description: 'The account may not do this.',
    interfaces: [Failure],
  }),
  NotFound: builder.objectRef<Refused<NotFound>>('NotFound').implement({
    description: 'Something that was named is not there, or may not be seen.',
    interfaces: [Failure],
    fields: (t) => ({
      path: t.stringList({ description: path, resolve: ({ refusal }) => [...refusal.path] }),
      id: t.id({ resolve: ({ refusal }) => refusal.id }),
    }),
  }),
  Duplicate: builder.objectRef<Refused<Duplicate>>('Duplicate').implement({
    description: 'It is there already.',
    interfaces: [Failure],
    fields: (t) => ({
      path: t.stringList({ description: path, resolve: ({ refusal }) => [...refusal.path] }),
    }),
  }),
} as const;

export type FailureName = keyof typeof failures;
export const failureTypes = (names: readonly FailureName[]) => names.map((name) => failures[name]);

/** A declared refusal as an answer; whatever else is thrown goes on. */
export const orRefused = async <Answer>(work: () => Promise<Answer>): Promise<Answer | Refused> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FailureClass) return { refusal: error };
    throw error;
  }
};

/** The name of a refusal's GraphQL type; null for what is none. */
export const failureName = (value: unknown): FailureName | null => {
  if (typeof value !== 'object' || value === null || !('refusal' in value)) return null;
  const { refusal } = value;
  if (refusal instanceof Invalid) return 'Invalid';
  if (refusal instanceof Stale) return 'Stale';
  if (refusal instanceof NotAllowed) return 'NotAllowed';
  if (refusal instanceof NotFound) return 'NotFound';
  return refusal instanceof Duplicate ? 'Duplicate' : null;
};
