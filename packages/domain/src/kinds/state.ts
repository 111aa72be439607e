import { fuzzyDate } from '../fields/fuzzy-date.ts';
import { link } from '../fields/link.ts';
import { choice, identifier, name, text } from '../fields/simple.ts';
import { statement } from '../fields/statement.ts';
import { type Kind, many, one } from './kind.ts';

export const stateStatuses = ['SOVEREIGN', 'DISPUTED', 'DEPENDENT', 'FORMER'] as const;

/** A state, today's or a former one. */
export const state = {
  name: 'State',
  label: 'State',
  plural: 'States',
  description: 'A state, today’s or a former one.',
  fields: {
    names: many('Names', name, 'Every name that texts use for it.'),
    identifiers: many(
      'Codes',
      identifier,
      'Codes that stand for it, such as those of ISO 3166-1, each with its scheme.',
    ),
    status: one('Status', choice(stateStatuses), 'What it is in international law.'),
    capital: one('Capital', text, 'The name of its capital.'),
    existed: one('Existed', fuzzyDate, 'From when to when it existed, as an interval in EDTF.'),
    memberOf: many(
      'Member of',
      link({ to: ['Organisation'], reverse: 'members' }),
      'The organisations and blocs that it belongs to.',
    ),
    statements: many('Statements', statement, 'What texts say of it that no other field holds.'),
  },
  featured: ['names', 'identifiers'],
} as const satisfies Kind;
