import { newspapers } from './word-lists.ts';

// How values are written in English, as parts of regular expressions. The field types read what these find.

const numerals =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
// At the head of a sentence too.
const small = numerals.replace(/(?<!\p{L})\p{L}/gu, (first) => `[${first.toUpperCase()}${first}]`);
const scale = 'hundred|thousand|million|billion|trillion|dozen|lakh|crore|mn|bn|tn|mln|bln';
const vague =
  '(?:tens|dozens|scores|hundreds) of (?:thousands|millions|billions) of|several|a few|few|a couple of|a handful of|dozens of|scores of|hundreds of|tens of|thousands of|millions of|billions of';
export const unit = '(?:day|week|month|year|decade)';
const digits = String.raw`\d[\d,]*(?:\.\d+)?`;
const one = String.raw`(?:${digits}|\b(?:[Aa]|[Hh]alf a|${small})\b(?=[ -](?:${scale}|half|${small})\b)|\b(?:${small})\b|\b(?:${vague})\b(?<!\bfew)|\ba few\b|\b[Hh]alf\b(?=(?: a |[ -])(?:${scale})\b))`;
// "A quarter of a million" is no million: what is a part of a number is not read without it.
const fractions = 'half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?';
/** Where a number would be the tail of another: "six" of "two million six"; "ten-year" of "two ten-year leases" is none. */
export const inNumber = String.raw`(?<=\b(?:${small}|${scale})[ -](?:and[ -](?:an?[ -])?)?)(?!\p{L}+-(?:${unit}|percent)\b)(?:${small}|(?:an?[ -])?(?:half|${scale}))\b|(?<=\b(?:${scale})[ -](?:and[ -])?)(?!\d+-${unit}\b)\d|(?<=\b(?:${fractions})(?:-| of )(?:an?[ -])?)(?:(?:an?|one)[ -])?(?:${scale})\b`;
// As many words as a number has: in those that go on for lines each would be tried with all that follow.
const number = String.raw`${one}(?:[ -](?:and[ -](?:a[ -])?)?(?:${small}|${scale}|half|of)\b|(?:m|bn|tn|k)\b){0,24}`;
export const range = String.raw`(?!${inNumber})${number}(?:\s?(?:-|–|—|to|and|or|,)\s?(?:US|U\.S\.)?[$€£¥₽]?\s?${number})?`;
/** What follows a length and is a part of its unit; "a year and a half million dollars" has none. */
export const lesserUnit = `(?: and a half(?![ -](?:${scale}|an?)\\b)|(?:,? and |, )(?:\\d+|(?:${small})(?:-(?:${small}))?|an?) ${unit}s?)?`;

const orSo = '(?: or (?:so|two|more))?';
/**
 * What makes of a length a time that is counted by it: "two months later", "a month or so before that". "For two years
 * after the vote" it is one still, and in "a month earlier this year" too.
 */
export const countedFrom = String.raw`${orSo} (?:(?:ago|old)\b|(?:earlier|later)\b(?! (?:this|last|next)\b)|(?<!\bfor(?: [\p{L}\d-]+){2,3}${orSo} )(?:before|after|afterwards?|thereafter|since|previously|prior(?= to\b|[,.;]))\b)`;

export const bound = String.raw`(?:\b(?:about|around|roughly|nearly|almost|approximately|some|over|more than|at least|up to|at most|less than|under|as much as|as many as|no more than|no less than|an estimated|an additional|between|from|a total of|below|above)\s)?`;
export const sign = String.raw`(?:\b(?:US|U\.S\.|A|C|HK|NZ|S|AU)\s?)?[$€£¥₽₹₩₺₴]`;
// Codes that are words in capitals too ("TOP 10") are left out.
export const code = String.raw`\b(?:(?!ALL|TOP|MOP|PEN|SOS|CUP|COP|GEL|BAM)[A-Z]{3}|Rs\.?)`;
export const money = String.raw`(?:(?:US|U\.S\.|American|Canadian|Australian|Hong Kong|Swiss|Russian|Chinese|Japanese|Indian|Turkish|Saudi|British)\s)?(?:dollars?|euros?|pounds?(?: sterling)?|yuan|renminbi|rubles?|roubles?|yen|rupees?|francs?|won|liras?|riyals?|dinars?|dirhams?|shekels?|kron[ae]|kronor|pesos?|reals?|reais|rands?|hryvnias?|zloty|forints?|cents|[A-Z]{3})\b`;
export const basis = String.raw`(?:\s(?:a year|per year|annually|each|apiece|per (?:unit|barrel|ton|tonne)|in total))?`;

