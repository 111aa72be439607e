import type { KindName } from '@chancery/domain';
import { Box, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dial } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import { apiKind, fieldLabel, words } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import styles from './rows.module.css';
import { columnsOf, type RecordRow } from './use-records.ts';

type Shown = { readonly kind: KindName; readonly records: readonly RecordRow[] };

/** Records as rows; as cards where the screen is narrow. */
export function RecordTable(shown: Shown) {
  return (
    <>
      <Box visibleFrom="sm">
        <Rows {...shown} />
      </Box>
      <Box hiddenFrom="sm">
        <Cards {...shown} />
      </Box>
    </>
  );
}

function Rows({ kind, records }: Shown) {
  const columns = columnsOf(kind);
  return (
    <Table withTableBorder verticalSpacing={6} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Name</Table.Th>
          {columns.map((field) => (
            <Table.Th key={field} scope="col">
              {fieldLabel(apiKind(kind), field)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {records.map((record) => (
          <Table.Tr key={record.id}>
            <Table.Th scope="row" fw={500}>
              <Caption record={record} />
            </Table.Th>
            {columns.map((field) => (
              <Table.Td key={field} dir="auto" style={{ overflowWrap: 'anywhere' }}>
                <Values record={record} field={field} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Cards({ kind, records }: Shown) {
  return (
    <ul className={styles.rows}>
      {records.map((record) => (
        <li key={record.id} className={styles.row}>
          <Caption record={record} />
          <dl className={styles.terms}>
            {columnsOf(kind).map((field) => (
              <Term key={field} label={fieldLabel(apiKind(kind), field)}>
                <Values record={record} field={field} />
              </Term>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Term({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </>
  );
}

function Caption({ record }: { readonly record: RecordRow }) {
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

function Values({ record, field }: { readonly record: RecordRow; readonly field: string }) {
  const values = record.fields.find(({ name }) => name === field)?.values ?? [];
  if (values.length === 0)
    return (
      <Text component="span" size="sm" c="dimmed">
        not known
      </Text>
    );
  const printed = values.slice(0, most).map(({ value }) => printedValue(value));
  const more = values.length - printed.length;
  return `${printed.join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}

type RowValue = RecordRow['fields'][number]['values'][number]['value'];

const printedValue = (value: RowValue): string => {
  if (!value) return 'stated, but not which';
  if (value.__typename === 'Link') return value.target?.caption ?? value.printed;
  if (value.__typename === 'Identifier') return value.code;
  return words(value.printed);
};
