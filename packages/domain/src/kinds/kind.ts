import type { FieldType } from '../fields/field-type.ts';
import type { Cardinality } from '../project.ts';

/** A field of a kind: what it is called, how many values it holds, and what they are. */
export type Field<V = unknown> = {
  readonly label: string;
  /** What it says of a record, in one sentence with units and the source of its term. */
  readonly description: string;
  readonly holds: Cardinality;
  readonly type: FieldType<V>;
};

/** A kind of record: what it is called and the fields it has. */
export type Kind = {
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  /** One sentence for those who read the contract. */
  readonly description: string;
  readonly fields: Readonly<Record<string, Field<unknown>>>;
  /** Fields whose absence a page shows as missing. */
  readonly featured: readonly string[];
};

const field =
  <const Holds extends Cardinality>(holds: Holds) =>
  <T extends FieldType<unknown>>(label: string, type: T, description: string) =>
    ({ label, description, holds, type }) as const;

export const one = field('ONE');
export const many = field('MANY');
/** One value now, and the dated ones before it. */
export const history = field('HISTORY');
