import { createIntl, type MessageFormatElement } from 'react-intl';

const plain = 'ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz';
const accents = 'ÂÇĐÉĜĤÎĴĶĻÑÖŘŠŢÛŴÝŽåçđéĝĥîĵķļñöřšţûŵýž';
const accentOf = new Map([...plain].map((letter, at) => [letter, [...accents][at] ?? letter]));

/** Words with accents and a third longer, still to be read: what shows without them is in no catalogue. */
export function accented(words: string): string {
  let letters = 0;
  return words.replace(/\p{L}/gu, (letter) => {
    letters += 1;
    return (accentOf.get(letter) ?? letter).repeat(letters % 3 === 0 ? 2 : 1);
  });
}

const { formatters } = createIntl({ locale: 'en-GB' });

/** A message of ICU MessageFormat as its parts. Throws where it is none. */
export const partsOf = (message: string): MessageFormatElement[] =>
  formatters.getMessageFormat(message, 'en-GB').getAst();

/** The message with its words accented; placeholders, tags and the choice between forms stay. */
export const accentedMessage = (message: string): MessageFormatElement[] => partsOf(message).map(ofPart);

function ofPart(part: MessageFormatElement): MessageFormatElement {
  if ('options' in part) {
    const options = Object.entries(part.options).map(([form, { value, ...rest }]) => [
      form,
      { ...rest, value: value.map(ofPart) },
    ]);
    return { ...part, options: Object.fromEntries(options) };
  }
  if ('children' in part) return { ...part, children: part.children.map(ofPart) };
  return 'value' in part && part.type === 0 ? { ...part, value: accented(part.value) } : part;
}
