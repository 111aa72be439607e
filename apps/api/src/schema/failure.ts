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

const Failure = builder.interfaceRef<FailureClass>('Failure').implement({
  description: 'Why a command was refused. Nothing was stored.',
  fields: (t) => ({
    code: t.expose('code', { type: FailureCode }),
    message: t.exposeString('message', { description: 'For people.' }),
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

const path = { description: 'Names from the input’s root.' };

builder.objectType(Invalid, {
  name: 'Invalid',
  description: 'What was given is wrong.',
  interfaces: [Failure],
  fields: (t) => ({ issues: t.field({ type: [Issue], resolve: ({ issues }) => [...issues] }) }),
});
builder.objectType(Stale, {
  name: 'Stale',
  description: 'Based on a version that is no longer the newest.',
  interfaces: [Failure],
  fields: (t) => ({ expected: t.exposeInt('expected'), actual: t.exposeInt('actual') }),
});
builder.objectType(NotAllowed, {
  name: 'NotAllowed',
  description: 'The account may not do this.',
  interfaces: [Failure],
});
builder.objectType(NotFound, {
  name: 'NotFound',
  description: 'Something that was named is not there, or may not be seen.',
  interfaces: [Failure],
  fields: (t) => ({
    path: t.stringList({ ...path, resolve: (failure) => [...failure.path] }),
    id: t.exposeID('id'),
  }),
});
builder.objectType(Duplicate, {
  name: 'Duplicate',
  description: 'It is there already.',
  interfaces: [Failure],
  fields: (t) => ({ path: t.stringList({ ...path, resolve: (failure) => [...failure.path] }) }),
});

const failures = { Invalid, Stale, NotAllowed, NotFound, Duplicate } as const;
export type FailureName = keyof typeof failures;
export const failureTypes = (names: readonly FailureName[]) => names.map((name) => failures[name]);

/** A declared refusal as an answer; whatever else is thrown goes on. */
export const orFailure = async <Answer>(work: () => Promise<Answer>): Promise<Answer | FailureClass> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FailureClass) return error;
    throw error;
  }
};

/** The name of a refusal's GraphQL type. */
export const failureName = (value: unknown): FailureName | null => {
  if (value instanceof Invalid) return 'Invalid';
  if (value instanceof Stale) return 'Stale';
  if (value instanceof NotAllowed) return 'NotAllowed';
  if (value instanceof NotFound) return 'NotFound';
  return value instanceof Duplicate ? 'Duplicate' : null;
};
