type Issue = { readonly code?: string; readonly path: readonly string[]; readonly message: string };

/** A command that the API refused: what it said, and of which parts. */
export class Refusal extends Error {
  readonly issues: readonly Issue[];
  /** The refusal’s type in the contract: "Stale" where somebody else was first. */
  readonly kind: string;
  /** The place in the input that it is about, where it names one. */
  readonly path: readonly string[];
  constructor(
    message: string,
    issues: readonly Issue[] = [],
    kind: string = 'Invalid',
    path: readonly string[] = [],
  ) {
    super(message);
    this.issues = issues;
    this.kind = kind;
    this.path = path;
  }
}

/** Throws a Refusal when an answer is one. */
export const accepted = <Answer extends { readonly __typename: string }>(
  answer: Answer,
): Exclude<Answer, { readonly message: string }> => {
  if ('message' in answer && typeof answer.message === 'string')
    throw new Refusal(
      answer.message,
      'issues' in answer ? (answer.issues as readonly Issue[]) : [], // Invalid has them
      answer.__typename,
      'path' in answer ? (answer.path as readonly string[]) : [], // asked for of a Failure only
    );
  return answer as Exclude<Answer, { readonly message: string }>; // refusals have a message, nothing else has
};

/** Whether a command was refused since somebody else was first. */
export const isStale = (error: unknown): boolean => error instanceof Refusal && error.kind === 'Stale';

const at = (input: unknown, part: string): unknown =>
  typeof input === 'object' && input !== null ? Reflect.get(input, part) : undefined;

/** The ids in what was sent, such as `{ claims: […] }`, that are those of nothing by now, where it was refused for that. */
export const missingIn = (error: unknown, input: object): ReadonlySet<string> =>
  new Set(
    error instanceof Refusal
      ? error.issues
          .filter(({ code }) => code === 'NOT_FOUND')
          .map(({ path }) => path.reduce<unknown>(at, input))
          .filter((id) => typeof id === 'string')
      : [],
  );

/** The place, among the records that were expected, of one that holds something else by now; null for any other failure. */
export const placeOfRecord = (error: unknown): number | null =>
  error instanceof Refusal && isStale(error) && error.path[0] === 'expectedRecords'
    ? Number(error.path[1])
    : null;
