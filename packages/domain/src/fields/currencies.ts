import type { Spelled } from './take.ts';

/** ISO 4217, as the runtime lists it. */
export const currencies = Intl.supportedValuesOf('currency');

/** A currency that words name; uncertain where they leave open whose: "dollars". */
export type NamedCurrency = { readonly currency: string; readonly uncertain: boolean };

const named = (currency: string, words: readonly string[], uncertain = false): Spelled<NamedCurrency> =>
  words.map((word) => [word, { currency, uncertain }] as const);

const dollars = (code: string, signs: readonly string[], whose: readonly string[]) =>
  named(code, [...signs, ...whose.flatMap((word) => [`${word} dollars`, `${word} dollar`])]);
const whose = (code: string, adjectives: readonly string[], units: readonly string[]) =>
  named(
    code,
    adjectives.flatMap((adjective) => units.map((unit) => `${adjective} ${unit}`)),
  );

/** Signs and words in plain words' way of writing; the longest that fits counts. */
export const currencyWords: Spelled<NamedCurrency> = [
  ...dollars('USD', ['$', 'us$', 'us $', 'u.s. $', '美元'], ['us', 'u.s.', 'american']),
  ...named('USD', ['dollars', 'dollar', 'долларов', 'доллара', 'دولار'], true),
  ...named('USD', ['долларов сша', 'доллара сша', 'دولار أمريكي']),
  ...dollars('AUD', ['a$', 'au$'], ['australian']),
  ...dollars('CAD', ['c$', 'ca$'], ['canadian']),
  ...dollars('HKD', ['hk$', '港元'], ['hong kong']),
  ...dollars('NZD', ['nz$'], ['new zealand']),
  ...dollars('SGD', ['s$'], ['singapore', 'singaporean']),
  ...dollars('TWD', ['nt$'], ['taiwan', 'new taiwan']),
  ...named('EUR', ['€', 'euros', 'euro', 'евро', '欧元', 'يورو']),
  ...named('GBP', ['£', 'pounds sterling', 'british pounds']),
  ...named('GBP', ['pounds', 'pound'], true),
  ...named('EGP', ['egyptian pounds']),
  ...named('CNY', ['yuan', 'chinese yuan', 'renminbi', 'rmb', '人民币', '元人民币', '元']),
  ...named('JPY', ['yen', 'japanese yen', '日元']),
  ...named('JPY', ['¥'], true),
  ...named('RUB', ['₽', 'rubles', 'roubles', 'ruble', 'rouble', 'рублей', 'рубля']),
  ...whose('RUB', ['russian'], ['rubles', 'roubles']),
  ...whose('BYN', ['belarusian'], ['rubles', 'roubles']),
  ...named('INR', ['₹', 'indian rupees']),
  ...named('INR', ['rupees', 'rs', 'rs.'], true),
  ...named('PKR', ['pakistani rupees']),
  ...named('KRW', ['₩', 'south korean won', '韩元']),
  ...named('KRW', ['won', 'korean won'], true),
  ...named('KPW', ['north korean won']),
  ...named('CHF', ['swiss francs', 'swiss franc']),
  ...named('CHF', ['francs'], true),
  ...whose('TRY', ['turkish'], ['lira', 'liras']),
  ...named('TRY', ['₺']),
  ...named('TRY', ['lira', 'liras'], true),
  ...named('UAH', ['₴', 'hryvnia', 'hryvnias']),
  ...named('ILS', ['₪', 'shekels', 'israeli shekels']),
  ...whose('IRR', ['iranian'], ['rial', 'rials']),
  ...named('IRR', ['rial', 'rials'], true),
  ...whose('SAR', ['saudi'], ['riyal', 'riyals']),
  ...named('SAR', ['riyal', 'riyals'], true),
  ...whose('AED', ['uae', 'emirati'], ['dirham', 'dirhams']),
  ...named('AED', ['dirham', 'dirhams'], true),
  ...whose('SEK', ['swedish'], ['krona', 'kronor', 'crowns']),
  ...whose('NOK', ['norwegian'], ['krone', 'kroner', 'crowns']),
  ...whose('DKK', ['danish'], ['krone', 'kroner', 'crowns']),
  ...named('PLN', ['zlotys', 'zloty', 'polish zlotys']),
  ...named('KZT', ['tenge']),
  ...named('BRL', ['r$', 'brazilian reais']),
  ...currencies.flatMap((code) => named(code, [code.toLowerCase()])),
];

// Codes that are words too: "5 million in all", "on top", "a try". As currencies they are written in capitals.
const alsoWords: ReadonlySet<string> = new Set('ALL BAM COP CUP GEL LAK MOP PEN SOS TOP TRY'.split(' '));

/** Whether words name a currency by a code that stands there as a word: "5 million all". */
export const isMereWord = (asStated: string, { currency }: NamedCurrency): boolean =>
  alsoWords.has(currency) &&
  new RegExp(`\\b${currency}\\b`, 'iu').test(asStated) &&
  !new RegExp(`\\b${currency}\\b`, 'u').test(asStated);
