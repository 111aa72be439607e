import type { Party } from './parties.ts';
import { listed } from './sanction-trigger.ts';
import type { ProposedParty } from './suggestion.ts';
import { isAskedFor } from './unreal.ts';

/** Where in the words of a sentence its trigger stands. */
type Place = { readonly from: number; readonly to: number };

const act =
  /^[^:;“”]{0,30}?\b(?:impos|introduc|announc|adopt|extend|expand|lift|eas|tighten|suspend|slap|sanctioned|sanctioning|to sanction|blacklist|freez|froze|renew|prolong|widen|approv|designat|delist|remov|plac|put(?:s|ting)?\b|add(?:s|ed|ing)?\b)\p{L}*/iu;
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

// Why something is imposed is not on what: "sanctions over drone sales to Chile".
const reason = /\b(?:over|for|after|because of|in response to|following|amid)\b/iu;
const passive = /\b(?:was|were|is|are|be|been|being|get|got)(?: \p{L}+ly)? $/iu;
const verb = /^(?:sanction(?:ed|ing)|blacklist|de-?list|designat|add|put|plac|remov|fr(?:eez|oz))/iu;
const rightAfter = new RegExp(`^ ${counted}$`, 'iu');
const ofAssets = new RegExp(`\\b(?:assets|accounts) (?:of|belonging to|held by|owned by) ${counted}$`, 'iu');
// "Kenya hits 14 traders with sanctions": it has them, and they have it.
const hits = `(?:hit(?:s|ting)?|slap(?:s|ped|ping)?|target(?:s|ed|ing)?|strik(?:es|ing)|struck|punish(?:es|ed|ing)?|threaten(?:s|ed|ing)?)`;
const hittingThem = new RegExp(
  String.raw`^ (?:has |have |had )?${hits} [^,;]{1,60} with (?:[\p{L}-]+ ){0,2}$`,
  'iu',
);
const hitByIt = new RegExp(String.raw`\b${hits} ${counted}$`, 'iu');
// "Kenya pays and may blacklist nine traders".
const alsoDoes = /^ [^,;]{0,80}\band (?:(?:may|might|could|will|would|has|have|had) )?$/iu;
const withIt = /^[^,;]{0,40} with (?:[\p{L}-]+ ){0,2}$/iu;
const joined =
  /^(?:,? (?:and |or )?(?:the )?(?:\p{L}|\.)+){0,2}(?: new| fresh| further| financial| economic| trade| sectoral)*\s?$/u;

const targeted = (words: string, { from, to }: Place, start: number, end: number): boolean => {
  const [before, between] = [words.slice(Math.max(0, start - 40), start), words.slice(to, start)];
  if (start <= from) return hitByIt.test(before) && withIt.test(words.slice(end, from));
  if (onThem.test(before) || ofAssets.test(before)) return true;
  if (verb.test(words.slice(from, to)) && rightAfter.test(between)) return true;
  return (toThem.test(before) || fromThem.test(before)) && !reason.test(between);
};

const roleOf = (words: string, offset: number, place: Place, party: Party): string | null => {
  const { from, to } = place;
  const [start, end] = [party.start - offset, party.end - offset];
  const before = words.slice(Math.max(0, start - 40), start);
  const isBefore = end <= from;
  const between = words.slice(end, from);
  if (!isBefore && fromThem.test(before) && !reason.test(words.slice(to, start))) return 'TARGET';
  if (/\b(?:by|from) (?:the )?$/iu.test(before)) return 'AUTHORITY';
  if (targeted(words, place, start, end)) return 'TARGET';
  if (isBefore && verb.test(words.slice(from, to)) && passive.test(between)) return 'TARGET';
  if (isBefore && hittingThem.test(between)) return 'AUTHORITY';
  if (start <= 4 && isBefore && verb.test(words.slice(from, to)) && alsoDoes.test(between))
    return 'AUTHORITY';
  if (isBefore && !party.isClass && joined.test(between) && !/\bon\b|\bin\b/u.test(between))
    return 'AUTHORITY';
  if (isBefore && act.test(words.slice(end, end + 40)) && !isAskedFor(between)) return 'AUTHORITY';
  const underThem = /^[^,]{0,30}\b(?:facing|under|hit by|subject to|despite)\b/iu.test(words.slice(0, from));
  if (start > to && underThem && /(?:^|[,] )(?:the )?$/u.test(words.slice(Math.max(0, start - 6), start)))
    return 'TARGET';
  return isBefore && /\b(?:facing|faces?|under|hit (?:by|with)|subject to)\b/iu.test(between)
    ? 'TARGET'
    : null;
};

const countedThem = new RegExp(
  String.raw`\b(?:on|against|targeting|${hits}|sanction(?:ed|ing)|blacklist(?:ed|s|ing)?|designat(?:ed|es|ing)|add(?:ed|s|ing)|of) (?<them>(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|several|dozens of) (?:\p{Ll}+ ){0,2}?${listed}(?: and (?:\p{Ll}+ )?${listed})?)\b`,
  'diu',
);

/** Those without a name whom a sanction is imposed on, as a class: "14 companies and individuals"; none where nobody is. */
export const namelessIn = (words: string, offset: number): readonly ProposedParty[] => {
  const [start, end] = countedThem.exec(words)?.indices?.groups?.['them'] ?? [];
  if (start === undefined || end === undefined) return [];
  const range = { start: offset + start, end: offset + end, exact: words.slice(start, end) };
  return [{ ...range, candidates: [], isClass: true, role: 'TARGET' }];
};

/** Who imposes a sanction, AUTHORITY, and on whom, TARGET; null where nothing tells. */
export const rolesIn = (
  words: string,
  offset: number,
  place: Place,
  parties: readonly Party[],
): readonly ProposedParty[] => {
  const all: ProposedParty[] = [];
  for (const party of parties) {
    const other = all.at(-1);
    const role = roleOf(words, offset, place, party);
    // "On Chile and Peru" is on both.
    const isAlso =
      role === null &&
      other?.role === 'TARGET' &&
      /^(?:,|,? and| or| as well as) (?:the )?$/u.test(words.slice(other.end - offset, party.start - offset));
    all.push({ ...party, role: isAlso ? 'TARGET' : role });
  }
  return all;
};
