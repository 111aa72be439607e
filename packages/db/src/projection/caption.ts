import {
  type Judged,
  type Name,
  projectStanding,
  projectStandingOn,
  type Standpoint,
} from '@chancery/domain';
import { cardinalityOf } from '../claims/field-of.ts';
import { type Held, valuesOf } from './held.ts';

type Day = Standpoint['validAt'];

/** What a record is called by the names among some values; null where none of them is primary. */
export const captionIn = (values: Held): string | null => {
  // The values of its field's type: they were checked when the claims were proposed.
  const names = valuesOf(values, 'names').map(({ value }) => value as Name);
  const primary = names.filter(({ kind }) => kind === 'PRIMARY');
  const english = primary.find(({ language }) => language === 'en' || language?.startsWith('en-') === true);
  return (english ?? primary[0])?.name ?? null;
};

const calledBy = (kind: string, names: readonly Judged[], day: Day): string | null => {
  const holds = cardinalityOf(kind);
  return captionIn(
    Object.fromEntries(day ? projectStandingOn(names, holds, day) : projectStanding(names, holds)),
  );
};

/**
 * What a record is called by claims of names that stand, on a day or whenever it was so; null where none of them is
 * primary. A name that may hold on the day calls a record before one of another time does.
 */
export const calledOn = (kind: string, names: readonly Judged[], day: Day): string | null =>
  calledBy(kind, names, day) ?? (day && calledBy(kind, names, { ...day, holds: 'POSSIBLY' }));
