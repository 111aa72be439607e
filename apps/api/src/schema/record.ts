import type { RecordRow } from '@chancery/db';
import {
  type Identifier as IdentifierShape,
  kindOf,
  type Name as NameShape,
  type Statement as StatementShape,
} from '@chancery/domain';
import { claimsBy } from '../context.ts';
import { ClaimConnection } from './claim.ts';
import { pageArguments } from './connection.ts';
import { Kind, Standing } from './enums.ts';
import { namedField, namedLink, namedWayBack } from './field-argument.ts';
import { type FieldOf, FieldValues, valuesIn } from './held-values.ts';
import { LinkConnection, linksOf } from './link.ts';
import { Node } from './node.ts';
import { Statement } from './record-values.ts';
import { Claim, Record } from './refs.ts';
import { Identifier, Name } from './simple-values.ts';

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
    kind: t.expose('kind', { type: Kind, description: 'What kind of record it is.' }),
    caption: t.exposeString('caption', {
      description:
        'What to call it in one line: its primary name, in English where it has one, else the label.',
    }),
    label: t.exposeString('label', { description: 'The editors’ working name, given when it was made.' }),
    standing: t.expose('standing', { type: Standing, description: 'Whether all may see it.' }),
    version: t.exposeInt('version', { description: 'Grows with every change of what it holds.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When what it holds last changed.' }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the making of it was undone: it is offered nowhere any more; null while it stands.',
    }),
    names: t.field({
      type: [Name],
      description: 'Every name that texts use for it, best first.',
      resolve: (record) => valuesIn<NameShape>(record, 'names'),
    }),
    identifiers: t.field({
      type: [Identifier],
      description: 'Codes that registers give it; empty for kinds that have none.',
      resolve: (record) => valuesIn<IdentifierShape>(record, 'identifiers'),
    }),
    missing: t.stringList({
      description: 'Names of the fields that matter for its kind and for which nothing is known.',
      resolve: missingIn,
    }),
    fields: t.field({
      type: [FieldValues],
      description: 'Every field that holds something, in the order of the kind; names of fields narrow it.',
      args: { names: t.arg.stringList({ description: 'Only these fields; all where it is left out.' }) },
      resolve: (record, { names }) => fieldsHeld(record, names),
    }),
    statements: t.field({
      type: [Statement],
      description: 'What texts say of it that no other field holds.',
      resolve: (record) => valuesIn<StatementShape>(record, 'statements'),
    }),
    evidence: t.field({
      type: [Claim],
      description: 'The accepted claims about a field, its denials and suppositions too, surest first.',
      args: {
        field: t.arg.string({ required: true, description: 'A field of its kind: see `kinds`.' }),
        first: t.arg.int({ defaultValue: 20, description: 'How many at most: 1 to 100.' }),
      },
      resolve: async ({ id, kind }, { field, first }, context) => {
        namedField(kind, field);
        const asked = { record: id, field, first: first ?? 20 };
        return claimsBy(context, await context.loaders.evidence.load(asked));
      },
    }),
    claims: t.field({
      type: ClaimConnection,
      description:
        'Claims about the record: accepted ones for all; every one that stands in a review for who has signed in.',
      args: {
        ...pageArguments,
        field: t.arg.string({ description: 'Only those about this field of its kind.' }),
      },
      resolve: async ({ id, kind }, { field, ...page }, context) => {
        if (field != null) namedField(kind, field);
        const about = { record: id, field: field ?? null };
        const { claimsAbout, claimsAboutCount } = context.loaders;
        const total = () => claimsAboutCount.load(about);
        return { page: await claimsAbout.load({ ...about, ...page }), total };
      },
    }),
    links: t.field({
      type: LinkConnection,
      description: 'Links that lead away from it, of one field or of all.',
      args: {
        ...pageArguments,
        field: t.arg.string({ description: 'Only those of this field of its kind.' }),
      },
      resolve: ({ id, kind }, { field, ...page }, context) =>
        linksOf(context, { record: id, direction: 'OUT', name: namedLink(kind, field) }, page),
    }),
    linksBack: t.field({
      type: LinkConnection,
      description: 'Links that lead to it, of one reverse name or of all; `node` is where they come from.',
      args: {
        ...pageArguments,
        reverse: t.arg.string({ description: 'Only those of this name: see `DeclaredKind.waysBack`.' }),
      },
      resolve: ({ id, kind }, { reverse, ...page }, context) => {
        const request = { record: id, direction: 'BACK', name: namedWayBack(kind, reverse) } as const;
        return linksOf(context, request, page);
      },
    }),
  }),
});
