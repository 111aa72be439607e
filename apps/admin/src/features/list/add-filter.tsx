import { type List, type ListView, testsOf, type ViewTest, viewIssues } from '@chancery/domain';
import { Button, Popover, Select, Stack, Text } from '@mantine/core';
import { IconFilterPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { translated } from '../../lib/explain.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { ConditionValues } from './condition-values.tsx';
import { testMessage } from './test-message.ts';

type Adding = {
  readonly list: List;
  readonly view: ListView;
  readonly onAdd: (view: ListView) => void;
};

/** Adds a condition to a view: a field of the kind, what is asked of it, and the values. */
export function AddFilter(adding: Adding) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} width={300} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconFilterPlus size={14} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {say('list.addFilter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('list.addFilter')}>
        <FilterForm
          {...adding}
          onAdd={(view) => {
            setOpen(false);
            adding.onAdd(view);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterForm({ list, view, onAdd }: Adding) {
  const say = useSay();
  const names = useNames();
  const { fields } = list;
  const usable = Object.entries(fields).filter(([, each]) => testsOf(each).length > 0);
  const [name, setName] = useState<string | null>(null);
  const [chosen, setTest] = useState<ViewTest | null>(null);
  const [values, setValues] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const field = name === null ? undefined : fields[name];
  const tests = field ? testsOf(field) : [];
  const test =
    chosen && tests.includes(chosen)
      ? chosen
      : (tests.find((each) => each !== 'KNOWN' && each !== 'UNKNOWN') ?? tests[0]);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (name === null || !test) return;
    const asks = test !== 'KNOWN' && test !== 'UNKNOWN';
    const changed = {
      ...view,
      conditions: [...view.conditions, { field: name, test, values: asks ? [...values] : [] }],
    };
    const [issue] = viewIssues(list, changed);
    if (issue) setProblem(translated(issue.message, say));
    else onAdd(changed);
  };
  return (
    <Stack component="form" gap="xs" onSubmit={(event) => add(event)}>
      <Select
        label={say('list.whichField')}
        dir="auto"
        data={usable.map(([value]) => ({ value, label: names.listField(list.name, value) }))}
        value={name}
        onChange={(value) => {
          setName(value);
          setValues([]);
          setProblem(null);
        }}
        comboboxProps={{ withinPortal: false }}
        searchable
        required
      />
      {field && test && (
        <>
          <Select
            label={say('list.test')}
            data={tests.map((value) => ({ value, label: say(testMessage(field, value)) }))}
            value={test}
            onChange={(value) => setTest(tests.find((each) => each === value) ?? null)}
            comboboxProps={{ withinPortal: false }}
            allowDeselect={false}
          />
          <ConditionValues field={field} test={test} values={values} onChange={setValues} />
        </>
      )}
      {problem && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {problem}
        </Text>
      )}
      <Button type="submit" size="xs">
        {say('list.add')}
      </Button>
    </Stack>
  );
}
