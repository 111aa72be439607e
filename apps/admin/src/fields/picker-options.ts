import type { Kind } from '../generated/graphql.ts';
import { kindLabel } from '../lib/format.ts';

type Found = {
  readonly matchedName: string;
  readonly record: { readonly id: string; readonly kind: Kind; readonly caption: string };
};

/** What an option says of a record found; where others are called the same, also the end of its id. */
export const optionLabel = ({ record, matchedName }: Found, found: readonly Found[]): string => {
  const { id, kind, caption } = record;
  const alias = matchedName === caption ? '' : ` (${matchedName})`;
  const hasDouble = found.some((other) => other.record.id !== id && other.record.caption === caption);
  return `${caption}${alias} · ${kindLabel(kind)}${hasDouble ? ` · …${id.slice(-6)}` : ''}`;
};

/** What the option says that makes a new record; it warns where one of the name is there. */
export const newLabel = (kind: Kind, text: string, found: readonly Found[]): string =>
  `New ${kindLabel(kind).toLowerCase()}: “${text}”${
    found.some(({ record }) => record.caption === text) ? ' (one of this name is there already)' : ''
  }`;

/** The words of a picker that name no record yet; null where nothing is left to choose. */
export const unchosenText = (text: string | null, chosen: string | null): string | null => {
  const typed = text?.trim() ?? '';
  return typed === '' || typed === chosen ? null : typed;
};
