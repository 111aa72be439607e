const earlier = String.raw`\b(?:previous|earlier|former|(?<!-)old|prior|expired|preceding|lapsed) (?:[\p{L}\d-]+ ){0,2}`;
const ofEarlier = new RegExp(`${earlier}$`, 'iu');
const another = /\b(?:another|last) (?:\p{L}+ )?$/iu;
// "The previous deal, worth $2 billion": what follows it is its own, up to where another one is told of.
const afterEarlier = new RegExp(
  String.raw`${earlier}(?:deal|contract|agreement|accord|pact|treaty),?(?: (?!(?:with|by|and|but|to|for|new|one)\b)[\p{L}’'-]+){0,4} $`,
  'iu',
);

/** Whether the words before a noun make it one of the past: the deal of "the previous three-year deal". */
export const isOfEarlier = (before: string): boolean => ofEarlier.test(before);
/** Whether the words before a value give it to another deal than the one that is told of. */
export const isOfAnother = (before: string): boolean =>
  ofEarlier.test(before) || another.test(before) || afterEarlier.test(before);
