import { amount } from '../fields/amount.ts';
import { duration } from '../fields/duration.ts';
import { fuzzyDate } from '../fields/fuzzy-date.ts';
import { item } from '../fields/item.ts';
import { link } from '../fields/link.ts';
import { choice, name, text } from '../fields/simple.ts';
import { statement } from '../fields/statement.ts';
import { history, type Kind, many, one } from './kind.ts';

export const dealTypes = [
  'ARMS_TRANSFER',
  'PROCUREMENT',
  'ENERGY_SUPPLY',
  'INVESTMENT',
  'LOAN',
  'GRANT',
  'JOINT_VENTURE',
  'TECHNOLOGY_TRANSFER',
  'TREATY',
  'MOU',
  'OTHER',
] as const;
export const dealStatuses = [
  'RUMOURED',
  'PROPOSED',
  'NEGOTIATING',
  'PLEDGED',
  'AGREED',
  'IN_FORCE',
  'COMPLETED',
  'SUSPENDED',
  'CANCELLED',
  'DENIED',
] as const;
export const partyRoles = [
  'SUPPLIER',
  'RECIPIENT',
  'BUYER',
  'SELLER',
  'FINANCIER',
  'GUARANTOR',
  'BROKER',
] as const;

/** What parties agree, or are said to, to do with each other. */
export const deal = {
  name: 'Deal',
  label: 'Deal',
  plural: 'Deals',
  description: 'What parties agree, or are said to, to do with each other.',
  fields: {
    names: many('Names', name, 'Every name that texts use for it.'),
    type: one('Type', choice(dealTypes), 'What the deal is about.'),
    status: history('Status', choice(dealStatuses), 'How far the deal has come, or how it stopped.'),
    parties: many(
      'Parties',
      link({ to: ['State', 'Organisation', 'Person'], reverse: 'deals', roles: partyRoles, described: true }),
      'Who makes the deal, each in a role such as BUYER.',
    ),
    subject: one('Subject', text, 'What the deal is for, in words.'),
    items: many('Items', item, 'What changes hands, and how many of it.'),
    value: one(
      'Value',
      amount,
      'The money that the deal is worth, in the currency of the article (ISO 4217).',
    ),
    term: one('Term', duration, 'How long the deal runs, as ISO 8601 durations from least to most.'),
    announced: one('Announced', fuzzyDate, 'When the deal was made public, as a date in EDTF.'),
    signed: one('Signed', fuzzyDate, 'When the deal was signed, as a date in EDTF.'),
    begins: one('Begins', fuzzyDate, 'When the deal takes effect, as a date in EDTF.'),
    ends: one('Ends', fuzzyDate, 'When the deal runs out, as a date in EDTF.'),
    motivatedBy: many(
      'Motivated by',
      link({ to: ['Sanction'], reverse: 'motivates' }),
      'The sanctions that the deal answers.',
    ),
    statements: many('Statements', statement, 'What texts say of it that no other field holds.'),
  },
  featured: ['type', 'status', 'parties', 'subject', 'value'],
} as const satisfies Kind;
