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
import { articleBy } from '../context.ts';
import { FailureCode } from './enums.ts';
import { IssueCode } from './issue-code.ts';
import { Article } from './refs.ts';

/** A refusal as an answer. GraphQL takes an error that a resolver returns for one that it throws: hence the wrapper. */
export type Refused<Kind extends FailureClass = FailureClass> = { readonly refusal: Kind };

const Failure = builder.interfaceRef<Refused>('Failure').implement({
  description: 'Why a command was refused. Nothing was stored.',
  fields: (t) => ({
    code: t.field({
      type: FailureCode,
      description: 'What kind of refusal it is, for programs.',
      resolve: ({ refusal }) => refusal.code,
    }),
    message: t.string({
      description: 'Why, in one sentence for people.',
      resolve: ({ refusal }) => refusal.message,
    }),
    path: t.stringList({
      description:
        'Names and indexes from the input’s root to what is at fault: of `Invalid`, that of the first issue. Empty where it is about the command as a whole.',
      resolve: ({ refusal }) => [...refusal.path],
    }),
  }),
});

const Issue = builder.objectRef<IssueShape>('Issue').implement({
  description: 'One thing wrong with what was given.',
  fields: (t) => ({
    path: t.stringList({
      description: 'Names and indexes from the input’s root.',
      resolve: ({ path }) => [...path],
    }),
    code: t.expose('code', { type: IssueCode, description: 'What is wrong, for programs.' }),
    message: t.exposeString('message', { description: 'One sentence for people.' }),
  }),
});

const failures = {
  Invalid: builder.objectRef<Refused<Invalid>>('Invalid').implement({
    description: 'What was given is wrong.',
    interfaces: [Failure],
    fields: (t) => ({
      issues: t.field({
        type: [Issue],
        description: 'Everything that is wrong.',
        resolve: ({ refusal }) => [...refusal.issues],
      }),
    }),
  }),
  Stale: builder.objectRef<Refused<Stale>>('Stale').implement({
    description: 'Based on a version that is no longer the newest.',
    interfaces: [Failure],
    fields: (t) => ({
      expected: t.int({
        description: 'The version that the command named.',
        resolve: ({ refusal }) => refusal.expected,
      }),
      actual: t.int({ description: 'The newest version.', resolve: ({ refusal }) => refusal.actual }),
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
      id: t.id({ description: 'The id that was named.', resolve: ({ refusal }) => refusal.id }),
    }),
  }),
  Duplicate: builder.objectRef<Refused<Duplicate>>('Duplicate').implement({
    description: 'It is there already.',
    interfaces: [Failure],
    fields: (t) => ({
      article: t.field({
        type: Article,
        nullable: true,
        description: 'The article that is there; null where it is something else.',
        resolve: ({ refusal }, _, context) =>
          refusal.article === null ? null : articleBy(context, refusal.article),
      }),
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
