import { amount, duration, type FieldType, fuzzyDate, quantity, share } from '@chancery/domain';
import { firstFrom, makePlaces } from './places.ts';
import type { Suggester } from './suggester.ts';
import type { Proposal, ReadValue, SuggestionType } from './suggestion.ts';
import type { Tokens } from './tokens.ts';
import {
  basis,
  bound,
  chineseDates,
  code,
  countedFrom,
  dates,
  inNumber,
  lesserUnit,
  money,
  otherAmounts,
  range,
  sign,
  unit,
} from './value-patterns.ts';
import { type RuleReason, whyOf } from './why.ts';

type Rule = {
  readonly type: SuggestionType;
  readonly field: FieldType<unknown>;
  readonly name: ReadValue['type'];
  readonly pattern: RegExp;
  readonly accepts?: (value: never) => boolean;
  /** What is proposed even though it cannot be read. */
  readonly unread?: RegExp;
  /** Whether the words are read whole or not at all: a part of "1 200 рублей" is another sum. */
  readonly whole?: true;
  readonly reason: RuleReason;
};

const named = (value: { readonly currency: string | null; readonly asStated: string }): boolean =>
  value.currency !== null;

const rules: readonly Rule[] = [
  {
    type: 'AMOUNT',
    field: amount,
    name: 'amount',
    pattern: new RegExp(
      String.raw`${bound}(?:(?:${sign}|${code}(?=\s?\d))\s?${range}(?:\s(?:US\s)?${money})?|${range}\s${money})${basis}`,
      'gu',
    ),
    accepts: named,
    reason: 'READ_AS_AMOUNT',
  },
  {
    type: 'AMOUNT',
    field: amount,
    name: 'amount',
    pattern: new RegExp(otherAmounts, 'gu'),
    accepts: named,
    whole: true,
    reason: 'READ_AS_AMOUNT',
  },
  {
    type: 'DATE',
    field: fuzzyDate,
    name: 'fuzzy-date',
    pattern: new RegExp(chineseDates, 'gu'),
    whole: true,
    reason: 'READ_AS_DATE',
  },
  {
    type: 'DATE',
    field: fuzzyDate,
    name: 'fuzzy-date',
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${dates})(?![\p{L}\p{N}])`, 'gu'),
    unread: /\p{Lu}|\d[/.]\d/u,
    reason: 'READ_AS_DATE',
  },
  {
    type: 'DURATION',
    field: duration,
    name: 'duration',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}$€£])(?:(?:over |in |during |for |within )?the (?:next|coming) )?${bound}(?:an? )?(?:${range}(?:, ${range})?[- ]${unit}s?|(?:half an?|an?|one) ${unit})${lesserUnit}(?:-long)?(?![\p{L}-])(?!${countedFrom})(?: (?:deal|contract|term|period|agreement|loan|lease))?`,
      'giu',
    ),
    reason: 'READ_AS_DURATION',
  },
  {
    type: 'SHARE',
    field: share,
    name: 'share',
    pattern: new RegExp(
      `${bound}(?:an? )?(?:${range}[ -]?(?:%|percent|per cent|pct)(?:[ -](?:stake|share|interest|holding))?|(?:majority|controlling|minority) (?:stake|share|interest)|(?:a|one|two|three)[ -](?:third|quarter|fifth|tenth|half)s? of(?= ))`,
      'giu',
    ),
    reason: 'READ_AS_SHARE',
  },
];

type Line = { readonly words: string; readonly start: number };
const linesOf = (text: string): readonly Line[] =>
  [...text.matchAll(/[^\n]{1,4000}/gu)].map(({ 0: words, index }) => ({ words, start: index }));

const tail = new RegExp(inNumber, 'iuy');
const isInNumber = (words: string, at: number): boolean => {
  tail.lastIndex = at;
  return tail.test(words);
};

/** Words cut short from either end until they are read, to no tail of a number. */
const readIn = (
  { field, accepts, whole }: Rule,
  words: string,
): { readonly from: number; readonly words: string; readonly value: unknown } | null => {
  const most = whole ? 1 : 5;
  const cuts = [0, ...[...words.matchAll(/\s/gu)].map(({ index }) => index + 1)]
    .slice(0, most)
    .filter((cut) => !isInNumber(words, cut));
  // A comma within a number ends nothing: "£1" of "£1,5m" is another sum.
  const marks = [...words.matchAll(/\s|,(?!\d)/gu)].map(({ index }) => index);
  const ends = [words.length, ...marks.reverse()].slice(0, most);
  for (const end of ends)
    for (const from of cuts) {
      const part = words.slice(from, end).trimEnd();
      if (part === '') continue;
      const read = field.parse(part);
      if (read.ok && (accepts === undefined || accepts(read.value as never)))
        return { from, words: part, value: read.value };
    }
  return null;
};

const unread = (words: string): RuleReason =>
  /\d[/.]\d/u.test(words) ? 'ONE_OF_SEVERAL_DATES' : 'DATE_WITHOUT_YEAR';

const proposed = (rule: Rule, start: number, words: string, value: unknown): Proposal => ({
  type: rule.type,
  start,
  end: start + words.length,
  why: whyOf(
    value === null ? unread(words) : rule.reason,
    { method: 'PATTERN', band: value === null ? 'POSSIBLE' : 'LIKELY' },
    { words },
  ),
  value: value === null ? null : { type: rule.name, value },
});

