import { type FacetCount as FacetCountShape, type Facet as FacetShape, facetFields } from '@chancery/db';
import { type KindName, kindNames } from '@chancery/domain';
import { builder } from '../builder.ts';
import { maybeRecord } from '../context.ts';
import { fieldValues } from './field-values.ts';
import { Record } from './refs.ts';

const FacetCount = builder.objectRef<FacetCountShape>('FacetCount').implement({
  description: 'How many records of a list hold a value.',
  fields: (t) => ({
    value: t.exposeString('value', {
      nullable: true,
      description:
        'The code or the words; of a link the words for a described class, null where it leads to a record.',
    }),
    record: t.field({
      type: Record,
      nullable: true,
      description: 'Of a link: the record that it leads to.',
      resolve: ({ recordId }, _, context) => maybeRecord(context, recordId),
    }),
    count: t.exposeInt('count', { description: 'How many records of the list hold it; each counts once.' }),
  }),
});

/** The counts of a field's values over a list. */
export const Facet = builder.objectRef<FacetShape>('Facet').implement({
  description: 'How often the values of a field stand in the records of a whole list, on all its pages.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The name of the field, as claims and filters call it.' }),
    counts: t.field({
      type: [FacetCount],
      description: 'The most frequent values first.',
      resolve: ({ counts }) => [...counts],
    }),
    unknown: t.exposeInt('unknown', { description: 'Records of the list that hold nothing in the field.' }),
  }),
});

const facetField = (kind: KindName) =>
  builder.enumType(`${kind}FacetField`, {
    description: `The fields of ${kind} whose values can be counted over a list: codes, words and links.`,
    values: Object.fromEntries(
      fieldValues(kind, facetFields(kind), ({ label }) => `${label}.`),
    ) as globalThis.Record<string, { readonly value: string; readonly description: string }>,
  });

/** The fields of each kind that can be counted. */
export const facetEnums = Object.fromEntries(kindNames.map((kind) => [kind, facetField(kind)])) as Readonly<
  globalThis.Record<KindName, ReturnType<typeof facetField>>
>;
