import type { Range } from '@chancery/domain';
import { isOfEarlier } from './earlier-deals.ts';
import type { Party } from './parties.ts';
import type { ProposedParty } from './suggestion.ts';
import { isNotDone } from './unreal.ts';

/** What tells of a deal or a sanction. */
export type Trigger = Range & { readonly words: string };
export type Event = {
  readonly trigger: Trigger;
  readonly sort: string | null;
  readonly status: string | null;
  readonly parties: readonly ProposedParty[];
};

type Way = {
  readonly pattern: RegExp;
  readonly subject: string | null;
  readonly after: readonly (readonly [RegExp, string])[];
};

const buying: Way = {
  pattern:
    /\b(?:buy|buys|bought|buying|purchas(?:e|es|ed|ing)|procur(?:e|es|ed|ing)|procurement(?! (?:networks?|agents?|agency|rules|officials?|process|front)\b)|acquir(?:e|es|ed|ing)|acquisition|import(?:s|ed|ing)?|order(?:s|ed) (?=\d|a\b|an\b|more|new|several|\p{L}+ (?:ferries|ships|aircraft|jets)))\b/giu,
  subject: 'BUYER',
  after: [[/\bfrom (?:the )?$/u, 'SUPPLIER']],
};
const selling: Way = {
  pattern:
    /\b(?:sell|sells|sold|selling|sale of|sales of|suppl(?:y|ies|ied|ying) (?!chain|deal|agreement|contract|network|line)|deliver(?:s|ed|ing)?|export(?:s|ed|ing)?)\b/giu,
  subject: 'SUPPLIER',
  after: [
    [/\b(?:to|for) (?:the )?$/u, 'RECIPIENT'],
    [/^supply $/u, 'RECIPIENT'],
  ],
};
const lending: Way = {
  pattern:
    /\b(?:lend|lends|lent|lending|loan(?:s|ed)?|financ(?:e|es|ed|ing)|grant of|credit line|bail-?out|invest(?:s|ed|ing|ment|ments)?)\b/giu,
  subject: 'FINANCIER',
  after: [
    [/\b(?:to|in|for) (?:the )?$/u, 'RECIPIENT'],
    [/\bfrom (?:the )?$/u, 'FINANCIER'],
  ],
};
const agreeing: Way = {
  pattern:
    /\b(?:deal|deals|contracts?|agreements?|accords?|pact|treaty|memorandum of understanding|MoU|joint venture|agreed (?:to|on)|sign(?:s|ed)? (?:a|an|the|its|their))\b/giu,
  subject: null,
  after: [],
};
const ways = [buying, selling, lending, agreeing];

const sorts: readonly (readonly [RegExp, string])[] = [
  [/\bjoint venture/iu, 'JOINT_VENTURE'],
  [/\bmemorandum of understanding|\bMoU\b/u, 'MOU'],
  [/\btreaty\b/iu, 'TREATY'],
  [/\b(?:loans?|credit line|lend|lent|bail-?out)\b/iu, 'LOAN'],
  [/\bgrant\b(?! access)/iu, 'GRANT'],
  [/\b(?:gas|oil|pipeline|LNG|crude|coal|electricity|nuclear fuel|energy)\b/iu, 'ENERGY_SUPPLY'],
  [
    /\b(?:missiles?|drones?|fighter jets?|fighters|tanks?|submarines?|frigates?|arms|weapons?|warplanes?|howitzers?|ammunition|helicopters?|air defen[cs]e)\b/iu,
    'ARMS_TRANSFER',
  ],
  [/\b(?:technology transfer|licen[cs]ed production|know-how)\b/iu, 'TECHNOLOGY_TRANSFER'],
  [/\b(?:invest(?:s|ed|ing|ment|ments)?|stake|acquisition|takeover)\b/iu, 'INVESTMENT'],
  [
    /\b(?:purchas\w*|buys?|bought|procure\w*|(?<!\bin )orders?|ordered|suppl(?:y|ies|ied))\b/iu,
    'PROCUREMENT',
  ],
];
const statuses: readonly (readonly [RegExp, string])[] = [
  [/\bden(?:y|ies|ied)\b/iu, 'DENIED'],
  [/\b(?:cancel\w*|scrapp\w+|abandon\w*|pulled out|terminated)\b/iu, 'CANCELLED'],
  [/\b(?:suspend\w*|froze|halted|paused)\b/iu, 'SUSPENDED'],
  [/\b(?:complet\w+|finalis\w+ delivery|fully delivered)\b/iu, 'COMPLETED'],
  [/\b(?:negotiat\w+|in (?:\p{L}+ )?talks|talks (?:on|over|about))\b/iu, 'NEGOTIATING'],
  [/\b(?:propos\w+|offered|offers|bid for|would like)\b/iu, 'PROPOSED'],
  [
    /\b(?:signed|agreed|struck|seal(?:s|ed)?|concluded|clinched|reached|inked|the recent|bought|sold|purchased|acquired|awarded)\b/iu,
    'AGREED',
  ],
  [
    /\b(?:will|plans?|planned|intends?|pledg\w+|is to|are to|promised|set to|to buy|to sell|to supply)\b/iu,
    'PLEDGED',
  ],
  // What has the name of a deal was agreed on, where nothing says otherwise.
  [/\b(?:deal|contract|agreement|accord|pact|treaty)s?\b/iu, 'AGREED'],
];
export const firstFitting = (table: readonly (readonly [RegExp, string])[], words: string): string | null =>
  table.find(([pattern]) => pattern.test(words))?.[1] ?? null;

