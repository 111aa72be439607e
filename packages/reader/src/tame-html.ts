// The parser's cost and memory grow with depth times length, so that deep markup of a megabyte would hold a
// server for minutes. Browsers flatten markup far less deep than this (Blink at 512).
const deepest = 1_000;

// Their end tags may be left out, and the parser closes them by itself; or they have none.
const selfClosing: ReadonlySet<string> = new Set(
  (
    'p li dt dd td th tr tbody option optgroup rt rp ' +
    'area base br col embed hr img input link meta param source track wbr'
  ).split(' '),
);
// What follows one of these is not markup until its end tag.
const rawText: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe']);

/** Turns tags nested too deep into empty ones; their words stay. */
const flattened = (html: string): string => {
  const open = new Map<string, number>();
  let depth = 0;
  return html.replace(/<(\/?)([a-z][^\s/>]*)/giu, (tag: string, slash: string, written: string) => {
    const name = written.toLowerCase();
    if (selfClosing.has(name) || rawText.has(name)) return tag;
    const opened = open.get(name) ?? 0;
    if (slash === '') {
      depth += 1;
      open.set(name, opened + 1);
      return depth > deepest ? '<wbr' : tag;
    }
    if (opened === 0) return '</wbr';
    open.set(name, opened - 1);
    depth -= 1;
    return depth >= deepest ? '</wbr' : tag;
  });
};

/** Stands for a "<" that begins no tag. A noncharacter: no article may hold it. */
const looseSign = '\ufdd0';

/**
 * HTML that says the same to a reader and cannot exhaust the parser: no loose "<" (each would be a node of its
 * own), no depth past a thousand, no class list too long to be passed as arguments, line ends as LF.
 */
export const tameHtml = (html: string): string =>
  flattened(
    html
      .replaceAll(looseSign, '\ufdd1')
      .replace(/\r\n?/gu, '\n')
      .replace(/<(?![a-z/!?])/giu, looseSign)
      .replace(/\sclass\s*=\s*(?:"[^"]{9999,}"|'[^']{9999,}')/giu, ' '),
  );

/** Gives text that was parsed from tame HTML its loose "<" back. */
export const untamed = (text: string): string => text.replaceAll(looseSign, '<');
