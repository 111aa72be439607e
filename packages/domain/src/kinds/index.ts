import { deal } from './deal.ts';
import { organisation } from './organisation.ts';
import { person } from './person.ts';
import { sanction } from './sanction.ts';
import { state } from './state.ts';

/** Every kind of record, by name. A new kind is one file and one line here. */
export const kinds = {
  State: state,
  Organisation: organisation,
  Person: person,
  Deal: deal,
  Sanction: sanction,
} as const;

export type KindName = keyof typeof kinds;

/** Every kind's name, in the order in which they are declared. */
export const kindNames = Object.keys(kinds) as readonly KindName[]; // Object.keys forgets the names
