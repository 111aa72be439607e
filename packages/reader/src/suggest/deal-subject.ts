import type { Range } from '@chancery/domain';

const subjects = [
  /\b(?:billion|million|trillion) (?<it>\p{Ll}+(?: \p{Ll}+)?) (?:deal|contract|agreement)\b/u,
  /\b(?:purchase|buys?|bought|supply|sells?|sold|order|deliver|acquire) (?<it>\p{Ll}+(?: \p{Ll}+){0,2}?)(?= worth| from| to| for|[,.])/u,
  // "Bought 24 L-159 jets": what is counted.
  /\b(?:purchas\p{L}+|buy(?:s|ing)?|bought|suppl\p{L}+|sells?|sold|order\p{L}*|deliver\p{L}*|acquir\p{L}+) (?:(?:at least|up to|about|some|another|more than|the first) )?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens of|several) (?<it>(?:[\p{L}\d-]+ ){0,2}?\p{Ll}{3,}(?:s|craft))\b/u,
  /\b(?<it>natural gas|\p{Ll}+) (?:deal|contract)\b/u,
];
// "A new deal", "the deal": no thing that is dealt in.
const noThing =
  /^(?:an?|the|this|that|one|two|new|recent|previous|earlier|last|latest|first|second|another|other|same|such|every|each|some|big|major|huge|key|final|draft|secret|separate|initial|preliminary|bilateral|possible|potential|proposed|signed|existing|no|any|its|their|his|her|our|of|in|year|term|(?:multi)?(?:thousand|million|billion|trillion)|bn|mn|dollars?|euros?|roubles?|rubles?|pounds?|yuan|deals?|contracts?|agreements?)$/u;

/** What the words of a deal say that it is about; null where they do not. `offset` is where they begin in the text. */
export const dealSubject = (words: string, offset: number): (Range & { readonly exact: string }) | null => {
  for (const pattern of subjects) {
    const found = new RegExp(pattern.source, `${pattern.flags}d`).exec(words);
    const [start, end] = found?.indices?.groups?.['it'] ?? [];
    const exact = start === undefined ? '' : words.slice(start, end);
    if (start !== undefined && end !== undefined && !noThing.test(exact))
      return { start: offset + start, end: offset + end, exact };
  }
  return null;
};
