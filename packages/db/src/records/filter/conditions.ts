import { type Field, foldedCode, schemedCodes } from '@chancery/domain';
import { anywhere, fold } from '../../fold.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { every } from '../../logic.ts';
import type { From } from '../../standpoint/conditions.ts';
import { column, hasWords, holds } from './columns.ts';
import { amountIn, dateIn, durationIn, type Sureness } from './compared.ts';
import { linksOut } from './links.ts';
import type { Path } from './path.ts';
import type {
  AmountFilter,
  ChoiceFilter,
  Compared,
  DateRange,
  DurationRange,
  IdentifierFilter,
  LinkFilter,
  WordsFilter,
} from './record-filter.ts';

/** The condition of a field's filter; what the filter is follows from the field's type, which the contract checks. */
type Condition = (name: string, filter: never, path: Path, field: Field, from: From) => Prisma.Sql;

const known = (name: string, asked: boolean | null | undefined): readonly Prisma.Sql[] =>
  asked == null ? [] : [asked ? holds(name) : Prisma.sql`not ${holds(name)}`];

const comparedBy =
  <Range>(inRange: (field: string, range: Range, how: Sureness, path: Path) => Prisma.Sql) =>
  (name: string, filter: Compared<Range>, path: Path): Prisma.Sql =>
    every([
      ...known(name, filter.known),
      ...(['certainly', 'possibly'] as const).flatMap((how) => {
        const range = filter[how];
        return range ? [inRange(name, range, how, [...path, how])] : [];
      }),
    ]);

const amount = (name: string, filter: AmountFilter, path: Path): Prisma.Sql =>
  every([
    comparedBy(amountIn)(name, filter, path),
    ...(filter.currencies ? [Prisma.sql`${column(`${name}Currency`)} = any(${[...filter.currencies]})`] : []),
  ]);

// One code stands in the statement, which is then planned for it, and once: how many have it is known of each code.
const isOneOf = (of: Prisma.Sql, [only, ...others]: readonly string[]): Prisma.Sql =>
  only !== undefined && others.length === 0 && /^[A-Z_]+$/u.test(only)
    ? Prisma.sql`${of} = ${Prisma.raw(`'${only}'`)}`
    : Prisma.sql`${of} = any(${only === undefined ? [] : [only, ...others]})`;

const choice = (name: string, filter: ChoiceFilter): Prisma.Sql => {
  const { in: among, notIn, ever, hasAny, hasAll } = filter;
  const path = `$."${name}".values[*].value.choice ? (@ == $codes[*])`;
  return every([
    ...known(name, filter.known),
    ...(among ? [isOneOf(column(name), among)] : []),
    ...(notIn ? [Prisma.sql`${column(name)} <> all(${[...notIn]})`] : []),
    ...(ever
      ? [Prisma.sql`jsonb_path_exists(r.held, ${path}::jsonpath, ${JSON.stringify({ codes: ever })}::jsonb)`]
      : []),
    ...(hasAny ? [Prisma.sql`${column(name)} && ${[...hasAny]}::text[]`] : []),
    ...(hasAll ? [Prisma.sql`${column(name)} @> ${[...hasAll]}::text[]`] : []),
  ]);
};

const text = (name: string, { known: asked, contains }: WordsFilter, _: Path, field: Field): Prisma.Sql => {
  const words = field.holds === 'MANY' ? Prisma.sql`array_to_string(${column(name)}, E'\\n')` : column(name);
  return every([...known(name, asked), ...(contains == null ? [] : [hasWords(words, contains)])]);
};

// Values that have no column: their words are looked for in what the record holds.
const inHeld =
  (key: string) =>
  (name: string, { known: asked, contains }: WordsFilter): Prisma.Sql =>
    every([
      ...known(name, asked),
      ...(contains == null
        ? []
        : [
            Prisma.sql`exists (select 1 from jsonb_array_elements(r.held -> ${name} -> 'values') as v
              where ${hasWords(Prisma.sql`v -> 'value' ->> ${key}`, contains)})`,
          ]),
    ]);

const names = (name: string, { known: asked, contains }: WordsFilter): Prisma.Sql =>
  every([
    ...known(name, asked),
    ...(contains == null
      ? []
      : fold(contains) === ''
        ? [Prisma.sql`false`]
        : [
            Prisma.sql`exists (select 1 from name n where n.record_id = r.id and n.folded like ${anywhere(contains)})`,
          ]),
  ]);

// However it is written; where the scheme is not given, what is written may name it before the code.
const oneOfCodes = (scheme: string | null, values: readonly string[]): Prisma.Sql => {
  const whole = values.map((value) => foldedCode(value, scheme));
  const schemed = scheme === null ? values.flatMap(schemedCodes) : [];
  if (schemed.length === 0) return Prisma.sql`i.folded = any(${whole}::text[])`;
  // One look into the index for all of them.
  return Prisma.sql`i.folded = any(${[...whole, ...schemed.map(({ folded }) => folded)]}::text[])
    and (i.folded = any(${whole}::text[]) or i.scheme || ':' || i.folded = any(${schemed.map((code) => `${code.scheme}:${code.folded}`)}::text[]))`;
};

const identifiers = (name: string, { known: asked, scheme, values }: IdentifierFilter): Prisma.Sql =>
  every([
    ...known(name, asked),
    ...(scheme == null && !values
      ? []
      : [
          Prisma.sql`exists (select 1 from identifier i where ${every([
            Prisma.sql`i.record_id = r.id`,
            ...(scheme == null ? [] : [Prisma.sql`i.scheme = ${scheme}`]),
            ...(values ? [oneOfCodes(scheme ?? null, values)] : []),
          ])})`,
        ]),
  ]);

const byType: Readonly<Record<string, Condition>> = {
  amount,
  choice,
  text,
  name: names,
  identifier: identifiers,
  item: inHeld('description'),
  statement: inHeld('text'),
  link: (name: string, filter: LinkFilter, _: Path, __: Field, from: From) => linksOut(name, filter, from),
  'fuzzy-date': comparedBy<DateRange>(dateIn),
  duration: comparedBy<DurationRange>(durationIn),
};

/** Value types whose fields lists can be narrowed by. */
export const filteredTypes: ReadonlySet<string> = new Set(Object.keys(byType));

/** The condition that a field's filter makes, from where it is asked, on the record `r` and the row `t` of its kind's table. */
export const conditionOn = (
  name: string,
  field: Field,
  filter: object,
  path: Path,
  from: From,
): Prisma.Sql => {
  const make = byType[field.type.name];
  if (!make) throw new Error(`Lists are not narrowed by fields of the type ${field.type.name}.`);
  return make(name, filter as never, path, field, from); // as the type Condition says
};
