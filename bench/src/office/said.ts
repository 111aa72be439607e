import type { ClaimInput } from '../../../packages/db/src/claims/claim-input.ts';
import {
  dealStatuses,
  dealTypes,
  organisationTypes,
  sanctionMeasures,
  sanctionStatuses,
} from '../../../packages/domain/src/index.ts';
import { type Chance, oneOf, whole } from './chance.ts';
import type { Plan, PlannedRecord } from './plan.ts';

/** What is claimed of a record: the value as an editor enters it, and the words that say it. */
export type Said = { readonly field: string; readonly words: string; readonly value: ClaimInput['value'] };

const months = ['January', 'March', 'May', 'June', 'August', 'October', 'December'];
const trades = ['steel', 'gas', 'grain', 'shipping', 'aircraft', 'banking', 'timber', 'fibre', 'turbines'];
const money = ['$', '€', '£'];

const dated = (chance: Chance, field: string, from: number, to: number): Said => {
  const day = chance() < 0.6 ? `${whole(chance, 1, 28)} ` : '';
  const words = `${day}${oneOf(chance, months)} ${whole(chance, from, to)}`;
  return { field, words, value: { date: { asStated: words } } };
};
const chosen = (chance: Chance, field: string, from: readonly string[]): Said => {
  const choice = oneOf(chance, from);
  return { field, words: choice.toLowerCase().replaceAll('_', ' '), value: { choice } };
};
const text = (field: string, words: string): Said => ({ field, words, value: { text: { text: words } } });
const worth = (chance: Chance): Said => {
  const words = `${oneOf(chance, money)}${whole(chance, 2, 980)} ${oneOf(chance, ['million', 'billion'])}`;
  return { field: 'value', words, value: { amount: { asStated: words } } };
};
const named = (name: string, kind: 'PRIMARY' | 'ALIAS'): Said => ({
  field: 'names',
  words: name,
  value: { name: { name, kind } },
});

const aliases = (chance: Chance, name: string): readonly Said[] =>
  chance() < 0.3 ? [named(`${name} ${oneOf(chance, trades)}`, 'ALIAS')] : [];

const ofKind: Readonly<Record<PlannedRecord['kind'], (chance: Chance, name: string) => readonly Said[]>> = {
  State: (chance, name) => [
    ...aliases(chance, name),
    chosen(chance, 'status', ['SOVEREIGN', 'DISPUTED', 'DEPENDENT']),
    text('capital', `${name} City`),
  ],
  Organisation: (chance, name) => [
    ...aliases(chance, name),
    chosen(chance, 'type', organisationTypes),
    dated(chance, 'founded', 1880, 2020),
  ],
  Person: (chance, name) => [...aliases(chance, name), dated(chance, 'birthDate', 1930, 1999)],
  Deal: (chance) => [
    chosen(chance, 'type', dealTypes),
    chosen(chance, 'status', dealStatuses),
    text('subject', `${oneOf(chance, trades)} for ${oneOf(chance, trades)}`),
    worth(chance),
    dated(chance, 'signed', 1995, 2025),
  ],
  Sanction: (chance) => [
    chosen(chance, 'measures', sanctionMeasures),
    chosen(chance, 'status', sanctionStatuses),
    text('reason', `trade in ${oneOf(chance, trades)}`),
    dated(chance, 'effective', 1995, 2025),
  ],
};

const titles = ['director', 'minister', 'chair', 'adviser'];

/** All that is claimed of a planned record, its primary name first. */
export const saidOf = (plan: Plan, record: PlannedRecord, chance: Chance): readonly Said[] => [
  named(record.name, 'PRIMARY'),
  ...ofKind[record.kind](chance, record.name),
  ...record.links.map(({ field, target, role }): Said => {
    const title = field === 'positions' ? { title: oneOf(chance, titles) } : {};
    const link = { target: plan.idOf(target), ...(role === null ? {} : { role }), ...title };
    return { field, words: plan.nameOf(target), value: { link } };
  }),
];
