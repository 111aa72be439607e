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
    names: many('Names', name, 'Every name that texts use for it.'),
    identifiers: many('Codes', identifier, 'Codes that registers give it, each with its scheme.'),
    type: one('Type', choice(organisationTypes), 'What the organisation is.'),
    jurisdiction: one(
      'Jurisdiction',
      link({ to: ['State'], reverse: 'organisations' }),
      'The state whose law it is under (FollowTheMoney jurisdiction).',
    ),
    sectors: many('Sectors', text, 'The trades it works in, in words.'),
    founded: one('Founded', fuzzyDate, 'When it was founded, as a date in EDTF.'),
    dissolved: one('Dissolved', fuzzyDate, 'When it ended, as a date in EDTF.'),
    memberOf: many(
      'Member of',
      link({ to: ['Organisation'], reverse: 'members' }),
      'The organisations and blocs that it belongs to.',
    ),
    owners: many(
      'Owners',
      link({ to: ['State', 'Organisation', 'Person'], reverse: 'owns', described: true, shared: true }),
      'Who owns it, and which part of it in percent.',
    ),
    reliability: one(
      'Reliability',
      choice(['A', 'B', 'C', 'D', 'E', 'F']),
      'How far editors trust it as a source, on the Admiralty scale: A is reliable, E is not, F cannot be judged.',
    ),
    statements: many('Statements', statement, 'What texts say of it that no other field holds.'),
  },
  featured: ['names', 'type', 'jurisdiction'],
} as const satisfies Kind;