// "Six tonnes a day" is a rate; "for a day" lasts.
const isRate = (before: string, words: string): boolean =>
  /^an? \p{L}+$/iu.test(words) &&
  /(?:[\d%]|\p{L}s|\p{Sc}|\b(?:million|billion|trillion|gas|oil|percent|cent|once|twice|people|feet)) $/u.test(
    before,
  ) &&
  !/\b(?:lasts|takes|was|is|has|as|this|plus|minus|perhaps|spends|less|needs) $/u.test(before);

const byRule = (text: string, rule: Rule): readonly Proposal[] =>
  [...text.matchAll(rule.pattern)].flatMap(({ 0: words, index }) => {
    if (rule.type === 'DURATION' && isRate(text.slice(Math.max(0, index - 20), index), words)) return [];
    const read = readIn(rule, words);
    if (read && !(rule.type === 'DATE' && rule.unread?.test(words) && read.words.length < words.length))
      return [proposed(rule, index + read.from, read.words, read.value)];
    return rule.unread?.test(words) ? [proposed(rule, index, words.replace(/[\s.,]+$/u, ''), null)] : [];
  });

const counted = new RegExp(`${bound}${range}`, 'giu');
const uncounted =
  /^(?:sides?|parties|years?|months?|weeks?|days?|decades?|dollars?|euros?|pounds?|riyals?|rials?|rupees?|dinars?|dirhams?|rou?bles?|yuan|yen|won|liras?|francs?|pesos?|percent|hours?|minutes?|things?|ways?|times?|others?|hundreds?|thousands?|millions?|billions?|dozens?|neighbou?rs|governments)$/iu;
const plural =
  /(?:[^s]s|ss?es|people|personnel|men|women|children|troops|aircraft|police|staff|ships|craft|infantry|refugees)$/iu;

const quantityRule: Rule = {
  type: 'QUANTITY',
  field: quantity,
  name: 'quantity',
  pattern: counted,
  reason: 'READ_AS_QUANTITY',
};

// The words that follow a number up to the noun in the plural that it counts: "24 Su-35 fighter jets".
const unitAfter = ({ all }: Tokens, end: number): number | null => {
  let last: number | null = null;
  const from = firstFrom(all, end);
  for (let at = from; at < from + 7; at += 1) {
    const token = all[at];
    const isUsed = token?.pos === 'VERB' && at === from && /(?:ed|ing)$/u.test(token.text);
    if (!token || !(isUsed || ['ADJ', 'NOUN', 'PROPN', 'NUM', 'PUNCT', 'ADP'].includes(token.pos))) break;
    if (token.pos === 'PUNCT' && token.text !== '-') break;
    if (token.pos === 'ADP' && token.text !== 'of') break;
    if (uncounted.test(token.text)) return last;
    if ((token.pos === 'NOUN' || token.pos === 'PROPN') && plural.test(token.text)) {
      last = token.end;
      if (all[at + 1]?.pos !== 'NOUN') break;
    }
  }
  return last;
};

const quantities = (text: string, line: Line, tokens: Tokens): readonly Proposal[] =>
  [...line.words.matchAll(counted)].flatMap(({ 0: words, index: place }) => {
    const index = line.start + place;
    if (/[\p{L}\p{N}$€£#-]/u.test(text.charAt(index - 1)) && !/^\s/u.test(words)) return [];
    const end = unitAfter(tokens, index + words.trimEnd().length);
    if (end === null || /\n/u.test(text.slice(index, end))) return [];
    const whole = text.slice(index, end);
    const cuts = [0, ...[...words.matchAll(/\s/gu)].map(({ index: at }) => at + 1)]
      .slice(0, 4)
      .filter((cut) => !isInNumber(words, cut));
    for (const from of cuts) {
      const part = whole.slice(from);
      const read = quantity.parse(part);
      if (read.ok && read.value.unit !== null && !/^one\b|^two (?:countries|nations|states)\b/iu.test(part))
        return [proposed(quantityRule, index + from, part, read.value)];
    }
    return [];
  });

const stepsOfARule = 400;
/** Amounts, dates, lengths of time, shares and quantities, each read by the field type of its own. */
export const values: Suggester = {
  name: 'values',
  *suggest({ text, tokens, isExcluded }) {
    const found: Proposal[] = [];
    const taken = makePlaces<Proposal>(text.length);
    const take = (proposals: readonly Proposal[]): void => {
      // A line that is cut for its length may begin within a number.
      for (const each of proposals)
        if (!isExcluded(each) && !isInNumber(text, each.start) && taken.isFree(each)) {
          taken.add(each);
          found.push(each);
        }
    };
    for (const line of linesOf(text)) {
      for (const rule of rules) take(byRule(line.words, rule).map((each) => moved(each, line.start)));
      take(quantities(text, line, tokens));
      yield 1 + Math.ceil((line.words.length / 1_000) * stepsOfARule);
    }
    return found;
  },
};

const moved = (proposal: Proposal, by: number): Proposal => ({
  ...proposal,
  start: proposal.start + by,
  end: proposal.end + by,
});
