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

/** What is claimed of a record: the value as an editor enters it, the words that say it, and when it holds, where that is told. */
export type Said = {
  readonly field: string;
  readonly words: string;
  readonly value: ClaimInput['value'];
  readonly validTime?: string;
};

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
const named = (name: string, kind: 'PRIMARY' | 'ALIAS', language?: string): Said => ({
  field: 'names',
  words: name,
  value: { name: { name, kind, ...(language === undefined ? {} : { language }) } },
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

// A day, a span of days, one that is open at an end, and such as years and months leave vague.
const times: readonly ((first: number, last: number) => string)[] = [
  (first, last) => `${first}-03-15/${last}-09-30`,
  (first) => `${first}-06-01/..`,
  (_, last) => `../${last}-11-30`,
  (first, last) => `${first}/${last}`,
  (first, last) => `${first}-05/${last}-08`,
  (_, last) => `${last}`,
  (_, last) => `${last}-06-15`,
];
const often = 0.2;
const seldom = 0.05;
/** Says of so many when it holds. */
const at = (chance: Chance, share: number): Pick<Said, 'validTime'> =>
  chance() < share
    ? { validTime: oneOf(chance, times)(whole(chance, 1995, 2015), whole(chance, 2016, 2025)) }
    : {};

const renamed = 0.1;
/** By what it is called, the name of today first; so many were called otherwise until some year. */
const primaryNames = (chance: Chance, name: string): readonly Said[] => {
  if (chance() >= renamed) return [{ ...named(name, 'PRIMARY'), ...at(chance, seldom) }];
  const year = whole(chance, 2001, 2022);
  return [
    { ...named(name, 'PRIMARY', 'en'), validTime: `${year}-01-01/..` },
    { ...named(`${name} ${oneOf(chance, trades)} of old`, 'PRIMARY'), validTime: `../${year - 1}-12-31` },
  ];
};

const titles = ['director', 'minister', 'chair', 'adviser'];

/** All that is claimed of a planned record, its primary names first. */
export const saidOf = (plan: Plan, record: PlannedRecord, chance: Chance): readonly Said[] => [
  ...primaryNames(chance, record.name),
  ...ofKind[record.kind](chance, record.name),
  ...record.links.map(({ field, target, role }): Said => {
    const title = field === 'positions' ? { title: oneOf(chance, titles) } : {};
    const link = { target: plan.idOf(target), ...(role === null ? {} : { role }), ...title };
    return { field, words: plan.nameOf(target), value: { link }, ...at(chance, often) };
  }),
];
