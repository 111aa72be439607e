import { type KindName, kindNames, kinds } from '@chancery/domain';
import type { Kind } from '../generated/graphql.ts';

/** "FINANCIAL_RESTRICTIONS" reads "Financial restrictions". Short capitals such as MOU stay. */
export function words(constant: string): string {
  if (!/^[A-Z][A-Z0-9_]*$/u.test(constant)) return constant;
  if (constant.length <= 3) return constant;
  const lower = constant.toLowerCase().replaceAll('_', ' ');
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** Constants as the options of a choice. */
export const choices = (constants: readonly string[]) =>
  constants.map((value) => ({ value, label: words(value) }));

/** "sanctionsImposed" reads "Sanctions imposed". */
export function spaced(camel: string): string {
  const parts = camel.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase();
  return parts.charAt(0).toUpperCase() + parts.slice(1);
}

/** The domain's name for a kind of the API: STATE is State. */
export function kindName(kind: Kind): KindName {
  const found = kindNames.find((name) => name.toUpperCase() === kind);
  if (!found) throw new Error(`The domain has no kind ${kind}`);
  return found;
}

/** The API's name for a kind of the domain: State is STATE. */
export function apiKind(kind: KindName): Kind {
  return kind.toUpperCase() as Kind; // the contract names the domain's kinds in capitals
}

export const kindLabel = (kind: Kind): string => kinds[kindName(kind)].label;

/** What a field of a kind is called; its own name where the kind has none such. */
export function fieldLabel(kind: Kind, field: string): string {
  const fields: Readonly<Record<string, { readonly label: string }>> = kinds[kindName(kind)].fields;
  return fields[field]?.label ?? spaced(field);
}

const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A moment in the reader's own time: "24 Nov 2026, 09:12". */
export const moment = (iso: string): string => moments.format(new Date(iso));

const languages = new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'none' });
const scripts = new Intl.DisplayNames(['en-GB'], { type: 'script', fallback: 'none' });

/** "ru" reads "Russian". A code that is none is shown as it is. */
export const languageName = (code: string): string => named(languages, code);
/** "Cyrl" reads "Cyrillic". */
export const scriptName = (code: string): string => named(scripts, code);

function named(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code; // Intl throws on what is no code; the reader then sees what was stored
  }
}

/** "3 claims", "1 claim". */
export const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
