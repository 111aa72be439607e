import { Stack, Table, Text } from '@mantine/core';
import { Dial } from '../../components/dial.tsx';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { Values } from '../record/field-section.tsx';
import type { FieldAnswer } from '../record/use-record.ts';
import type { Preview } from './preview-document.ts';

/** Two records field by field, and what they would hold together; each value opens its words. */
export function MergeTable({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const { record, other, fields } = preview;
  if (fields.length === 0) return <Text>{say('identity.notHeld')}</Text>;
  return (
    <Table.ScrollContainer minWidth={860} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table
        verticalSpacing="sm"
        aria-label={say('identity.compared', { name: record.caption, other: other.caption })}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('agreement.layer.FIELD')}</Table.Th>
            <Table.Th scope="col">
              <bdi>{record.caption}</bdi>
            </Table.Th>
            <Table.Th scope="col">
              <bdi>{other.caption}</bdi>
            </Table.Th>
            <Table.Th scope="col">{say('identity.both')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field) => (
            <Row key={field.field} field={field} preview={preview} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ field, preview }: { readonly field: Preview['fields'][number]; readonly preview: Preview }) {
  const say = useSay();
  const label = useNames().field(preview.other.kind, field.field);
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Th scope="row">
        <Stack gap={4} align="flex-start">
          {label}
          {field.disagrees && <Dial value={say('identity.disagree')} strong />}
        </Stack>
      </Table.Th>
      <Cell values={field.ofRecord} label={label} />
      <Cell values={field.ofOther} label={label} />
      <Cell values={field.together} others={field.alternatives} label={label} />
    </Table.Tr>
  );
}

function Cell({
  values,
  others = [],
  label,
}: {
  readonly values: FieldAnswer['values'];
  readonly others?: FieldAnswer['values'];
  readonly label: string;
}) {
  const say = useSay();
  return (
    <Table.Td>
      {values.length === 0 ? (
        <Text size="sm" c="dimmed">
          {say('review.nothing')}
        </Text>
      ) : (
        <Values values={values} label={label} from={null} />
      )}
      {others.length > 0 && (
        <>
          <Text size="sm" fw={600} my={4}>
            {say('record.othersHold')}
          </Text>
          <Values values={others} label={say('record.heldByOthers', { field: label })} from={null} />
        </>
      )}
    </Table.Td>
  );
}
