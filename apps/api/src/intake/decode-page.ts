const decoderOf = (label: string | null): TextDecoder | null => {
  try {
    return label === null ? null : new TextDecoder(label);
  } catch {
    return null; // a RangeError is TextDecoder's way of not knowing a charset
  }
};

const markOf = (bytes: Uint8Array): string | null => {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
};

const countIn = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

// Node reads these bytes as ISO 8859-1 has them in some releases, where they are signs that no text keeps.
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const decoded = (decoder: TextDecoder, bytes: Uint8Array): string => {
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/gu, (sign) => windows.charAt(sign.charCodeAt(0) - 0x80))
    : text;
};

// The dashes, quotation marks and spaces that stand at the same bytes in every charset of Windows.
const windowsMarks: ReadonlySet<number> = new Set([
  0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0,
]);

// A stray byte is one; where much of what is no ASCII is none, it is written in other characters.
const asUtf8 = (bytes: Uint8Array): string | null => {
  const text = new TextDecoder().decode(bytes);
  const broken = countIn(text, /\ufffd/gu);
  const foreign = countIn(text, /\P{ASCII}/gu);
  if (broken > 0 && broken === foreign)
    return bytes.every((byte) => byte < 0x80 || windowsMarks.has(byte))
      ? decoded(new TextDecoder('windows-1252'), bytes)
      : null;
  return broken > 3 && broken * 4 > foreign ? null : text;
};

const declared =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*(?<name>[\w:.-]{1,40})|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["'](?<xml>[\w:.-]{1,40})/iu;

const declaredIn = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const groups = declared.exec(head.replace(/<!--[\s\S]*?(?:-->|$)/gu, ''))?.groups;
  const name = groups?.['name'] ?? groups?.['xml'] ?? null;
  // A declaration that could be read as ASCII is not in UTF-16, whatever it says.
  return name !== null && /^utf-?16/iu.test(name) ? 'utf-8' : name;
};

/**
 * The characters of a page, as browsers tell them: by its byte order mark, by the head of the answer, by its own
 * declaration, and otherwise as UTF-8. What is no character in a charset that was named is U+FFFD; null where none was,
 * and it is not UTF-8: it would be guessed.
 */
export const decodePage = (bytes: Uint8Array, charset: string | null): string | null => {
  const labels = [markOf(bytes), charset, declaredIn(bytes)];
  const known = labels.map(decoderOf).find((decoder) => decoder !== null);
  return known ? decoded(known, bytes) : asUtf8(bytes);
};
