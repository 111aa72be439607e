import type { RecordRow } from '@chancery/db';
import {
  type Amount as AmountShape,
  type Duration as DurationShape,
  type Field,
  type FuzzyDate as FuzzyDateShape,
  type Identifier as IdentifierShape,
  type Item as ItemShape,
  isLinkType,
  type KindName,
  kindNames,
  kinds,
  type Text as TextShape,
  type WayBack,
  waysBack,
} from '@chancery/domain';
import type { FieldMap } from '@pothos/core';
import { builder, type Types } from '../builder.ts';
import { enumOfOptions } from './choice-enums.ts';
import { pageArguments } from './connection.ts';
import { Certainty, Realisation } from './enums.ts';
import { valuesIn } from './held-values.ts';
import { LinkConnection, LinkEdge, linkOf, linksOf } from './link.ts';
import { Node } from './node.ts';
import { Amount, Item } from './number-values.ts';
import { Record } from './refs.ts';
import { Text } from './simple-values.ts';
import { Duration, FuzzyDate } from './time-values.ts';

type FieldBuilder = PothosSchemaTypes.ObjectFieldBuilder<Types, RecordRow>;

type Dated = RecordRow['held'][string]['values'][number] & { readonly record: RecordRow };

const DatedStatus = builder.objectRef<Dated>('DatedStatus').implement({
  description: 'One entry of a history, as the accepted claims say.',
  fields: (t) => ({
    status: t.string({
      nullable: true,
      description: 'A code of the field’s choices; null where the claims say that there is some, or none.',
      resolve: ({ value }) => (value as { choice?: string } | null)?.choice ?? null, // a choice, checked when proposed
    }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day from which it may hold; null where no claim says.',
      resolve: ({ validFrom }) => validFrom,
    }),
    realisation: t.expose('realisation', {
      type: Realisation,
      description: 'Whether it is done, going on or planned (after PLOVER).',
    }),
    certainty: t.expose('certainty', { type: Certainty, description: 'How sure the surest source is.' }),
  }),
});

const first = <Shape>(record: RecordRow, name: string) => valuesIn<Shape>(record, name)[0] ?? null;
const choices = (record: RecordRow, name: string): string[] =>
  valuesIn<{ readonly choice: string }>(record, name).map(({ value }) => value.choice);

const choiceFields = (t: FieldBuilder, name: string, { type, holds, description }: Field): FieldMap => {
  const ref = enumOfOptions('options' in type ? type.options : null);
  // Which enumeration it is, is known only when the program runs: the domain has checked the value.
  const one = ref
    ? t.field({
        type: ref as never,
        nullable: true,
        description,
        resolve: (record) => (choices(record, name)[0] ?? null) as never,
      })
    : t.string({ nullable: true, description, resolve: (record) => choices(record, name)[0] ?? null });
  const many = ref
    ? t.field({ type: [ref] as never, description, resolve: (record) => choices(record, name) as never })
    : t.stringList({ description, resolve: (record) => choices(record, name) });
  if (holds === 'MANY') return { [name]: many };
  if (holds === 'ONE') return { [name]: one };
  const history = t.field({
    type: [DatedStatus],
    description: `${description} Every entry there was, newest first.`,
    resolve: (record) => (record.held[name]?.values ?? []).map((value) => ({ ...value, record })),
  });
  return { [name]: one, [`${name}History`]: history };
};

const pages = (t: FieldBuilder, direction: 'OUT' | 'BACK', name: string, description: string): FieldMap => ({
  [name]: t.field({
    type: LinkConnection,
    description,
    args: pageArguments,
    resolve: ({ id }, asked, context) => linksOf(context, { record: id, direction, name }, asked),
  }),
});

const linkFields = (t: FieldBuilder, name: string, { holds, description }: Field): FieldMap =>
  holds === 'MANY'
    ? pages(t, 'OUT', name, description)
    : {
        [name]: t.field({
          type: LinkEdge,
          nullable: true,
          description,
          resolve: ({ id }, _, context) => linkOf(context, id, name),
        }),
      };

