import { type KindName, type ListView, ordersOf } from '@chancery/domain';
import { Box, Table, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Dial } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import { apiKind } from '../../lib/format.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import styles from './rows.module.css';
import { columnsOf, type RecordRow } from './use-records.ts';
import { showView } from './use-view.ts';

type Shown = {
  readonly kind: KindName;
  readonly view: ListView;
  readonly records: readonly RecordRow[];
};

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

function Rows({ kind, view, records }: Shown) {
  const say = useSay();
  const { field: named } = useNames();
  const columns = columnsOf(kind, view);
  return (
    <Table withTableBorder verticalSpacing={6} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Heading kind={kind} view={view} field="caption" label={say('list.caption')} />
          {columns.map((field) => (
            <Heading key={field} kind={kind} view={view} field={field} label={named(apiKind(kind), field)} />
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
              <Table.Td key={field} style={{ overflowWrap: 'anywhere' }}>
                <Values record={record} field={field} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

type Column = {
  readonly kind: KindName;
  readonly view: ListView;
  readonly field: string;
  readonly label: string;
};

/** A column's heading; where lists are ordered by it, it orders this one, and the other way when pressed again. */
function Heading({ kind, view, field, label }: Column) {
  if (!ordersOf(kind).includes(field)) return <Table.Th scope="col">{label}</Table.Th>;
  const { field: by, direction } = view.order ?? { field: 'caption', direction: 'ASC' };
  const here = by === field;
  const other = here && direction === 'ASC' ? 'DESC' : 'ASC';
  const Chevron = direction === 'ASC' ? IconChevronUp : IconChevronDown;
  const sorted = direction === 'ASC' ? 'ascending' : 'descending';
  return (
    <Table.Th scope="col" aria-sort={here ? sorted : 'none'}>
      <UnstyledButton
        fz="inherit"
        fw="inherit"
        className={styles.order}
        onClick={() => showView({ ...view, order: { field, direction: other } })}
      >
        {label} {here && <Chevron size={14} aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  );
}

function Cards({ kind, view, records }: Shown) {
  const { field: named } = useNames();
  return (
    <ul className={styles.rows}>
      {records.map((record) => (
        <li key={record.id} className={styles.row}>
          <Caption record={record} />
          <dl className={styles.terms}>
            {columnsOf(kind, view).map((field) => (
              <Term key={field} label={named(apiKind(kind), field)}>
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
      <dd>{children}</dd>
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
