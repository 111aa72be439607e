import { english, isMessageId, type MessageId } from '../messages/catalogue.ts';
import type { Saying } from '../messages/say.tsx';
import { RequestError } from './graphql.ts';

// A sentence of the API that is always the same has a message, whose id names its code; the others name a place or a
// number, and are shown as the API puts them.
const idsOfSentences: ReadonlyMap<string, MessageId> = new Map(
  Object.entries(english).flatMap(([id, sentence]) =>
    id.startsWith('issue.') && isMessageId(id) ? [[sentence, id]] : [],
  ),
);

/** A sentence of the API in the reader's language, where its catalogue has it. */
export function translated(sentence: string, say: Saying): string {
  const id = idsOfSentences.get(sentence);
  return id ? say(id) : sentence;
}

/** What happened, in a sentence. */
export function explained(error: Error, say: Saying): string {
  if (!(error instanceof RequestError)) return error.message;
  const { said } = error;
  return typeof said === 'string' ? translated(said, say) : say(said.id, said.values);
}
