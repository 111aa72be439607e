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
    names: many('Names', name, 'Every name that texts use for it.'),
    birthDate: one('Born', fuzzyDate, 'When they were born, as a date in EDTF (FollowTheMoney birthDate).'),
    nationality: many(
      'Nationality',
      link({ to: ['State'], reverse: 'nationals' }),
      'The states whose citizen they are.',
    ),
    positions: many(
      'Positions',
      link({ to: ['Organisation', 'State'], reverse: 'officeHolders', titled: true, described: true }),
      'The offices they hold or held, each with its title and the body it belongs to.',
    ),
    statements: many('Statements', statement, 'What texts say of it that no other field holds.'),
  },
  featured: ['names', 'positions'],
} as const satisfies Kind;
