import { Failure, Invalid, type Issue, type IssueCode } from '@chancery/domain';

export const issue = (path: readonly (string | number)[], code: IssueCode, message: string): Issue => ({
  path: path.map(String),
  code,
  message,
});

/** Throws Invalid when there is an issue. */
export const refuseIf = (issues: readonly Issue[]): void => {
  if (issues.length > 0) throw new Invalid(issues);
};

/** Runs what is given one part of an input; what it refuses is said to stand at the part's place in the whole. */
export const inPlace = async <Result>(
  place: readonly string[],
  run: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await run();
  } catch (error) {
    throw error instanceof Failure ? error.within(place) : error;
  }
};

const controlCharacter = /(?![\n\t])\p{Cc}/u;
const loneSurrogate = /\p{Surrogate}/u;
const longest = 10_000;

const inText = (path: readonly (string | number)[], text: string): Issue | null => {
  if (loneSurrogate.test(text))
    return issue(path, 'LONE_SURROGATE', 'The text has half of a surrogate pair.');
  if (controlCharacter.test(text))
    return issue(path, 'CONTROL_CHARACTER', 'The text has a control character.');
  if (text.length > longest) return issue(path, 'TOO_LONG', `The text is longer than ${longest} characters.`);
  return null;
};

/** Every text anywhere in an input that the database could not keep as it is. */
export const textIssues = (input: unknown, path: readonly (string | number)[] = []): readonly Issue[] => {
  if (typeof input === 'string') return [inText(path, input)].filter((found) => found !== null);
  if (Array.isArray(input)) return input.flatMap((inner, at) => textIssues(inner, [...path, at]));
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([name, inner]) => textIssues(inner, [...path, name]));
};

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu;
const id = String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}`;
/** Every id of anything but a claim inside a text. */
export const idsInside = new RegExp(id, 'gu');
/**
 * The same, those of a list together: the records that a statement is about stand in its key one after the other, with ` | `
 * between. SQL has the rule too (`held_key`).
 */
export const idListsInside = new RegExp(String.raw`(?<=\| ?)${id}(?: \| ${id})*|${id}`, 'gu');
/** Whether a text can be the id of anything but a claim. */
export const isUuid = (text: string): boolean => uuid.test(text);
/** Whether a text can be the id of a claim: a SHA-256 in hexadecimal. */
export const isClaimId = (text: string): boolean => /^[\da-f]{64}$/u.test(text);
/** The ids of a batch that can be ids at all: others name nothing. */
export const uuids = (ids: readonly string[]): string[] => [...new Set(ids.filter(isUuid))];
