import { Table } from '@mantine/core';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import type { Layers } from './agreement-document.ts';

/** How far two readings agree, respect by respect. */
export function AgreementTable({
  layers,
  one,
  other,
}: {
  readonly layers: Layers;
  readonly one: string;
  readonly other: string;
}) {
  const say = useSay();
  const { decimal } = usePrints();
  const count = (value: number): string => decimal(String(value));
  const figure = (value: number | null): string => (value === null ? '–' : decimal(value.toFixed(2)));
  return (
    <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table aria-label={say('agreement.byRespect')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('agreement.compared')}</Table.Th>
            <Table.Th scope="col">
              <bdi>{one}</bdi>
            </Table.Th>
            <Table.Th scope="col">
              <bdi>{other}</bdi>
            </Table.Th>
            <Table.Th scope="col">{say('agreement.agreed')}</Table.Th>
            <Table.Th scope="col">{say('agreement.score')}</Table.Th>
            <Table.Th scope="col">{say('agreement.kappa')}</Table.Th>
            <Table.Th scope="col">{say('agreement.alpha')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {layers.map(({ layer, agreed, score, kappa, alpha, ...counts }) => (
            <Table.Tr key={layer}>
              <Table.Th scope="row">{say(`agreement.layer.${layer}`)}</Table.Th>
              <Table.Td>{count(counts.one)}</Table.Td>
              <Table.Td>{count(counts.other)}</Table.Td>
              <Table.Td>{count(agreed)}</Table.Td>
              <Table.Td>{figure(score)}</Table.Td>
              <Table.Td>{figure(kappa)}</Table.Td>
              <Table.Td>{figure(alpha)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
