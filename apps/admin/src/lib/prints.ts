import { type IntlShape, useIntl } from 'react-intl';
import { isolated } from '../messages/isolate.ts';
import { languageOf } from '../messages/languages.ts';

/** How moments, numbers and languages are written. */
export type Prints = {
  /** A moment in the reader's own time: "24 Nov 2026, 09:12". */
  readonly moment: (iso: string) => string;
  /** A decimal of any length, its digits grouped, and never rounded as a number would be. */
  readonly decimal: (decimal: string) => string;
  /** "one, two and three". */
  readonly list: (items: readonly string[]) => string;
  /** "one, two or three". */
  readonly either: (items: readonly string[]) => string;
  /** "one · two": words that stand beside each other and are no sentence; without what there is not, and one alone as it is. */
  readonly beside: (items: readonly (string | null | undefined)[]) => string;
  /** "ru" reads "Russian". A code that is none is shown as it is. */
  readonly language: (code: string) => string;
  /** "Cyrl" reads "Cyrillic". */
  readonly script: (code: string) => string;
  /** "FR" reads "France". */
  readonly country: (code: string) => string;
};

/** Prints by the customs of what speaks. */
export function printsBy(intl: IntlShape): Prints {
  const named = (code: string, type: 'language' | 'script' | 'region'): string => {
    try {
      return new Intl.DisplayNames(intl.locale, { type, fallback: 'none' }).of(code) ?? code;
    } catch {
      return code; // Intl throws on what is no code; the reader then sees what was stored
    }
  };
  const apart = (item: string) => isolated(item, languageOf(intl.locale).direction);
  return {
    moment: (iso) => intl.formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' }),
    decimal: (decimal) => decimalIn(intl.locale, decimal),
    list: (items) => intl.formatList(items.map(apart)),
    either: (items) => intl.formatList(items.map(apart), { type: 'disjunction' }),
    beside: (items) => {
      const said = items.flatMap((item) => item || []);
      return said.length > 1 ? said.map(apart).join(' · ') : said.join('');
    },
    language: (code) => named(code, 'language'),
    script: (code) => named(code, 'script'),
    country: (code) => named(code, 'region'),
  };
}

const longestFraction = 20; // Intl prints no more places everywhere

function decimalIn(locale: string, decimal: string): string {
  const places = decimal.split('.')[1]?.length ?? 0;
  if (!/^-?\d+(?:\.\d+)?$/u.test(decimal) || places > longestFraction) return decimal;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: places });
  return format.format(decimal as `${number}`); // it has just been seen to be one
}

/** Prints by the customs of the page's language. */
export const usePrints = (): Prints => printsBy(useIntl());
