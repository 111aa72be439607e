import { type KindName, kindNames, kinds } from '@chancery/domain';
import type { Kind } from '../generated/graphql.ts';

/** Short constants that are words; the others are abbreviations. */
const shortWords: ReadonlySet<string> = new Set(['ALL', 'ANY', 'CUE', 'OFF', 'ONE', 'TWO']);

/** "FINANCIAL_RESTRICTIONS" reads "Financial restrictions". Short capitals such as MOU stay. */
export function words(constant: string): string {
  if (!/^[A-Z][A-Z0-9_]*$/u.test(constant)) return constant;
  if (constant.length <= 3 && !shortWords.has(constant)) return constant;
  const lower = constant.toLowerCase().replaceAll('_', ' ');
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

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

/** What a field of a kind is called in English; its own name where the kind has none such. */
export function declaredLabel(kind: KindName, field: string): string {
  const fields: Readonly<Record<string, { readonly label: string }>> = kinds[kind].fields;
  return fields[field]?.label ?? spaced(field);
}