/** The first words that fit, are meant by those before them and are no part of a name: "Export-Import Bank" tells of no import. */
export const firstOutside = (
  words: string,
  pattern: RegExp,
  offset: number,
  names: readonly Range[],
  isMeant: (before: string, found: string) => boolean = () => true,
): RegExpExecArray | undefined => {
  for (const found of words.matchAll(pattern)) {
    const start = offset + found.index;
    const end = start + found[0].trimEnd().length;
    const isPart = names.some((name) => name.start <= start && name.end >= end);
    const before = words.slice(Math.max(0, found.index - 100), found.index);
    if (!isPart && isMeant(before, found[0].trimEnd())) return found;
  }
  return undefined;
};

const isPerson = ({ candidates: [first] }: Party): boolean => first?.recordKind === 'Person';
// "She has also bought" is hers; "She announced the purchase" and "She signed a contract to sell" are of somebody else.
const atOnce =
  /^(?:,\s[^,]{3,60},)?\s(?:(?:has|have|had|will|would|is|was|also|then|later|once|\p{L}+ly|(?:agreed|agrees|plans?|planned|intends?|intended|hopes?|hoped|decided|promised|wants?|wanted|offered)\sto)\s)*$/u;
const inPlace = /\b[Ii]n (?:the )?$/u;

const roleOf = (
  way: Way,
  words: string,
  offset: number,
  at: number,
  party: Party,
  subject: Party | undefined,
): string | null => {
  if (party === subject) return way.subject;
  const before = words.slice(Math.max(0, party.start - offset - 14), party.start - offset);
  if (
    /(?:bought|purchased|acquired|imported|ordered|sold|supplied|delivered|exported|lent|financed|funded|invested) by (?:the )?$/u.test(
      words.slice(Math.max(0, party.start - offset - 24), party.start - offset),
    )
  )
    return way.subject;
  if (party.start - offset < at) return null;
  return firstFitting(way.after, before);
};

/** The deal that a sentence tells of: what says so, of what sort, and who is in it; null where there is none. */
export const dealIn = (
  words: string,
  offset: number,
  parties: readonly Party[],
  names: readonly Range[],
): Event | null => {
  if (parties.length === 0) return null;
  for (const way of ways) {
    // A deal that was there before is none that is told of.
    const match = firstOutside(
      words,
      way.pattern,
      offset,
      names,
      (before, found) => !isOfEarlier(before, found),
    );
    if (!match) continue;
    const { 0: found, index } = match;
    if (isNotDone(words.slice(0, index))) continue;
    const earlier = parties.filter(({ end }) => end - offset <= index);
    // A possessive or a place is no subject, nor is a person who does something else first.
    const subject = earlier.findLast(
      (party) =>
        !/^['’]s?\b/u.test(words.slice(party.end - offset, party.end - offset + 2)) &&
        !inPlace.test(words.slice(0, party.start - offset)) &&
        (!isPerson(party) || atOnce.test(words.slice(party.end - offset, index))),
    );
    const roles = parties.map((party) => ({
      ...party,
      role: roleOf(way, words, offset, index, party, subject),
    }));
    const start = offset + index;
    return {
      trigger: { start, end: start + found.trimEnd().length, words: found.trimEnd() },
      sort: firstFitting(sorts, words),
      status: firstFitting(statuses, words),
      parties: roles,
    };
  }
  return null;
};
