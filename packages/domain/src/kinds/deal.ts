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
    names: many('Names', name),
    type: one('Type', choice(dealTypes)),
    status: history('Status', choice(dealStatuses)),
    parties: many(
      'Parties',
      link({ to: ['State', 'Organisation', 'Person'], reverse: 'deals', roles: partyRoles, described: true }),
    ),
    subject: one('Subject', text),
    items: many('Items', item),
    value: one('Value', amount),
    term: one('Term', duration),
    announced: one('Announced', fuzzyDate),
    signed: one('Signed', fuzzyDate),
    begins: one('Begins', fuzzyDate),
    ends: one('Ends', fuzzyDate),
    motivatedBy: many('Motivated by', link({ to: ['Sanction'], reverse: 'motivates' })),
    statements: many('Statements', statement),
  },
  featured: ['type', 'status', 'parties', 'subject', 'value'],
} as const satisfies Kind;