const fullMonths = 'January|February|March|April|May|June|July|August|September|October|November|December';
const shortMonths = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const months = `${fullMonths}|${shortMonths}`;
// A point after a whole name ends the sentence.
const fullMonth = String.raw`(?:${fullMonths})(?!\p{L})`;
const month = String.raw`(?:${fullMonth}|(?:${shortMonths})\.?)`;
// "The Sunday Times" and "Good Friday" are names, and no days.
const papers = [...newspapers].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('|');
const days = String.raw`(?<!\b(?:Good|Black|Bloody|Holy|Easter|Cyber) )(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?! (?:${papers})\b)`;
const year = String.raw`(?:1[5-9]|20)\d\d`;
const day = String.raw`(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?`;
const seasons = 'spring|summer|autumn|fall|winter';
const third = `(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[- ]|(?:the )?(?:beginning|middle|end|start) of )?`;
const toDay = String.raw`(?:\s?[-–]\s?| to | until | through | or )`;
const ofDay = `(?:${days})(?: (?:morning|afternoon|evening|night))?`;
const nearDay = String.raw`(?:[Yy]esterday|[Tt]oday|[Tt]omorrow)(?![\p{L}-])`;
const aDay = `(?:${ofDay}|${nearDay})`;
const step = '(?:[Ll]ast|[Tt]his(?: past| coming)?|[Nn]ext)';
const span = `(?:week|weekend|month|year|${seasons})`;
const orYear = `(?:(?:, (?:in )?${third}${year})*,? or (?:in )?${third}${year}(?![\\d,.]\\d))?`;
const thirdOfMonth = `${third}${month}(?:,? (?:of )?${year})?`;
const loose = 'about |around |nearly |almost |more than |over ';
const counted =
  'soldiers|men|women|workers|jobs|billion|kilomet\\p{L}+|km|miles|met(?:re|er)s|days|hours|barrels|megawatts|MW|square|cubic';
