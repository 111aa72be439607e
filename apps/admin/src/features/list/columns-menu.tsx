import { type KindName, kinds, type ListView } from '@chancery/domain';
import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { apiKind } from '../../lib/format.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { columnsOf } from './use-records.ts';

/** Which fields stand in columns, in the order in which they were chosen. */
export function ColumnsMenu({
  kind,
  view,
  onChange,
}: {
  readonly kind: KindName;
  readonly view: ListView;
  readonly onChange: (view: ListView) => void;
}) {
  const say = useSay();
  const { field } = useNames();
  return (
    <Popover position="bottom-start" width={260} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" size="xs" leftSection={<IconColumns size={14} aria-hidden />}>
          {say('list.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah={360} style={{ overflowY: 'auto' }} aria-label={say('list.columns')}>
        <Checkbox.Group
          label={say('list.columns')}
          description={say('list.columnsNote')}
          value={[...columnsOf(kind, view)]}
          onChange={(columns) => onChange({ ...view, columns })}
        >
          <Stack gap={6} mt="xs">
            {Object.keys(kinds[kind].fields).map((name) => (
              <Checkbox key={name} value={name} label={field(apiKind(kind), name)} size="xs" />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
