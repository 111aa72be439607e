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
    names: many('Names', name),
    identifiers: many('Codes', identifier),
    status: one('Status', choice(stateStatuses)),
    capital: one('Capital', text),
    existed: one('Existed', fuzzyDate),
    memberOf: many('Member of', link({ to: ['Organisation'], reverse: 'members' })),
    statements: many('Statements', statement),
  },
  featured: ['names', 'identifiers'],
} as const satisfies Kind;
