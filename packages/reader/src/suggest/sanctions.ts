import type { Range } from '@chancery/domain';
import { type Event, firstFitting, firstOutside } from './deals.ts';
import type { Party } from './parties.ts';
import { byStart } from './places.ts';
import { namelessIn, rolesIn } from './sanction-roles.ts';
import { sanctionTrigger } from './sanction-trigger.ts';
import { isAskedFor, isDenied, isNotDone } from './unreal.ts';

const measures: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:arms|weapons) embargo|\b(?:embargo|ban) on (?:the )?(?:(?:sales?|exports?|supply|deliver(?:y|ies)) of )?(?:arms|weapons)/iu,
    'ARMS_EMBARGO',
  ],
  [
    /\basset freezes?|\bfr(?:eezes?|ozen?|eezing)\b.{0,40}\b(?:assets|accounts)\b|\bassets\b.{0,40}\bfrozen/iu,
    'ASSET_FREEZE',
  ],
  [/\btravel bans?|\bvisa bans?|\bentry bans?|\bbarred from (?:travelling|entering)/iu, 'TRAVEL_BAN'],
  [
    /\bexport (?:controls?|bans?|restrictions?)|\bban(?:s|ned)? (?:on )?(?:the )?(?:[\p{L}-]+ ){0,3}?exports?/iu,
    'EXPORT_CONTROL',
  ],
  [
    /\bimport (?:bans?|restrictions?)|\boil embargo|\bbans? on (?:the )?(?:[\p{L}-]+ ){0,3}?imports?|\bbans? on (?:the |all )?\p{L}{2,}(?:an|ese|ish|ench) (?!(?:sales|exports|arms|weapons))\p{L}/iu,
    'IMPORT_RESTRICTIONS',
  ],
  [/\b(?:capital markets?|SWIFT|financial sanctions|financial restrictions)\b/iu, 'FINANCIAL_RESTRICTIONS'],
  [/\bsectoral sanctions|\b(?:energy|oil|defen[cs]e|banking) sectors?\b/iu, 'SECTORAL'],
  [/\binvestment bans?|\bnew investments?\b/iu, 'INVESTMENT_BAN'],
  [/\b(?:flight|shipping|port) bans?|\bairspace\b/iu, 'TRANSPORT_RESTRICTIONS'],
];
const statuses: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:lift(?:s|ed|ing)?|remov(?:e|es|ed|ing)|eas(?:e|es|ed|ing))\b.{0,40}\b(?:sanctions?|embargo|bans?|restrictions?|blacklist)\b|\bsanctions?\b.{0,30}\b(?:were|was|been) lifted/iu,
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
    /\b(?:impos(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|adopt(?:s|ed|ing)?|slapp?(?:s|ed|ing)?|under|facing|sanctioned|blacklisted|hits?|designat(?:es|ed|ing)|listed|add(?:s|ed)|put|placed|froze|frozen|align(?:s|ed)|in force)\b/iu,
    'IN_FORCE',
  ],
];

const aside =
  /\b(?:despite|notwithstanding|amid|under|because of|in spite of|defying|in defiance of|evad(?:e|ing)|bypass(?:ing)?|after|since) [^.;]{0,50}$/iu;

/** Whether a sanction is only what a sentence tells something else beside: "Despite the sanctions, Chile bought …". */
export const isAside = (words: string, offset: number, { trigger }: Event): boolean =>
  aside.test(words.slice(0, trigger.start - offset));

// What is to be lifted or extended is in force already; what is to be imposed is nothing yet.
const isThere =
  /\b(?:lift|remov|eas|suspend|waiv|relax|end|scrap|drop|extend|prolong|renew|expand|tighten|widen|amend|keep|maintain)\p{L}{0,3}\b[^.;]{0,40}$/iu;
const notAfter =
  /^[^.;,]{0,40}?(?:\b(?:not|never)|n['’]t) (?:been |be |being |yet )*(?:impos|introduc|adopt|lift|remov|eas|suspend|extend)/iu;
const isOpen =
  /\b(?:may|might|could|consider\p{L}*|mull\p{L}*|weigh\p{L}*|discuss\p{L}*|debat\p{L}*)\b[^.;]{0,60}$/iu;

/** How far a sanction is told of as something done: done, only spoken of, or not done at all. */
const standing = (before: string, after: string): 'DONE' | 'SPOKEN_OF' | 'NOT_DONE' => {
  if (notAfter.test(after))
    return /^[^.;,]{0,60}(?:impos|introduc|adopt)/iu.test(after) ? 'NOT_DONE' : 'SPOKEN_OF';
  if (isNotDone(before) || isDenied(before) || isAskedFor(before))
    return isThere.test(before) ? 'SPOKEN_OF' : 'NOT_DONE';
  return isOpen.test(before) ? 'SPOKEN_OF' : 'DONE';
};

/**
 * The sanction that a sentence tells of, with who imposes it on whom; null where there is none, and where it is denied or
 * only asked for. It has no status where the sentence only speaks of changing it.
 */
export const sanctionIn = (
  words: string,
  offset: number,
  parties: readonly Party[],
  names: readonly Range[],
): Event | null => {
  const match = firstOutside(words, sanctionTrigger, offset, names);
  if (!match || parties.length === 0) return null;
  const { 0: found, index } = match;
  const to = index + found.trimEnd().length;
  const stands = standing(words.slice(0, index), words.slice(to));
  if (stands === 'NOT_DONE') return null;
  const named = rolesIn(words, offset, { from: index, to }, parties);
  const nameless = named.some(({ role }) => role === 'TARGET') ? [] : namelessIn(words, offset);
  return {
    trigger: { start: offset + index, end: offset + to, words: found.trimEnd() },
    sort: firstFitting(measures, words),
    status: stands === 'DONE' ? firstFitting(statuses, words) : null,
    parties: [...named, ...nameless].sort(byStart),
  };
};
