import {
  type DatedRead,
  type Entries,
  fieldOf,
  isDatedPart,
  type ValueRead,
  type ValueShape,
  type ValuesShape,
} from '@chancery/db';
import { kindNames, kinds } from '@chancery/domain';
import { type GraphQLObjectType, getNamedType, isNonNullType, isObjectType } from 'graphql';
import { typenameOfValue } from '../schema/value.ts';
import type { SlottedReading } from './pages.ts';
import { recordShape } from './records.ts';
import { collected, entries, notRead, objectType, requirePlain, type Selected } from './selection.ts';

/** Fields of kinds, `kind.field`, by the type of their values in the contract and in the domain. */
const fieldsByType = new Map<string, { readonly domain: string; readonly fields: string[] }>();
for (const kind of kindNames)
  for (const name of Object.keys(kinds[kind].fields)) {
    const type = fieldOf(kind, name)?.type;
    if (!type) continue;
    const known = fieldsByType.get(typenameOfValue(type)) ?? { domain: type.name, fields: [] };
    known.fields.push(`${kind}.${name}`);
    fieldsByType.set(typenameOfValue(type), known);
  }

/** Types of parts of values, which no field has alone. */
const parts: Readonly<Record<string, string>> = { Quantity: 'quantity', Share: 'share' };

const nested: ReadonlySet<string> = new Set(['Item.quantity', 'Statement.quantity', 'Link.share']);
const named: Readonly<Record<string, 'record' | 'records'>> = {
  'Statement.about': 'records',
  'Link.target': 'record',
  'Link.within': 'record',
};

const partOf =
  (reading: SlottedReading, type: GraphQLObjectType) =>
  (selected: Selected): ValueRead => {
    const { name, field, nodes } = selected;
    if (name === 'printed')
      return {
        is: 'printed',
        type: fieldsByType.get(type.name)?.domain ?? parts[type.name] ?? notRead(selected),
      };
    const coordinate = `${type.name}.${name}`;
    const records = named[coordinate];
    if (records) return { is: records, name, of: recordShape(reading, nodes) };
    const inner = getNamedType(field.type);
    if (isObjectType(inner))
      return nested.has(coordinate)
        ? { is: 'nested', name, of: valueShape(reading, inner, nodes) }
        : notRead(selected);
    requirePlain(selected);
    return { is: 'part', name, nullable: !isNonNullType(field.type) };
  };

/** What is read of a value. Its parts have the names in the books that they have in the contract. */
export const valueShape = (
  reading: SlottedReading,
  type: GraphQLObjectType,
  nodes: Selected['nodes'],
): ValueShape => {
  if (!fieldsByType.has(type.name) && !(type.name in parts)) return notRead(type);
  return entries(type, collected(reading, type, nodes), partOf(reading, type));
};

/** What is read of the values that a field answers with, which are of one type. */
export const valuesOf = (reading: SlottedReading, { field, nodes }: Selected): ValueShape =>
  valueShape(reading, objectType(reading, getNamedType(field.type).name), nodes);

/** What is read of values of any type. */
export const anyValue = (reading: SlottedReading, { nodes }: Selected): ValuesShape =>
  [...fieldsByType].map(([type, { fields }]) => ({
    fields,
    of: valueShape(reading, objectType(reading, type), nodes),
  }));

/** What is read of the entries of a history. */
export const datedOf = (reading: SlottedReading, { nodes }: Selected): Entries<DatedRead> => {
  const type = objectType(reading, 'DatedStatus');
  return entries<DatedRead>(type, collected(reading, type, nodes), (selected) => {
    requirePlain(selected);
    return isDatedPart(selected.name) ? { is: selected.name } : notRead(selected);
  });
};