const ofYear = String.raw`(?![\d,.]\d|%|\s(?:people|troops|million|tons|tonnes)(?!\p{L}))`;
// "It sent 1500–2000 soldiers" has no years in it: those are told of with a small word before them, or stand apart.
const spanOfYears = String.raw`(?<=(?:^|[\n(,;:]|\b(?:[Ii]n|[Oo]f|[Ff]or|[Ss]ince|[Dd]uring|[Ff]rom|[Bb]y|[Tt]he|[Tt]hrough|[Oo]ver|early|late|mid|[Yy]ears?|[Aa]n?|[Ii]ts|[Tt]heir|[Uu]nder|and|to)) ?)${year}[-–]${year}(?![-–]|\s(?:${counted})(?!\p{L}))`;
const toYear = String.raw`(?:\s?[-–]\s?| to | until | through )`;
const yearBefore = String.raw`\b(?:[Ii]n|[Ss]ince|[Bb]y|[Dd]uring|[Oo]f|[Ff]or) (?:${year}, ){0,8}${year}`;
export const dates = [
  `[Bb]etween ${year} and ${year}${ofYear}`,
  `[Ff]rom ${year}${toYear}${year}${ofYear}`,
  `${spanOfYears}${ofYear}`,
  `[Bb]etween ${month} and ${month},? ${year}`,
  `[Ff]rom ${month}${toYear}${month},? ${year}`,
  `[Bb]etween ${day} and ${day} (?:of )?${month}(?:,? ${year})?`,
  `${day}(?:, ${day})+,? or ${day} (?:of )?${month}(?:,? ${year})?`,
  `${month} ${day}(?:, ${day})+,? or ${day},? ${year}`,
  `(?:[Ff]rom )?${day}${toDay}${day} (?:of )?${month}(?:,? ${year})?`,
  String.raw`(?:[Ff]rom )?${month} ${day}${toDay}${day}(?!\d|,\d)(?:,? ${year})?`,
  `(?:(?:${days}),? )?${third}${day} (?:of )?${month}(?:,? ${year})?`,
  String.raw`(?:(?:${days}),? )?${third}${month} ${day}(?!\d|,\d)(?:,? ${year})?`,
  `${thirdOfMonth}(?:, ${thirdOfMonth})*,? or (?:in )?${third}${month},? (?:of )?${year}`,
  `${third}${month},? (?:of )?${year}`,
  `(?:the )?(?:${seasons}|(?:first|second|third|fourth) quarter|(?:first|second) half) (?:of )?${year}`,
  String.raw`(?:\bQ[1-4]|\bH[12]) ${year}`,
  String.raw`(?:the )?(?:${third}1[5-9]|${third}20)\d0s`,
  String.raw`${year}-\d\d-\d\d`,
  String.raw`\d{1,2}\.\d{1,2}\.${year}(?!\.\d)`,
  String.raw`\d{1,2}/\d{1,2}/${year}(?!/\d)`,
  String.raw`${year}/\d\d(?![\d/])`,
  String.raw`(?:[Ee]arly|[Mm]id|[Ll]ate)[- ]${year}(?![\d,.]\d)${orYear}`,
  String.raw`${day} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря) ${year}(?: ?г(?:ода|\.))?`,
  String.raw`[\d٠-٩]{1,2} (?:يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)،? [\d٠-٩]{4}`,
  String.raw`(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) )?(?:[Tt]his|[Ll]ast|[Nn]ext) ${span}(?: or (?:${step} )?${span})?(?![\p{L}-])`,
  String.raw`${step} ${fullMonth}(?: or (?:${step} )?${fullMonth})?(?! \d| or ${fullMonth} \d)`,
  `(?:(?:[Oo]n|${step}) )?(?:[Ee]ither )?${aDay}(?:, ${aDay})*,? or (?:(?:on|${step}) )?${aDay}`,
  `(?:(?:[Oo]n|${step}) )?${ofDay}`,
  nearDay,
  // "For five years and two months ago" tells a length first.
  String.raw`(?<!\b[Ff]or (?:${loose})?)(?:${loose})?(?:(?!${inNumber})${number}|[Aa]n?) ${unit}s?${lesserUnit} ago`,
  String.raw`(?:[Oo]ver |[Ii]n |[Dd]uring |[Ww]ithin )?the (?:last|past) (?:${number} )?(?:day|week|month|year|decade|few (?:day|week|month|year))s?(?![\p{L}-])`,
  String.raw`(?<=\b(?:in|since|by|until|before|after|from|during|of|between|early|late|In|Since|By|Until|Before|After|From|During) )${third}${year}(?![-–]\d{4})${orYear}${ofYear}`,
  // The others of "in 2011, 2012 and 2013".
  `(?<=${yearBefore}, )${year}(?=,| and )|(?<=${yearBefore},? and )${year}${ofYear}`,
  String.raw`(?<=\b(?:in|since|by|until|before|after|from|during|last|next|In|Since|By|Until|Before|After|From|During|Last|Next) )(?:early |mid-|late )?(?:${months})(?:(?:, (?:${months}))*,? or (?:${months}))?(?=[\s,.;])`,
].join('|');

/** Amounts as Russian, Chinese and Arabic write them, in digits. */
export const otherAmounts = [
  String.raw`(?<![\p{L}\p{N}.,]|\d )\d{1,3}(?:\d*|(?: \d{3})*)(?:[.,]\d+)? ?(?:(?:тыс\.?|тысяч|тысячи|млн\.?|миллион(?:а|ов)?|млрд\.?|миллиард(?:а|ов)?|трлн\.?) )?(?:долларов(?: США)?|доллара(?: США)?|рублей|рубля|евро)(?!\p{L})`,
  String.raw`(?<![\p{N}.,])[\d０-９][\d０-９,]*(?:[.．]\d+)? ?[万亿]{0,2} ?(?:美元|欧元|日元|韩元|港元|元人民币|元)`,
  String.raw`(?<![\p{L}\p{N}.,])[\d٠-٩][\d٠-٩,]*(?:\.[\d٠-٩]+)? ?(?:(?:مليون|مليار) )?(?:دولار(?: أمريكي)?|يورو)(?!\p{L})`,
].join('|');

/** Dates as Chinese writes them, with no space around. */
export const chineseDates = String.raw`(?<![\p{N}])(?:1[5-9]|20)\d\d年(?:\d{1,2}月(?:\d{1,2}[日号])?)?`;
