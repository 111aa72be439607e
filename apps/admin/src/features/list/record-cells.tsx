import { type KindName, kindNames, listOf } from '@chancery/domain';
import { Text } from '@mantine/core';
import { Dial } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import { kindDocument, type RecordRow } from './kind-documents.ts';
import type { ListSource } from './list-source.ts';

function Caption({ node: record }: { readonly node: RecordRow }) {
  return (
    <>
      <TextLink href={paths.record(record.id)} dir="auto">
        {record.caption}
      </TextLink>
      {record.standing === 'DRAFT' && (
        <>
          {' '}
          <Dial value="DRAFT" />
        </>
      )}
    </>
  );
}

const most = 3;

function Values({ node: record, field }: { readonly node: RecordRow; readonly field: string }) {
  const say = useSay();
  const { constant } = useNames();
  const { beside } = usePrints();
  const values = record.fields.find(({ name }) => name === field)?.values ?? [];
  if (values.length === 0)
    return (
      <Text component="span" size="sm" c="dimmed">
        {say('reading.notKnown')}
      </Text>
    );
  const printed = values
    .slice(0, most)
    .map(({ value }) => (value ? printedValue(value, constant) : say('list.statedNotWhich')));
  const more = values.length - printed.length;
  const said = beside(printed);
  if (values.length === 1) return <bdi>{said}</bdi>;
  return more > 0 ? say('list.andMore', { values: said, more }) : said;
}

type RowValue = RecordRow['fields'][number]['values'][number]['value'];

const printedValue = (value: NonNullable<RowValue>, constant: (word: string) => string): string => {
  if (value.__typename === 'Link') return value.target?.caption ?? value.printed;
  if (value.__typename === 'Identifier') return value.code;
  return constant(value.printed);
};

const sourceOf = (kind: KindName): ListSource<RecordRow> => ({
  list: listOf(kind),
  document: kindDocument(kind),
  key: ['records', kind],
  nameOf: ({ caption }) => caption,
  Head: Caption,
  Cell: Values,
});

const sources = new Map(kindNames.map((kind) => [kind, sourceOf(kind)]));

/** The list of records of a kind. */
export const recordsOf = (kind: KindName): ListSource<RecordRow> => sources.get(kind) ?? sourceOf(kind);
