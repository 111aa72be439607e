import { fuzzyDate } from '../fields/fuzzy-date.ts';
import { link } from '../fields/link.ts';
import { choice, name, text } from '../fields/simple.ts';
import { statement } from '../fields/statement.ts';
import { history, type Kind, many, one } from './kind.ts';

export const sanctionMeasures = [
  'ASSET_FREEZE',
  'TRAVEL_BAN',
  'ARMS_EMBARGO',
  'EXPORT_CONTROL',
  'IMPORT_RESTRICTIONS',
  'FINANCIAL_RESTRICTIONS',
  'SECTORAL',
  'INVESTMENT_BAN',
  'SERVICES_BAN',
  'TRANSPORT_RESTRICTIONS',
  'OTHER',
] as const;
export const sanctionStatuses = ['ANNOUNCED', 'IN_FORCE', 'AMENDED', 'SUSPENDED', 'LIFTED'] as const;

/** What an authority denies to somebody. */
export const sanction = {
  name: 'Sanction',
  label: 'Sanction',
  plural: 'Sanctions',
  description: 'What an authority denies to somebody.',
  fields: {
    names: many('Names', name),
    authorities: many('Authorities', link({ to: ['State', 'Organisation'], reverse: 'sanctionsImposed' })),
    targets: many(
      'Targets',
      link({ to: ['State', 'Organisation', 'Person'], reverse: 'sanctionsAgainst', described: true }),
    ),
    measures: many('Measures', choice(sanctionMeasures)),
    reason: one('Reason', text),
    status: history('Status', choice(sanctionStatuses)),
    published: one('Published', fuzzyDate),
    effective: one('In effect from', fuzzyDate),
    legalBasis: one('Legal basis', text),
    statements: many('Statements', statement),
  },
  featured: ['authorities', 'targets', 'measures', 'status', 'effective'],
} as const satisfies Kind;
