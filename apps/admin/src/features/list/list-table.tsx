import type { List, ListView } from '@chancery/domain';
import { Box, Table, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { RowChoice } from '../bulk/row-choice.tsx';
import type { Selection } from '../bulk/use-selection.ts';
import { columnsOf } from './columns-of.ts';
import type { ListSource } from './list-source.ts';
import styles from './rows.module.css';
import { showView } from './use-view.ts';

type Shown<Node extends { readonly id: string }> = {
  readonly source: ListSource<Node>;
  readonly view: ListView;
  readonly nodes: readonly Node[];
  /** Left out where nothing is done to several at once. */
  readonly selection?: Selection | undefined;
};

/** Entries of a list as rows; as cards where the screen is narrow. */
export function ListTable<Node extends { readonly id: string }>(shown: Shown<Node>) {
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

function Choice<Node extends { readonly id: string }>({
  shown: { source, selection },
  node,
  at,
}: {
  readonly shown: Shown<Node>;
  readonly node: Node;
  readonly at: number;
}) {
  return selection && <RowChoice selection={selection} at={at} id={node.id} about={source.nameOf(node)} />;
}

function Rows<Node extends { readonly id: string }>(shown: Shown<Node>) {
  const { source, view, nodes } = shown;
  const { list, Head, Cell } = source;
  const say = useSay();
  const { listField } = useNames();
  const columns = columnsOf(list, view);
  const head = list.head === 'caption' ? say('list.caption') : say('article.headline');
  return (
    <Table withTableBorder verticalSpacing={6} highlightOnHover data-rows>
      <Table.Thead>
        <Table.Tr>
          <Heading list={list} view={view} field={list.head} label={head} />
          {columns.map((field) => (
            <Heading key={field} list={list} view={view} field={field} label={listField(list.name, field)} />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {nodes.map((node, at) => (
          <Table.Tr key={node.id}>
            <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
              <span className={styles.chosen}>
                <Choice shown={shown} node={node} at={at} />
                <span>
                  <Head node={node} />
                </span>
              </span>
            </Table.Th>
            {columns.map((field) => (
              <Table.Td key={field} style={{ overflowWrap: 'anywhere', minWidth: '5.75rem' }}>
                <Cell node={node} field={field} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

type Column = {
  readonly list: List;
  readonly view: ListView;
  readonly field: string;
  readonly label: string;
};

/** A column's heading; where lists are ordered by it, it orders this one, and the other way when pressed again. */
function Heading({ list, view, field, label }: Column) {
  if (!list.orders.includes(field)) return <Table.Th scope="col">{label}</Table.Th>;
  const { field: by, direction } = view.order ?? list.usual;
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

function Cards<Node extends { readonly id: string }>(shown: Shown<Node>) {
  const { source, view, nodes } = shown;
  const { list, Head, Cell } = source;
  const { listField } = useNames();
  return (
    <ul className={styles.rows} data-rows>
      {nodes.map((node, at) => (
        <li key={node.id} className={styles.row}>
          <span className={styles.chosen}>
            <Choice shown={shown} node={node} at={at} />
            <span>
              <Head node={node} />
            </span>
          </span>
          <dl className={styles.terms}>
            {columnsOf(list, view).map((field) => (
              <Term key={field} label={listField(list.name, field)}>
                <Cell node={node} field={field} />
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
