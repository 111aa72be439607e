import { type Field, isLinkType, type KindName, kindNames, kinds, waysBack } from '@chancery/domain';
import { builder } from '../builder.ts';
import { DeclaredLink } from './declared-link.ts';
import { Cardinality, Kind } from './enums.ts';
import { listName } from './list-name.ts';
import { typenameOfValue } from './value.ts';

type Declared = { readonly kind: KindName; readonly name: string; readonly field: Field };

const DeclaredField = builder.objectRef<Declared>('DeclaredField').implement({
  description: 'A field that records of a kind may hold.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As claims and arguments call it: "value".' }),
    label: t.string({ description: 'As people call it.', resolve: ({ field }) => field.label }),
    description: t.string({
      description: 'What it says of a record, in one sentence with units.',
      resolve: ({ field }) => field.description,
    }),
    holds: t.field({
      type: Cardinality,
      description: 'How many values it holds.',
      resolve: ({ field }) => field.holds,
    }),
    type: t.string({
      description: 'The name of its value type, as in `FieldValues.type`: "amount", "link", …',
      resolve: ({ field }) => field.type.name,
    }),
    valueType: t.string({
      description: 'The GraphQL type of its values: "Amount", "Link", …',
      resolve: ({ field }) => typenameOfValue(field.type),
    }),
    choices: t.stringList({
      nullable: true,
      description: 'The codes to choose from; null where it holds no choices.',
      resolve: ({ field: { type } }) =>
        'options' in type && Array.isArray(type.options) ? type.options.map(String) : null,
    }),
    link: t.field({
      type: DeclaredLink,
      nullable: true,
      description: 'Null where it holds no links.',
      resolve: ({ field: { type } }) => (isLinkType(type) ? type.link : null),
    }),
    featured: t.boolean({
      description: 'Whether a record that holds nothing there names it in `missing`.',
      resolve: ({ kind, name }) => kinds[kind].featured.some((featured) => featured === name),
    }),
  }),
});

type Origin = { readonly kind: KindName; readonly field: string };

const LinkOrigin = builder.objectRef<Origin>('LinkOrigin').implement({
  description: 'A field of a kind from which links lead here.',
  fields: (t) => ({
    kind: t.field({ type: Kind, description: 'The kind of record.', resolve: ({ kind }) => kind }),
    field: t.exposeString('field', { description: 'Its field.' }),
  }),
});

const DeclaredWayBack = builder
  .objectRef<{ readonly reverse: string; readonly from: readonly Origin[] }>('DeclaredWayBack')
  .implement({
    description: 'How links of other records lead back to records of a kind.',
    fields: (t) => ({
      reverse: t.exposeString('reverse', {
        description: 'Its name: an argument of `linksBack`, and a field of the kind’s type.',
      }),
      from: t.field({
        type: [LinkOrigin],
        description: 'Every field that leads here by that name.',
        resolve: ({ from }) => [...from],
      }),
    }),
  });

const DeclaredKind = builder.objectRef<{ readonly name: KindName }>('DeclaredKind').implement({
  description: 'A kind of record as it is declared: all that a client for records of any kind has to know.',
  fields: (t) => ({
    kind: t.field({
      type: Kind,
      description: 'As arguments and records name it.',
      resolve: ({ name }) => name,
    }),
    typename: t.exposeString('name', { description: 'The name of its GraphQL type: "Deal".' }),
    list: t.string({
      description: 'The query that lists its records: "deals".',
      resolve: ({ name }) => listName(kinds[name].plural),
    }),
    label: t.string({ description: 'As people call one.', resolve: ({ name }) => kinds[name].label }),
    plural: t.string({ description: 'As people call many.', resolve: ({ name }) => kinds[name].plural }),
    description: t.string({
      description: 'What it is, in one sentence.',
      resolve: ({ name }) => kinds[name].description,
    }),
    fields: t.field({
      type: [DeclaredField],
      description: 'Its fields, in the order in which they are shown.',
      resolve: ({ name: kind }) =>
        Object.entries(kinds[kind].fields).map(([name, field]) => ({ kind, name, field })),
    }),
    waysBack: t.field({
      type: [DeclaredWayBack],
      description: 'The ways in which links of others lead to it.',
      resolve: ({ name }) => [...waysBack(name)],
    }),
  }),
});

builder.queryField('kinds', (t) =>
  t.field({
    type: [DeclaredKind],
    description: 'Every kind of record, with its fields.',
    resolve: () => kindNames.map((name) => ({ name })),
  }),
);
