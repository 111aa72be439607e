import { fieldOf } from '@chancery/db';
import { type Field, Invalid, isLinkType, type KindName, waysBack } from '@chancery/domain';

const unknown = (path: readonly string[], message: string): Invalid =>
  new Invalid([{ path, code: 'UNKNOWN_FIELD', message }]);

/** A field that an argument names. Throws Invalid where the kind has none of that name. */
export const namedField = (kind: KindName, field: string, path: readonly string[] = ['field']): Field => {
  const declared = fieldOf(kind, field);
  if (!declared) throw unknown(path, `A ${kind} has no field “${field}”.`);
  return declared;
};

/** The name of a field that links; null for all of them. Throws Invalid where the kind has none of that name. */
export const namedLink = (kind: KindName, field: string | null | undefined): string | null => {
  if (field == null) return null;
  if (!isLinkType(namedField(kind, field).type))
    throw unknown(['field'], `The field “${field}” of a ${kind} holds no links.`);
  return field;
};

/** The name of a way back; null for all of them. Throws Invalid where nothing leads to the kind by that name. */
export const namedWayBack = (kind: KindName, reverse: string | null | undefined): string | null => {
  if (reverse == null) return null;
  if (waysBack(kind).some((way) => way.reverse === reverse)) return reverse;
  throw unknown(['reverse'], `No link leads back to a ${kind} by the name “${reverse}”.`);
};
