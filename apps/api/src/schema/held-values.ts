import { cardinalityOf, fieldOf, type HeldValue, type RecordRow } from '@chancery/db';
import { builder } from '../builder.ts';
import { claimsBy } from '../context.ts';
import { Cardinality, Certainty, Rank, Realisation, Snak } from './enums.ts';
import { Claim } from './refs.ts';
import { Validity } from './standpoint.ts';
import { Value, type Valued, valued } from './value.ts';

const typeOf = (kind: string, field: string) => {
  const declared = fieldOf(kind, field);
  if (!declared) throw new Error(`A ${kind} holds the field “${field}”, which is not declared.`);
  return declared.type;
};

/** The values in force of a field, those that are values. */
export const valuesIn = <Shape>({ kind, held }: RecordRow, field: string): Valued<Shape>[] =>
  (held[field]?.values ?? [])
    .filter(({ value }) => value !== null)
    .map(({ value }) => valued(typeOf(kind, field), value as Shape)); // the field's own type, checked when proposed

export type HeldOf = HeldValue & { readonly record: RecordRow; readonly field: string };

export const FieldValue = builder.objectRef<HeldOf>('FieldValue').implement({
  description: 'A value that a record holds in a field, with the claims it rests on.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'A key of what it means: equal for values of one field that mean the same.',
    }),
    snak: t.expose('snak', {
      type: Snak,
      description: 'Whether there is a value, some value that is not said, or none (after Wikibase).',
    }),
    value: t.field({
      type: Value,
      nullable: true,
      description: 'Null where the claims say that there is some value, or none: see snak.',
      resolve: ({ record, field, value }) =>
        value === null ? null : valued(typeOf(record.kind, field), value),
    }),
    certainty: t.expose('certainty', { type: Certainty, description: 'How sure the surest source is.' }),
    realisation: t.expose('realisation', {
      type: Realisation,
      description: 'Whether it is done, going on or planned (after PLOVER).',
    }),
    rank: t.expose('rank', { type: Rank, description: 'How editors rank it (Wikibase).' }),
    origins: t.exposeInt('origins', {
      description:
        'Independent origins: two outlets that relay one agency, or print one report, count once, and who only passes on what another chain has from further back adds none.',
    }),
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day from which it may hold; null where no claim says.',
      resolve: ({ validFrom }) => validFrom,
    }),
    validity: t.field({
      type: Validity,
      nullable: true,
      description: 'Where it is read `asOf` a day: whether it certainly was so then; else null.',
      resolve: ({ holds }) => holds ?? null,
    }),
    claims: t.field({
      type: [Claim],
      description: 'The accepted claims it rests on, surest first; `asOf` a day those that may hold then.',
      // Of a history the claims are named: one value may stand there more than once.
      resolve: async ({ record, field, key, claims }, _, context) =>
        claimsBy(
          context,
          claims ?? (await context.loaders.claimsBehind.load({ record: record.id, field, key })),
        ),
    }),
    denials: t.field({
      type: [Claim],
      description:
        'The accepted claims that deny it, surest first: of the same value, whatever that is in parts that a denial leaves open, of a time that may be the same, a plan where it is planned. They change nothing of what is held.',
      resolve: ({ denials }, _, context) => claimsBy(context, denials ?? []),
    }),
  }),
});

/** A field of a record. */
export type FieldOf = { readonly record: RecordRow; readonly field: string };

const heldIn = ({ record, field }: FieldOf, part: 'values' | 'alternatives'): HeldOf[] =>
  (record.held[field]?.[part] ?? []).map((value) => ({ ...value, record, field }));

export const FieldValues = builder.objectRef<FieldOf>('FieldValues').implement({
  description: 'A field of a record of any kind.',
  fields: (t) => ({
    name: t.exposeString('field', { description: 'Its name, as claims and arguments call it.' }),
    label: t.string({
      description: 'As people call it.',
      resolve: ({ record, field }) => fieldOf(record.kind, field)?.label ?? field,
    }),
    holds: t.field({
      type: Cardinality,
      description: 'How many values it holds.',
      resolve: ({ record, field }) => cardinalityOf(record.kind)(field),
    }),
    type: t.string({
      description: 'The name of the value type: "amount", "link", …',
      resolve: ({ record, field }) => typeOf(record.kind, field).name,
    }),
    values: t.field({
      type: [FieldValue],
      description: 'The values in force, best first; of a history the newest first.',
      resolve: (parent) => heldIn(parent, 'values'),
    }),
    alternatives: t.field({
      type: [FieldValue],
      description:
        'What others say instead, where it holds one value; of a history, what others say of the same day, where no origin says both and neither is a plan. What is deprecated is settled: it stands in `evidence` alone.',
      resolve: (parent) => heldIn(parent, 'alternatives'),
    }),
  }),
});
