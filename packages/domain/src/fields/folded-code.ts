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
