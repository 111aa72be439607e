import type { Range } from '@chancery/domain';
import { type Event, firstFitting, firstOutside } from './deals.ts';
import type { Party } from './parties.ts';
import { sanctionTrigger } from './sanction-trigger.ts';

const measures: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:arms|weapons) embargo|\b(?:embargo|ban) on (?:the )?(?:(?:sales?|exports?|supply|deliver(?:y|ies)) of )?(?:arms|weapons)/iu,
    'ARMS_EMBARGO',
  ],
  [
    /\basset freezes?|\bfr(?:eeze|ozen?|eezing)\b.{0,40}\bassets\b|\bassets\b.{0,40}\bfrozen/iu,
    'ASSET_FREEZE',
  ],
  [/\btravel bans?|\bvisa bans?|\bentry bans?|\bbarred from (?:travelling|entering)/iu, 'TRAVEL_BAN'],
  [
    /\bexport (?:controls?|bans?|restrictions?)|\bban(?:s|ned)? (?:on )?(?:the )?(?:[\p{L}-]+ ){0,3}?exports?/iu,
    'EXPORT_CONTROL',
  ],
  [
    /\bimport (?:bans?|restrictions?)|\boil embargo|\bbans? on (?:the )?(?:[\p{L}-]+ ){0,3}?imports?/iu,
    'IMPORT_RESTRICTIONS',
  ],
  [/\b(?:capital markets?|SWIFT|financial sanctions|financial restrictions)\b/iu, 'FINANCIAL_RESTRICTIONS'],
  [/\bsectoral sanctions|\b(?:energy|oil|defen[cs]e|banking) sectors?\b/iu, 'SECTORAL'],
  [/\binvestment bans?|\bnew investments?\b/iu, 'INVESTMENT_BAN'],
  [/\b(?:flight|shipping|port) bans?|\bairspace\b/iu, 'TRANSPORT_RESTRICTIONS'],
];
const statuses: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:lift(?:s|ed|ing)?|remov(?:e|es|ed|ing)|eas(?:e|es|ed|ing))\b.{0,40}\b(?:sanctions?|embargo)|\bsanctions?\b.{0,30}\b(?:were|was|been) lifted/iu,
    'LIFTED',
  ],
  [/\b(?:suspend(?:s|ed|ing)?|waiv(?:e|es|ed|ing))\b/iu, 'SUSPENDED'],
  [
    /\b(?:extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|expand(?:s|ed|ing)?|tighten(?:s|ed|ing)?|amend(?:s|ed|ing)?|renew(?:s|ed|ing)?|widen(?:s|ed|ing)?)\b/iu,
    'AMENDED',
  ],
  [
    /\b(?:announc(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|propos(?:e|es|ed|ing)|plan(?:s|ned)?)\b/iu,
    'ANNOUNCED',
  ],
  [
    /\b(?:impos(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|adopt(?:s|ed|ing)?|slapp?(?:s|ed|ing)?|under|facing|sanctioned|blacklisted|hit|designat(?:es|ed|ing)|listed|add(?:s|ed)|align(?:s|ed)|in force)\b/iu,
    'IN_FORCE',
  ],
];

const act =
  /^[^:;“”]{0,30}?\b(?:impos|introduc|announc|adopt|extend|expand|lift|eas|tighten|suspend|slap|sanctioned|sanctioning|to sanction|blacklist|freez|froze|renew|prolong|widen|approv|designat|delist|add(?:s|ed|ing)?\b)\p{L}*/iu;
const counted =
  '(?:the |a |an |some |several |more than |at least |\\d+ |two |three |four |five |six |seven |eight |nine |ten |further |other )*';
const onThem = new RegExp(
  `\\b(?:on|against|targeting|targets|hit|sanctioned|blacklisted|sanctioning|designat(?:ed|es|ing)) ${counted}$`,
  'iu',
);
// "The embargo on the sale of arms to Chile", "a ban on imports from Chile".
const toThem =
  /\b(?:sales?|exports?|deliver(?:y|ies)|suppl(?:y|ies)|transfers?)\b[^,;]{0,30} to (?:the )?$/iu;
const fromThem = /\b(?:imports?|purchases?)\b[^,;]{0,30} from (?:the )?$/iu;

const roleOf = (
  words: string,
  offset: number,
  from: number,
  to: number,
  party: Party,
  earlier: readonly Party[],
): string | null => {
  const [start, end] = [party.start - offset, party.end - offset];
  const before = words.slice(Math.max(0, start - 40), start);
  const after = words.slice(end, end + 60);
  if (start > from && fromThem.test(before)) return 'TARGET';
  if (/\b(?:by|from) (?:the )?$/iu.test(before)) return 'AUTHORITY';
  if (start > from && (onThem.test(before) || toThem.test(before))) return 'TARGET';
  const joined =
    /^(?:,? (?:and |or )?(?:the )?(?:\p{L}|\.)+){0,2}(?: new| fresh| further| financial| economic| trade| sectoral)*\s?$/u;
  if (
    end <= from &&
    !party.isClass &&
    joined.test(words.slice(end, from)) &&
    !/\bon\b|\bin\b/u.test(words.slice(end, from))
  )
    return 'AUTHORITY';
  if (end <= from && act.test(after.slice(0, 40)) && earlier.indexOf(party) >= 0) return 'AUTHORITY';
  const underThem = /^[^,]{0,30}\b(?:facing|under|hit by|subject to|despite)\b/iu.test(words.slice(0, from));
  if (start > to && underThem && /(?:^|[,] )(?:the )?$/u.test(words.slice(Math.max(0, start - 6), start)))
    return 'TARGET';
  const facing = /\b(?:facing|faces?|under|hit by|subject to)\b/iu.test(words.slice(end, from));
  return end <= from && facing ? 'TARGET' : null;
};

const aside =
  /\b(?:despite|notwithstanding|amid|under|because of|in spite of|defying|in defiance of|evad(?:e|ing)|bypass(?:ing)?|after|since) [^.;]{0,50}$/iu;

/** Whether a sanction is only what a sentence tells something else beside: "Despite the sanctions, Chile bought …". */
export const isAside = (words: string, offset: number, { trigger }: Event): boolean =>
  aside.test(words.slice(0, trigger.start - offset));

/** The sanction that a sentence tells of, with who imposes it on whom; null where there is none. */
export const sanctionIn = (
  words: string,
  offset: number,
  parties: readonly Party[],
  names: readonly Range[],
): Event | null => {
  const match = firstOutside(words, sanctionTrigger, offset, names);
  if (!match || parties.length === 0) return null;
  const { 0: found, index } = match;
  const earlier = parties.filter(({ end }) => end - offset <= index);
  const to = index + found.length;
  return {
    trigger: { start: offset + index, end: offset + to, words: found },
    sort: firstFitting(measures, words),
    status: firstFitting(statuses, words),
    parties: parties.map((party) => ({ ...party, role: roleOf(words, offset, index, to, party, earlier) })),
  };
};
