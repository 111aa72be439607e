import { type Catalogue, english, isMessageId } from '../catalogue.ts';
import { partsOf } from '../pseudo.ts';

type Parts = ReturnType<typeof partsOf>;

/** The placeholders and tags of a message, each once, in order of the alphabet. */
export function placesOf(message: string): readonly string[] {
  const places = new Set<string>();
  const look = (parts: Parts) => {
    for (const part of parts) {
      if ('children' in part) places.add(`<${part.value}>`);
      else if (part.type !== 0 && 'value' in part) places.add(`{${part.value}}`);
      if ('children' in part) look(part.children);
      if ('options' in part) for (const { value } of Object.values(part.options)) look(value);
    }
  };
  look(partsOf(message));
  return [...places].sort();
}

/** What is wrong with a catalogue: messages that are none, and placeholders or tags that the English ones do not have. */
export function faultsOf(catalogue: Catalogue, names: readonly string[]): readonly string[] {
  return Object.entries(catalogue).flatMap(([id, message]) => {
    if (!isMessageId(id)) return names.includes(id) ? [] : [`${id}: there is no such message`];
    try {
      const [have, want] = [placesOf(message).join(' '), placesOf(english[id]).join(' ')];
      return have === want ? [] : [`${id}: has ${have || 'nothing'} in it, and English ${want || 'nothing'}`];
    } catch (error) {
      return [`${id}: is no ICU MessageFormat: ${error instanceof Error ? error.message : error}`];
    }
  });
}
