import type Big from 'big.js';
import { monthWords } from './date-phrase.ts';
import { russianMonths } from './date-shapes.ts';
import { beginsWithNumber } from './number-words.ts';

// What stands after a number that is no count: "nine in ten", "a million and more", "51 percent", "first".
const notCounted = new RegExp(
  `^(?:${[
    'and|or|to|in|out|per|by|at|on|from|than|times|x|a|an|plus|minus|point|odd|some|nearly|over|under|more|less|degrees?',
    'percent|per cent|pct|pc|percentage|basis points?|score|scores|gross',
    'thirds?|quarters?|half|halves|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)ths?',
    '(?:[a-z]+teen|[a-z]+tie|hundred|thousand|million|billion)ths?',
    'first|second|fourth|fifth|sixth|seventh|eighth|ninth|tenth|st|nd|rd|th|am|pm|a\\.m|p\\.m|o.clock',
  ].join('|')})(?![\\p{L}])`,
  'u',
);

// Sizes and kinds: a calibre never counts, and "10 ton trucks" are not ten.
const measures = [
  'mm|cm|m|km|kg|g|lb|lbs|ft|in|mi|nm|kt|mt|mw|gw|kw|kwh|mwh|gwh|twh|hp|mph|kph|ghz|mhz|l|ha|m2|m3',
  'мм|см|км|кг|kilo(?!-)|kilos|gram|kilogram|pound|ounce|ton|tonne|kiloton|megaton|barrel|litre|liter|gallon',
  'millimet(?:re|er)s?|centimet(?:re|er)|met(?:re|er)|kilomet(?:re|er)|mile|inch|foot|yard|hectare|acre|knot|watt|megawatt|gigawatt',
  'kilowatt|horsepower|volt|calib(?:re|er)|cal|gauge|bit|bore',
  'second|minute|hour|day|week|month|year|star|wheel|seat|seater|engine|door|man|person|stage|storey|story|bed|bedroom',
  'lane|axle|track|speed|digit|dollar|euro',
].join('|');
const measured = new RegExp(`^(?:${measures})\\.?(?![\\p{L}\\d]|-\\d)(?<rest>.*)$`, 'u');
const afterMeasure =
  /^(?: (?:of|in|per|long|wide|high|deep|tall|away|old|a|each|and|from|killed|wounded)\b.*)?$/u;
const calibre = /^毫米|^(?:mm|мм|millimet(?:re|er)s?|calib(?:re|er)|cal|gauge|bore)\.?(?!\p{L})(?!.* of )/u;

// Whole things only are counted; of what is measured there may be two and a half.
const divisible =
  /^(?:(?:cubic|square|metric|short|long|sq\.?|cu\.?) )?(?:\p{L}*(?:met(?:re|er)|gram|ton|tonne|lit(?:re|er)|watt|mile|foot|feet|inch|inche|yard|acre|hectare|barrel|gallon|pound|ounce|hour|day|week|month|year|minute|second|decade|kilo|knot)s?|mm|cm|m|km|kg|g|lbs?|ft|m2|m3|ha|[kmgt]wh?|bcm|mmbtu|bpd|mtpa|mt|dollars|euros|pounds|yuan|rubles|roubles)(?![\p{L}])/u;

// "5m people" are millions; "8m boats" may be metres.
const letterScale = /(?:^|[\d ])[mbk] ?$/u;
const manyOf =
  /\b(?:people|persons|men|women|children|residents|citizens|civilians|workers|employees|jobs|voters|votes|refugees|migrants|students|users|customers|subscribers|viewers|followers|visitors|passengers|soldiers|troops|personnel|conscripts|reservists|households|homes|tonnes|tons|barrels|bpd|bushels|litres|liters|gallons|doses|vaccines|shares|units|copies|hectares|acres|cars|vehicles|rounds|shells|bullets|rifles|drones|euros|dollars|pounds|yuan|rubles|roubles)\b/u;

const airliner = /^(?:aircraft|airliners?|jets?|planes?|jetliners?|dreamliners?|max(?:es)?|freighters?)\b/u;

/** What is counted: its words, how the number before them was written, and the number where it is one. */
export type Counted = {
  /** The unit in plain words. */
  readonly unit: string;
  readonly written: string;
  readonly value: Big | null;
};

const isGlued = ({ unit, written }: Counted): boolean =>
  /\d$/u.test(written) && /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(unit);

const isName = ({ unit, written, value }: Counted): boolean =>
  /(?<![\d,.])(?:19|20)(?!00)\d\d\s*$/u.test(written) ||
  (value !== null && /^7[0-8]7$/u.test(value.toFixed()) && airliner.test(unit));

const date = new RegExp(
  `^(?:of )?(?:${monthWords}|${russianMonths.join('|')})(?:,? \\d{4}.*)?$|^[年月日](?:\\d|$)`,
  'u',
);

// "24 tanks and 12 ships", "one ship or two": the first number does not count all of it.
const countsOn = (unit: string): boolean =>
  [...unit.matchAll(/(?: (?:and|or|plus)|,) /gu)].some((joint) =>
    beginsWithNumber(unit.slice(joint.index + joint[0].length)),
  );

/** Why what follows a number is not counted by it, in one sentence; null where it is. */
export const unitProblem = (counted: Counted): string | null => {
  const { unit, written, value } = counted;
  if (isName(counted)) return `“${written.trim()}” may be a year or a model and no count.`;
  const whole = `${written.trim()} ${unit}`;
  if (date.test(unit)) return `“${whole}” may be a date and no count.`;
  if (letterScale.test(written) && !manyOf.test(unit))
    return `“${written.trim()}” may be a length and no count.`;
  if (unit === '') return null;
  const { rest } = measured.exec(unit)?.groups ?? {};
  const isMeasure = rest !== undefined && afterMeasure.test(rest);
  const sized = calibre.test(unit) || ((rest !== undefined || isGlued(counted)) && !isMeasure);
  const counts =
    /^\p{L}/u.test(unit) && !notCounted.test(unit) && !beginsWithNumber(unit) && !countsOn(unit) && !sized;
  const divides = value === null || value.mod(1).eq(0) || divisible.test(unit);
  return counts && divides ? null : `“${unit}” was not understood as what is counted.`;
};
