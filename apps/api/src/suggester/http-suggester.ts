import { overlaps, passageProblem, type Range } from '@chancery/domain';
import { asSuggestion, nameGuesses, type Suggestion } from '@chancery/reader';
import { z } from 'zod';

/** A suggester on another machine, such as one that asks a language model. */
export type RemoteSuggester = (
  text: string,
  excluded: readonly Range[],
  /** What the text and its excluded ranges are known by: the same is asked once. */
  key: string,
) => Promise<RemoteAnswer>;
export type RemoteAnswer = {
  readonly suggestions: readonly Suggestion[];
  /** What went wrong, in one sentence; null where nothing did. */
  readonly notice: string | null;
};

export type RemoteSettings = {
  readonly url: string;
  /** Sent as a bearer token; empty for none. */
  readonly token: string;
  readonly seconds: number;
};

/** Longest text that is sent, in UTF-16, and the most suggestions that are taken. */
const longestText = 100_000;
const mostSuggestions = 500;
const largestAnswer = 1_000_000;
const keptAnswers = 100;

// Values, chains and parties are read by the rules here: a model says where to look, not what is so.
const shape = z.object({
  suggestions: z.array(
    z.object({
      type: z.enum(['NAME', 'CUE', 'DEAL', 'SANCTION']),
      start: z.int().min(0),
      end: z.int().min(1),
      exact: z.string().min(1).max(2_000),
      guess: z.enum(nameGuesses).optional(),
      why: z.string().trim().min(1).max(300),
    }),
  ),
});
type Offered = z.infer<typeof shape>['suggestions'][number];

const toSuggestion = ({ type, start, end, exact, guess, why }: Offered): Suggestion =>
  asSuggestion(
    'model',
    {
      type,
      start,
      end,
      ...(type === 'NAME' ? { guess: guess ?? 'UNKNOWN' } : {}),
      why: {
        ...{ method: 'MODEL', band: 'POSSIBLE', reason: 'TOLD_BY_MODEL', matched: null, names: [] },
        sentence: why,
      },
    },
    exact,
  );

const checked = (text: string, excluded: readonly Range[], json: unknown): RemoteAnswer => {
  const read = shape.safeParse(json);
  if (!read.success) return failed('answered in a form that is not understood');
  const offered = read.data.suggestions;
  const right = offered.filter(
    (each) => passageProblem(text, each) === null && !excluded.some((range) => overlaps(range, each)),
  );
  const suggestions = [
    ...new Map(
      right.slice(0, mostSuggestions).map((each) => [toSuggestion(each).id, toSuggestion(each)]),
    ).values(),
  ];
  const wrong = offered.length - right.length;
  const more = right.length > mostSuggestions ? ` Only the first ${mostSuggestions} were taken.` : '';
  if (wrong === 0 && more === '') return { suggestions, notice: null };
  const left = wrong === 0 ? '' : ` ${wrong} did not fit the text and were left out.`;
  return { suggestions, notice: `The language model’s suggestions were taken in part.${left}${more}` };
};

const failed = (how: string): RemoteAnswer => ({
  suggestions: [],
  notice: `The language model ${how}; what the rules suggest is not touched by it.`,
});

const bodyOf = async (response: Response): Promise<unknown> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > largestAnswer) throw new Error('The answer is too long.');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString());
};

const ask = async (
  { url, token, seconds }: RemoteSettings,
  text: string,
  excluded: readonly Range[],
): Promise<RemoteAnswer> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(seconds * 1_000),
      headers: {
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ text, excluded: excluded.map(({ start, end }) => ({ start, end })) }),
    });
    if (!response.ok) return failed(`answered with the status ${response.status}`);
    return checked(text, excluded, await bodyOf(response));
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return failed(late ? `did not answer within ${seconds} seconds` : 'could not be asked');
  }
};

/**
 * A suggester behind HTTP. What it answers is checked: words that do not stand where it says, or in excluded ranges, are
 * left out. It never throws; an answer of which something could be taken is kept, and asked for once.
 */
export const httpSuggester = (settings: RemoteSettings): RemoteSuggester => {
  const kept = new Map<string, Promise<RemoteAnswer>>();
  return async (text, excluded, key) => {
    if (text.length > longestText) return failed('is not asked about a text so long');
    const before = kept.get(key);
    if (before) return before;
    const asked = ask(settings, text, excluded);
    kept.set(key, asked);
    const [oldest] = kept.keys();
    if (kept.size > keptAnswers && oldest !== undefined) kept.delete(oldest);
    const answer = await asked;
    if (answer.notice !== null && answer.suggestions.length === 0) kept.delete(key);
    return answer;
  };
};
