import { fuzzyDate } from '../fields/fuzzy-date.ts';
import { link } from '../fields/link.ts';
import { choice, identifier, name, text } from '../fields/simple.ts';
import { statement } from '../fields/statement.ts';
import { type Kind, many, one } from './kind.ts';

export const organisationTypes = [
  'COMPANY',
  'STATE_BODY',
  'STATE_OWNED_ENTERPRISE',
  'INTERGOVERNMENTAL',
  'BLOC',
  'MEDIA',
  'BANK',
  'ARMED_FORCES',
  'RESEARCH',
  'OTHER',
] as const;

/** A body of people that acts under a name. */
export const organisation = {
  name: 'Organisation',
  label: 'Organisation',
  plural: 'Organisations',
  description: 'A body of people that acts under a name.',
  fields: {
    names: many('Names', name),
    identifiers: many('Codes', identifier),
    type: one('Type', choice(organisationTypes)),
    jurisdiction: one('Jurisdiction', link({ to: ['State'], reverse: 'organisations' })),
    sectors: many('Sectors', text),
    founded: one('Founded', fuzzyDate),
    dissolved: one('Dissolved', fuzzyDate),
    memberOf: many('Member of', link({ to: ['Organisation'], reverse: 'members' })),
    owners: many(
      'Owners',
      link({ to: ['State', 'Organisation', 'Person'], reverse: 'owns', described: true, shared: true }),
    ),
    // The scale of intelligence reports: A is reliable, E is not, F cannot be judged.
    reliability: one('Reliability', choice(['A', 'B', 'C', 'D', 'E', 'F'])),
    statements: many('Statements', statement),
  },
  featured: ['names', 'type', 'jurisdiction'],
} as const satisfies Kind;