/** The GraphQL fields that a field of a kind makes, by its value type. */
const fieldsOf = (t: FieldBuilder, name: string, field: Field): FieldMap => {
  const { type, holds, description } = field;
  const nullable = true;
  if (isLinkType(type)) return linkFields(t, name, field);
  switch (type.name) {
    case 'choice':
      return choiceFields(t, name, field);
    case 'text':
      return holds === 'MANY'
        ? { [name]: t.field({ type: [Text], description, resolve: (row) => valuesIn<TextShape>(row, name) }) }
        : {
            [name]: t.field({
              type: Text,
              nullable,
              description,
              resolve: (row) => first<TextShape>(row, name),
            }),
          };
    case 'amount':
      return {
        [name]: t.field({
          type: Amount,
          nullable,
          description,
          resolve: (row) => first<AmountShape>(row, name),
        }),
      };
    case 'duration':
      return {
        [name]: t.field({
          type: Duration,
          nullable,
          description,
          resolve: (row) => first<DurationShape>(row, name),
        }),
      };
    case 'fuzzy-date':
      return {
        [name]: t.field({
          type: FuzzyDate,
          nullable,
          description,
          resolve: (row) => first<FuzzyDateShape>(row, name),
        }),
      };
    case 'item':
      return {
        [name]: t.field({ type: [Item], description, resolve: (row) => valuesIn<ItemShape>(row, name) }),
      };
    case 'name':
    case 'identifier':
    case 'statement':
      return {}; // every record has them: see the interface
    default:
      throw new Error(`No GraphQL field is known for “${name}”, of type ${type.name}.`);
  }
};

const isoCode = (scheme: string) => (record: RecordRow) =>
  valuesIn<IdentifierShape>(record, 'identifiers').find(({ value }) => value.scheme === scheme)?.value
    .value ?? null;

// What one kind has besides its declared fields.
const besides: Partial<Readonly<globalThis.Record<KindName, (t: FieldBuilder) => FieldMap>>> = {
  State: (t) => ({
    iso2: t.string({
      nullable: true,
      description: 'Its code of two letters (ISO 3166-1 alpha-2).',
      resolve: isoCode('ISO_3166_1_ALPHA_2'),
    }),
    iso3: t.string({
      nullable: true,
      description: 'Its code of three letters (ISO 3166-1 alpha-3).',
      resolve: isoCode('ISO_3166_1_ALPHA_3'),
    }),
    isoNumeric: t.string({
      nullable: true,
      description: 'Its code of three digits (ISO 3166-1 numeric).',
      resolve: isoCode('ISO_3166_1_NUMERIC'),
    }),
  }),
};

const wayBackOf = (from: WayBack['from']): string => {
  const fields = from.map(({ kind, field }) => `\`${kind}.${field}\``).join(' or ');
  return `The records whose ${fields} leads here: the same links, read from this end.`;
};

const implement = (name: KindName) =>
  builder.objectRef<RecordRow>(name).implement({
    description: kinds[name].description,
    interfaces: [Node, Record],
    isTypeOf: (value) => (value as Partial<RecordRow>).kind === name,
    fields: (t) => {
      const declared = Object.entries(kinds[name].fields).map(([field, each]) => fieldsOf(t, field, each));
      const back = waysBack(name).map(({ reverse, from }) => pages(t, 'BACK', reverse, wayBackOf(from)));
      return Object.assign({}, besides[name]?.(t), ...declared, ...back);
    },
  });

const typed = Object.fromEntries(kindNames.map((name) => [name, implement(name)])) as Readonly<
  globalThis.Record<KindName, ReturnType<typeof implement>>
>;

/** The GraphQL types of all kinds. */
export const typedRecords = () => kindNames.map((name) => typed[name]);
/** The GraphQL type of a kind of record. */
export const typedRecord = (kind: KindName) => typed[kind];
