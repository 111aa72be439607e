import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';

const wrong = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const textThat =
  (pattern: RegExp, message: string) =>
  (value: unknown): string => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw wrong(message);
  };

const day = String.raw`(?<day>\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))`;
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?`;
const aDay = new RegExp(`^${day}$`, 'u');
const aMoment = new RegExp(`^${day}T${time}(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$`, 'u');

// Date takes 30 February for 2 March.
const isInCalendar = (text: string): boolean => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** A text that fits and whose day the calendar has; null for any other. */
const dated = (pattern: RegExp, value: unknown): string | null => {
  const found = typeof value === 'string' ? pattern.exec(value)?.groups?.['day'] : undefined;
  return found !== undefined && isInCalendar(found) ? String(value) : null;
};

const firstMoment = new Date('0001-01-01T00:00:00Z');

builder.scalarType('Date', {
  description: 'A day of the Gregorian calendar: YYYY-MM-DD (ISO 8601).',
  serialize: String,
  parseValue: (value) => {
    const text = dated(aDay, value);
    if (text === null) throw wrong('A date is a day of the calendar, written YYYY-MM-DD.');
    return text;
  },
});

builder.scalarType('DateTime', {
  description:
    'A moment, to the millisecond: 2026-01-31T12:00:00.000Z (ISO 8601). It is answered in UTC, and taken with any offset.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const text = dated(aMoment, value);
    if (text === null)
      throw wrong('A moment is written with its zone, as in 2026-01-31T12:00:00Z, on a day of the calendar.');
    const moment = new Date(text);
    if (moment < firstMoment) throw wrong('A moment is not before the year 1.');
    return moment;
  },
});

builder.scalarType('Decimal', {
  description: 'A decimal number as text, so that no client rounds it: "2500000000.5".',
  serialize: String,
  parseValue: textThat(
    /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u,
    'A decimal number is given as text, such as "2500000000.5".',
  ),
});
