// What is done to a deal of before is told of it: "extended the earlier contract", "the renewal of an old pact".
const done = String.raw`\b(?:cancel|scrap|abandon|annul|terminat|end(?:s|ed|ing)\b|suspen[ds]|halt|paus|froze|freez|exten[ds]|prolong|renew|reviv|restor|resum|reopen|reinstat|amend|revis|expand|renegotiat|ratif|confirm|withdr|pull)\p{L}*(?: of| from| out of)?(?: (?:the|an?|its|their|this|that|\p{L}+['’]s?))? `;
const earlier = String.raw`(?<!${done})\b(?:previous|earlier|former|(?<!-)old|prior|expired|preceding|lapsed) `;
// "Earlier struck a", "former president in" go on to something else than the noun.
const other = String.raw`an?|the|its|their|his|her|this|that|and|or|to|of|in|on|at|by|for|from|with|under|over|had|has|have|was|were|is|said|struck|made|won|got|sought|broke|cut|left|held|took|gave|paid|\p{L}+ed`;
const upToNoun = String.raw`${earlier}(?:(?!(?:${other})\b)[\p{L}\d-]+ ){0,2}`;
const ofEarlier = new RegExp(`${upToNoun}$`, 'iu');
const noun =
  /^(?:deals?|contracts?|agreements?|accords?|pact|treaty|memorandum of understanding|MoU|joint venture|procurement|acquisition|loans?|credit line|bail-?out|investments?)$/iu;
// "The previous Norwegian two-year": what stands between is of the deal, and tells of nothing that is done, nor of anybody.
const adjective = String.raw`[\p{L}-]+(?:ian|ean|ish|ese|wide|(?<=-)\p{L}+ed)|long(?:-term)?|short(?:-term)?|joint|bilateral|similar|separate|smaller|larger|major|military|naval|annual|initial|secret|controversial`;
const length = String.raw`[\p{L}\d]+[ -](?:year|month|week|day)(?:-long)?`;
const justAfter = new RegExp(`${earlier}(?:(?:${adjective}|${length}) ){0,2}$`, 'iu');
const another = /\b(?:another|last) (?:\p{L}+ )?$/iu;
// "The previous deal, worth $2 billion": what follows it is its own, up to where another one is told of.
const afterEarlier = new RegExp(
  String.raw`${upToNoun}(?:deal|contract|agreement|accord|pact|treaty),?(?: (?!(?:with|by|and|but|to|for|new|one)\b)[\p{L}’'-]+){0,4} $`,
  'iu',
);

/** Whether words tell of a deal by a noun which those before make one of the past: the deal of "the previous three-year deal". */
export const isOfEarlier = (before: string, words: string): boolean =>
  noun.test(words) && ofEarlier.test(before);
/** Whether the words before a value give it to another deal than the one that is told of. */
export const isOfAnother = (before: string): boolean =>
  justAfter.test(before) || another.test(before) || afterEarlier.test(before);
