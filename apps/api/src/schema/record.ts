import { fieldOf, type HeldValue, type RecordRow } from '@chancery/db';
import {
  type Identifier as IdentifierShape,
  kindOf,
  type Link as LinkShape,
  type Name as NameShape,
  type Statement as StatementShape,
} from '@chancery/domain';
import { builder } from '../builder.ts';
import { type Context, claimsBy, maybeRecord, recordsBy } from '../context.ts';
import { ClaimConnection } from './claim.ts';
import { Cardinality, Certainty, Kind, Rank, Realisation, Snak, Standing } from './enums.ts';
import { namedField, namedLink, namedWayBack } from './field-argument.ts';
import { LinkConnection, linksOf } from './link.ts';
import { Node } from './node.ts';
import { Claim, Record } from './refs.ts';
import {
  Identifier,
  Name,
  Quantity,
  quantityOf,
  Share,
  shareOf,
  Value,
  type Valued,
  valued,
} from './values.ts';

/** Arguments of every page. */
const pageArguments = { first: 20 } as const;

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

type HeldOf = HeldValue & { readonly record: RecordRow; readonly field: string };

const FieldValue = builder.objectRef<HeldOf>('FieldValue').implement({
  description: 'A value that a record holds in a field, with the claims it rests on.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Equal for values that mean the same.' }),
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
    certainty: t.expose('certainty', { type: Certainty }),
    realisation: t.expose('realisation', { type: Realisation }),
    rank: t.expose('rank', { type: Rank }),
    origins: t.exposeInt('origins', {
      description: 'Distinct origins: two outlets that relay one agency count once.',
    }),
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day from which it may hold.',
      resolve: ({ validFrom }) => validFrom,
    }),
    claims: t.field({
      type: [Claim],
      // Of a history the claims are named: one value may stand there more than once.
      resolve: async ({ record, field, key, claims }, _, context) =>
        claimsBy(
          context,
          claims ?? (await context.loaders.claimsBehind.load({ record: record.id, field, key })),
        ),
    }),
  }),
});

type FieldOf = { readonly record: RecordRow; readonly field: string };

const heldIn = ({ record, field }: FieldOf, part: 'values' | 'alternatives'): HeldOf[] =>
  (record.held[field]?.[part] ?? []).map((value) => ({ ...value, record, field }));

const FieldValues = builder.objectRef<FieldOf>('FieldValues').implement({
  description: 'A field of a record of any kind.',
  fields: (t) => ({
    name: t.exposeString('field'),
    label: t.string({ resolve: ({ record, field }) => fieldOf(record.kind, field)?.label ?? field }),
    holds: t.field({
      type: Cardinality,
      resolve: ({ record, field }) => fieldOf(record.kind, field)?.holds ?? 'MANY',
    }),
    type: t.string({
      description: 'The name of the value type: "amount", "link", …',
      resolve: ({ record, field }) => typeOf(record.kind, field).name,
    }),
    values: t.field({
      type: [FieldValue],
      description: 'Best first; of a history the newest first.',
      resolve: (parent) => heldIn(parent, 'values'),
    }),
    alternatives: t.field({
      type: [FieldValue],
      description: 'What others hold instead.',
      resolve: (parent) => heldIn(parent, 'alternatives'),
    }),
  }),
});

export const Statement = builder.objectRef<Valued<StatementShape>>('Statement').implement({
  description: 'What a text says of a record that no field holds.',
  interfaces: [Value],
  fields: (t) => ({
    text: t.string({ resolve: ({ value }) => value.text }),
    about: t.field({
      type: [Record],
      description: 'The other records that it is about.',
      resolve: ({ value }, _, context) => recordsBy(context, value.about),
    }),
    quantity: t.field({ type: Quantity, nullable: true, resolve: ({ value }) => quantityOf(value.quantity) }),
  }),
});

const printLink = async (
  context: Context,
  { target, described, role, title, share }: LinkShape,
): Promise<string> => {
  const record = await maybeRecord(context, target);
  return [record?.caption ?? described, role, title, share?.asStated]
    .filter((part) => part != null)
    .join(', ');
};

export const Link = builder.objectRef<Valued<LinkShape>>('Link').implement({
  description: 'The far end of a link: a record, or a class in the article’s words, perhaps within a record.',
  interfaces: [Value],
  fields: (t) => ({
    printed: t.string({ resolve: ({ value }, _, context) => printLink(context, value) }),
    target: t.field({
      type: Record,
      nullable: true,
      resolve: ({ value }, _, context) => maybeRecord(context, value.target),
    }),
    described: t.string({ nullable: true, resolve: ({ value }) => value.described }),
    within: t.field({
      type: Record,
      nullable: true,
      resolve: ({ value }, _, context) => maybeRecord(context, value.within),
    }),
    role: t.string({ nullable: true, resolve: ({ value }) => value.role }),
    title: t.string({ nullable: true, resolve: ({ value }) => value.title }),
    share: t.field({ type: Share, nullable: true, resolve: ({ value }) => shareOf(value.share) }),
  }),
});

