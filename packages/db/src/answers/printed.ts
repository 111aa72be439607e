import {
  amount,
  country,
  duration,
  type FieldType,
  fuzzyDate,
  identifier,
  item,
  name,
  quantity,
  share,
  statement,
  text,
  url,
} from '@chancery/domain';
import { fuzzyDateOf } from '../articles/describe.ts';
import type { Database } from '../connect.ts';
import type { ValueShape } from './shape.ts';

type Printed = Pick<FieldType<unknown>, 'name' | 'print'>;

/** What prints values as one line for people, by the name of their type; all but links, which name records. */
const types: ReadonlyMap<string, Printed['print']> = new Map(
  (
    [
      amount,
      country,
      duration,
      fuzzyDate,
      identifier,
      item,
      name,
      quantity,
      share,
      statement,
      text,
      url,
    ] as const
  ).map((type: Printed) => [type.name, (value: unknown) => type.print(value)]),
).set('choice', (value) => (value as { readonly choice: string }).choice); // as any type of choices prints it

/** Writes what a mark in an answer stands for, as JSON text. */
export type Fill = (value: unknown) => string;
/** What fills marks in, having read what it takes for all the values that they have. */
export type Reader = (db: Database, values: readonly unknown[]) => Promise<Fill>;
/** What fills in what a statement does not write itself, by name. */
export type Fills = { readonly known: Map<string, Fill>; readonly read: Map<string, Reader> };

/** Writes a value as one line for people. */
export const printing = (type: string): Fill => {
  const print = types.get(type);
  if (!print) throw new Error(`Nothing prints values of the type ${type}.`);
  return (value) => JSON.stringify(print(value));
};

/** Writes a date that is stored in words, of which a statement knows only those: the day of an article. */
export const dating =
  (of: ValueShape): Fill =>
  (words) => {
    const date = fuzzyDateOf(String(words));
    const parts = of.map(([key, read]) => {
      if (read.is === 'fixed') return [key, read.text];
      return [
        key,
        date &&
          (read.is === 'part'
            ? ((date as Record<string, unknown>)[read.name] ?? null)
            : fuzzyDate.print(date)),
      ];
    });
    return JSON.stringify(Object.fromEntries(parts));
  };
