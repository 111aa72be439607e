/** Whether it may be the name of a scheme. */
export const isScheme = (text: string): boolean => /^[A-Z0-9_]{1,60}$/u.test(text);

const parted = /[\s.\u2010-\u2015\u2212-]+/gu;

// “IMO 9074729” among the codes of IMO; where what follows are letters, they may be the code's own.
const withoutScheme = (code: string, scheme: string): string => {
  const rest = code.startsWith(scheme) ? code.slice(scheme.length) : '';
  return /^(?::.|\d)/u.test(rest) ? rest.replace(/^:/u, '') : code;
};

/**
 * A code as equality of meaning takes it: in capitals, without spaces, dots and hyphens, and without the name of its scheme
 * before it; null where the scheme is not known. Where nothing is left, as it is given.
 */
export const foldedCode = (value: string, scheme: string | null): string => {
  const plain = value.normalize('NFKC').toUpperCase().replace(parted, '');
  if (plain === '') return value;
  return scheme === null ? plain : withoutScheme(plain, scheme);
};

/** A code as it is stored under a scheme. */
export type SchemedCode = { readonly scheme: string; readonly folded: string };

/** What a writing may be that begins with the name of its scheme, where that is not known: “IMO 9074729” the 9074729 of IMO. */
export const schemedCodes = (value: string): readonly SchemedCode[] => {
  const plain = foldedCode(value, null);
  return Array.from(plain, (_, at) => plain.slice(0, at)).flatMap((scheme) => {
    const folded = withoutScheme(plain, scheme);
    return folded !== plain && isScheme(scheme) ? [{ scheme, folded }] : [];
  });
};
