import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';

const wrong = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const textThat =
  (pattern: RegExp, message: string) =>
  (value: unknown): string => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw wrong(message);
  };

builder.scalarType('Date', {
  description: 'A day of the Gregorian calendar: YYYY-MM-DD (ISO 8601).',
  serialize: String,
  parseValue: textThat(/^-?\d{4}-\d{2}-\d{2}$/u, 'A date is written YYYY-MM-DD.'),
});

builder.scalarType('DateTime', {
  description: 'A moment in UTC (ISO 8601).',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const moment = new Date(typeof value === 'string' ? value : Number.NaN);
    if (Number.isNaN(moment.getTime())) throw wrong('A moment is written as in 2026-01-31T12:00:00Z.');
    return moment;
  },
});

builder.scalarType('Decimal', {
  description: 'A decimal number as text, so that no client rounds it.',
  serialize: String,
  parseValue: textThat(
    /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u,
    'A decimal number is given as text, such as "2500000000.5".',
  ),
});
