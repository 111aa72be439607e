import { english, isMessageId, type MessageId } from '../messages/catalogue.ts';
import { partsOf } from '../messages/pseudo.ts';
import type { Saying, Values } from '../messages/say.tsx';
import { RequestError } from './graphql.ts';

// A sentence of the API, or of the domain, has a message whose id names its code. It is known by its English words: the
// same always, or around the names and numbers that stand in it.
const sentences: readonly (readonly [MessageId, string])[] = Object.entries(english).flatMap(
  ([id, sentence]) => (id.startsWith('issue.') && isMessageId(id) ? [[id, sentence] as const] : []),
);
const idsOfSentences: ReadonlyMap<string, MessageId> = new Map(sentences.map(([id, words]) => [words, id]));

type Form = { readonly id: MessageId; readonly pattern: RegExp; readonly numbers: ReadonlySet<string> };
// What a part of a message is, as its parser numbers them.
const [word, number] = [1, 2];

const escaped = (words: string): string => words.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');

function formOf([id, sentence]: readonly [MessageId, string]): readonly Form[] {
  const parts = partsOf(sentence);
  if (parts.every(({ type }) => type !== word && type !== number)) return [];
  const source = parts.map((part) => {
    if (!('value' in part)) return '';
    if (part.type === word) return `(?<${part.value}>.+)`;
    return part.type === number ? `(?<${part.value}>-?\\d+(?:\\.\\d+)?)` : escaped(String(part.value));
  });
  const numbers = parts.flatMap((part) => (part.type === number && 'value' in part ? [part.value] : []));
  return [{ id, pattern: new RegExp(`^${source.join('')}$`, 'su'), numbers: new Set(numbers) }];
}

let forms: readonly Form[] | undefined;
const formsOfSentences = (): readonly Form[] => {
  forms ??= sentences.flatMap(formOf);
  return forms;
};

const valuesIn = ({ pattern, numbers }: Form, sentence: string): Values | null => {
  const { groups } = pattern.exec(sentence) ?? {};
  if (!groups) return null;
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, numbers.has(name) ? Number(value) : value]),
  );
};

/** A sentence of the API in the reader's language, where its catalogue has it. */
export function translated(sentence: string, say: Saying): string {
  const id = idsOfSentences.get(sentence);
  if (id) return say(id);
  for (const form of formsOfSentences()) {
    const values = valuesIn(form, sentence);
    if (values) return say(form.id, values);
  }
  return sentence;
}

/** What happened, in a sentence. */
export function explained(error: Error, say: Saying): string {
  if (!(error instanceof RequestError)) return error.message;
  const { said } = error;
  return typeof said === 'string' ? translated(said, say) : say(said.id, said.values);
}

/** A sentence without the part of the API’s input that it names, for where nobody sees that part. */
export const withoutPath = (message: string): string => message.replace(/^input(?:\.\w+)*: /u, '');
