import { fuzzyDate } from '../fields/fuzzy-date.ts';
import { link } from '../fields/link.ts';
import { name } from '../fields/simple.ts';
import { statement } from '../fields/statement.ts';
import { type Kind, many, one } from './kind.ts';

/** Somebody with a name. */
export const person = {
  name: 'Person',
  label: 'Person',
  plural: 'People',
  description: 'Somebody with a name.',
  fields: {
    names: many('Names', name),
    birthDate: one('Born', fuzzyDate),
    nationality: many('Nationality', link({ to: ['State'], reverse: 'nationals' })),
    positions: many(
      'Positions',
      link({ to: ['Organisation', 'State'], reverse: 'officeHolders', titled: true, described: true }),
    ),
    statements: many('Statements', statement),
  },
  featured: ['names', 'positions'],
} as const satisfies Kind;
