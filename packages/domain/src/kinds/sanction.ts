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
    names: many('Names', name, 'Every name that texts use for it.'),
    authorities: many(
      'Authorities',
      link({ to: ['State', 'Organisation'], reverse: 'sanctionsImposed' }),
      'Who imposes it.',
    ),
    targets: many(
      'Targets',
      link({ to: ['State', 'Organisation', 'Person'], reverse: 'sanctionsAgainst', described: true }),
      'Whom it is against: records, or a class in words.',
    ),
    measures: many('Measures', choice(sanctionMeasures), 'What it denies its targets.'),
    reason: one('Reason', text, 'Why it was imposed, in words.'),
    status: history('Status', choice(sanctionStatuses), 'Where it stands.'),
    published: one('Published', fuzzyDate, 'When it was made public, as a date in EDTF.'),
    effective: one('In effect from', fuzzyDate, 'From when it is applied, as a date in EDTF.'),
    legalBasis: one('Legal basis', text, 'The law, order or resolution that it rests on, in words.'),
    statements: many('Statements', statement, 'What texts say of it that no other field holds.'),
  },
  featured: ['authorities', 'targets', 'measures', 'status', 'effective'],
} as const satisfies Kind;
