import type { List, ListView } from '@chancery/domain';
import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { columnsOf } from './columns-of.ts';

/** Which fields stand in columns, in the order in which they were chosen. */
export function ColumnsMenu({
  list,
  view,
  onChange,
}: {
  readonly list: List;
  readonly view: ListView;
  readonly onChange: (view: ListView) => void;
}) {
  const say = useSay();
  const { listField } = useNames();
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
          value={[...columnsOf(list, view)]}
          onChange={(columns) => onChange({ ...view, columns })}
        >
          <Stack gap={8} mt="xs">
            {Object.entries(list.fields)
              .filter(([, { noColumn }]) => !noColumn)
              .map(([name]) => (
                <Checkbox key={name} value={name} label={listField(list.name, name)} size="xs" />
              ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
