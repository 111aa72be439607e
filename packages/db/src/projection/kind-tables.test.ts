import { type KindName, kinds } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import { Prisma } from '../generated/prisma/client.ts';
import { typedColumns } from './columns.ts';

// The rule of columns.ts as a type: what columns a field has by its type and by how many values it holds.
type ColumnsOf<Name extends string, TypeName, Holds> = TypeName extends 'fuzzy-date'
  ? Record<`${Name}${'Earliest' | 'Latest' | 'From' | 'Until'}`, Date | null>
  : TypeName extends 'amount'
    ? Record<`${Name}${'Lower' | 'Upper' | 'Least' | 'Most'}`, Prisma.Decimal | null> &
        Record<`${Name}Currency`, string | null> &
        Record<`${Name}${'CurrencyCertain' | 'LeastInclusive' | 'MostInclusive'}`, boolean | null>
    : TypeName extends 'duration'
      ? Record<`${Name}${'Least' | 'Most'}`, Prisma.Decimal | null>
      : TypeName extends 'text' | 'choice'
        ? Record<Name, Holds extends 'MANY' ? string[] : string | null>
        : unknown;

type Fields<Kind extends KindName> = (typeof kinds)[Kind]['fields'];
type ColumnsOfField<Fields, Name extends keyof Fields & string> = Fields[Name] extends {
  readonly type: { readonly name: infer TypeName };
  readonly holds: infer Holds;
}
  ? ColumnsOf<Name, TypeName, Holds>
  : never;

/** The columns of a kind's typed row, as they follow from its fields: those of all fields together. */
type Declared<Kind extends KindName> = {
  [Name in keyof Fields<Kind> & string]: (columns: ColumnsOfField<Fields<Kind>, Name>) => void;
}[keyof Fields<Kind> & string] extends (columns: infer All) => void
  ? All
  : never;
/** The columns of the kind's table, as Prisma generates them, without the key. */
type Stored<Kind extends KindName> = Omit<Prisma.TypeMap['model'][Kind]['payload']['scalars'], 'id'>;

type Same<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
type In<Row, Name> = Name extends keyof Row ? Row[Name] : 'no such column';
type Unlike<Kind extends KindName> = {
  [Name in keyof Declared<Kind> | keyof Stored<Kind>]: Same<
    In<Declared<Kind>, Name>,
    In<Stored<Kind>, Name>
  > extends true
    ? never
    : `${Kind}.${Name & string}`;
}[keyof Declared<Kind> | keyof Stored<Kind>];
type AllUnlike = { [Kind in KindName]: Unlike<Kind> }[KindName];

// Where a kind and its table differ, `tsc` refuses this line and names the columns that are missing in it.
const unlike: Readonly<Record<AllUnlike, never>> = {};

describe('a kind and its table', () => {
  it('agree as types', () => {
    expect(unlike).toEqual({});
  });

  it.each(Object.values(kinds))('have the same columns: $name', (kind) => {
    const { id: _, ...columns }: Record<string, unknown> = { ...Prisma[`${kind.name}ScalarFieldEnum`] };
    expect(Object.keys(typedColumns(kind, {})).sort()).toEqual(Object.keys(columns).sort());
  });
});
