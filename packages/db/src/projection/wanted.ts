import {
  foldedCode,
  type Identifier,
  inForce,
  isLinkType,
  type Kind,
  kinds,
  type Link,
  type Name,
  project,
  projectOn,
  type Standpoint,
  standingOf,
} from '@chancery/domain';
import { cardinalityOf } from '../claims/field-of.ts';
import { type NameForms, nameForms } from '../records/name-forms.ts';
import { captionIn } from './caption.ts';
import { type Column, typedColumns } from './columns.ts';
import { type Held, toHeld, valuesOf } from './held.ts';
import type { Stated } from './stated-claims.ts';

// In rows older than their columns some forms are null, until the office starts.
type Forms = Pick<NameForms, 'folded'> & {
  readonly [Form in Exclude<keyof NameForms, 'folded'>]: NameForms[Form] | null;
};

export type WantedName = Forms & {
  readonly text: string;
  readonly language: string | null;
  readonly script: string | null;
  readonly nameKind: Name['kind'];
};
/** A code with the form by which it is found. */
export type WantedCode = Identifier & { readonly folded: string };
export type WantedLink = {
  readonly field: string;
  readonly reverse: string;
  readonly targetId: string | null;
  readonly withinId: string | null;
  readonly described: string | null;
  readonly role: string | null;
  readonly title: string | null;
  readonly share: unknown;
  readonly valueKey: string;
  readonly realisation: string;
  readonly certainty: string;
};

/** Everything that is stored of a record and follows from its claims. */
export type Wanted = {
  readonly caption: string;
  readonly forms: Forms;
  readonly held: Held;
  readonly columns: Readonly<Record<string, Column>>;
  readonly names: readonly WantedName[];
  readonly identifiers: readonly WantedCode[];
  readonly links: readonly WantedLink[];
  /** Of each link, by its place, the first of the judgements in force that it rests on. */
  readonly learnt: ReadonlyMap<string, number>;
};

/** Which of the links of a record one is. */
export const placeOfLink = ({ field, valueKey }: Pick<WantedLink, 'field' | 'valueKey'>): string =>
  `${field} ${valueKey}`;

const declared: Readonly<Record<string, Kind>> = kinds;

/** The declaration of a kind that a record has. Throws when the books hold a kind that is no longer declared. */
export const declaredKind = (name: string): Kind => {
  const kind = declared[name];
  if (!kind) throw new Error(`The database has records of the kind “${name}”, which is not declared.`);
  return kind;
};

// The types of held values are those of their fields: they were checked when the claims were proposed.
const held = <Value>(values: Held, field: string): readonly Value[] =>
  valuesOf(values, field).map(({ value }) => value as Value);

const nameOf = ({ name, language, script, kind }: Name): WantedName => ({
  text: name,
  ...nameForms(name),
  language,
  script,
  nameKind: kind,
});

const codeOf = ({ scheme, value }: Identifier): WantedCode => ({
  scheme,
  value,
  folded: foldedCode(value, scheme),
});

/** The links of a record that holds some values. */
export const linksOf = (kind: Kind, values: Held): readonly WantedLink[] =>
  Object.entries(kind.fields).flatMap(([name, field]) => {
    if (!('link' in field.type)) return [];
    const { reverse } = field.type.link as { readonly reverse: string }; // only link types have it
    return valuesOf(values, name).map(({ key, value, realisation, certainty }): WantedLink => {
      const { target, within, described, role, title, share } = value as Link; // a link field's value
      const ends = { targetId: target, withinId: within, described, role, title, share };
      return { field: name, reverse, ...ends, valueKey: key, realisation, certainty };
    });
  });

/** Whether a kind has links in a field. */
export const isLinkField = ({ fields }: Kind, field: string): boolean => {
  const type = fields[field]?.type;
  return type !== undefined && isLinkType(type);
};

const learntFrom = (kind: Kind, { claims, judgements }: Stated): ReadonlyMap<string, number> => {
  const linking = claims.filter(({ field }) => isLinkField(kind, field));
  const entered = inForce(judgements);
  const first = new Map<string, number>();
  for (const { claim, field, key } of standingOf(linking, judgements)) {
    const place = placeOfLink({ field, valueKey: key });
    const sequence = entered.get(claim)?.sequence ?? 0;
    first.set(place, Math.min(first.get(place) ?? sequence, sequence));
  }
  return first;
};

/** What is to be stored of a record; or what it holds on a day. */
export const wantedOf = (
  record: { readonly kind: string; readonly label: string },
  { claims, judgements }: Stated,
  validAt: Standpoint['validAt'] = null,
): Wanted => {
  const kind = declaredKind(record.kind);
  const holds = cardinalityOf(record.kind);
  const values: Held = validAt
    ? Object.fromEntries(projectOn(claims, judgements, holds, validAt))
    : toHeld(project(claims, judgements, holds), holds);
  const caption = captionIn(values) ?? record.label;
  return {
    caption,
    forms: nameForms(caption),
    held: values,
    columns: typedColumns(kind, values),
    names: held<Name>(values, 'names').map(nameOf),
    identifiers: held<Identifier>(values, 'identifiers').map(codeOf),
    links: linksOf(kind, values),
    learnt: learntFrom(kind, { claims, judgements }),
  };
};

/** The same of a record that is called otherwise. */
export const calledAs = (wanted: Wanted, caption: string): Wanted => ({
  ...wanted,
  caption,
  forms: nameForms(caption),
});