const fieldsHeld = (record: RecordRow, names: readonly string[] | null | undefined): FieldOf[] => {
  names?.forEach((name, at) => {
    namedField(record.kind, name, ['names', String(at)]);
  });
  return Object.keys(kindOf(record.kind)?.fields ?? {})
    .filter((field) => (names ? names.includes(field) : true))
    .filter((field) => record.held[field] !== undefined)
    .map((field) => ({ record, field }));
};

const missingIn = (record: RecordRow): string[] =>
  (kindOf(record.kind)?.featured ?? []).filter((field) => (record.held[field]?.values.length ?? 0) === 0);

Record.implement({
  description:
    'What the accepted claims add up to: a state, an organisation, a person, a deal or a sanction.',
  interfaces: [Node],
  resolveType: ({ kind }) => kind,
  fields: (t) => ({
    kind: t.expose('kind', { type: Kind }),
    caption: t.exposeString('caption', {
      description: 'Its primary name, in English where it has one; else the label.',
    }),
    label: t.exposeString('label', { description: 'The editors’ working name.' }),
    standing: t.expose('standing', { type: Standing }),
    version: t.exposeInt('version', { description: 'Grows with every change of what it holds.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    names: t.field({ type: [Name], resolve: (record) => valuesIn<NameShape>(record, 'names') }),
    identifiers: t.field({
      type: [Identifier],
      resolve: (record) => valuesIn<IdentifierShape>(record, 'identifiers'),
    }),
    missing: t.stringList({ description: 'Featured fields for which nothing is known.', resolve: missingIn }),
    fields: t.field({
      type: [FieldValues],
      description: 'Every field that holds something, in the order of the kind; names of fields narrow it.',
      args: { names: t.arg.stringList() },
      resolve: (record, { names }) => fieldsHeld(record, names),
    }),
    statements: t.field({
      type: [Statement],
      resolve: (record) => valuesIn<StatementShape>(record, 'statements'),
    }),
    evidence: t.field({
      type: [Claim],
      description: 'The accepted claims about a field, its denials and suppositions too, surest first.',
      args: { field: t.arg.string({ required: true }), first: t.arg.int({ defaultValue: 50 }) },
      resolve: async ({ id, kind }, { field, first }, context) => {
        namedField(kind, field);
        const asked = { record: id, field, first: first ?? 50 };
        return claimsBy(context, await context.loaders.evidence.load(asked));
      },
    }),
    claims: t.field({
      type: ClaimConnection,
      description:
        'Claims about the record: accepted ones for all; every one that stands in a review for who has signed in.',
      args: { first: t.arg.int({ defaultValue: 20 }), after: t.arg.string(), field: t.arg.string() },
      resolve: async ({ id, kind }, { first, after, field }, context) => {
        if (field != null) namedField(kind, field);
        const about = { record: id, field: field ?? null };
        const page = await context.loaders.claimsAbout.load({
          ...about,
          first: first ?? 20,
          after: after ?? null,
        });
        const rows = await Promise.all(page.items.map(({ row }) => context.loaders.claim.load(row)));
        const items = page.items.flatMap(({ cursor }, at) => {
          const row = rows[at];
          return row ? [{ cursor, row }] : [];
        });
        const total = () => context.loaders.claimsAboutCount.load(about);
        return { page: { items, hasNext: page.hasNext }, isFirst: after == null, total };
      },
    }),
    links: t.field({
      type: LinkConnection,
      description: 'Links that lead away from it, of one field or of all.',
      args: {
        first: t.arg.int({ defaultValue: pageArguments.first }),
        after: t.arg.string(),
        field: t.arg.string(),
      },
      resolve: ({ id, kind }, { first, after, field }, context) =>
        linksOf(context, { record: id, direction: 'OUT', name: namedLink(kind, field) }, { first, after }),
    }),
    linksBack: t.field({
      type: LinkConnection,
      description: 'Links that lead to it, of one reverse name or of all; `node` is where they come from.',
      args: {
        first: t.arg.int({ defaultValue: pageArguments.first }),
        after: t.arg.string(),
        reverse: t.arg.string(),
      },
      resolve: ({ id, kind }, { first, after, reverse }, context) => {
        const request = { record: id, direction: 'BACK', name: namedWayBack(kind, reverse) } as const;
        return linksOf(context, request, { first, after });
      },
    }),
  }),
});
