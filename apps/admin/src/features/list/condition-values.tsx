import { codesOf, type ListField, type ViewTest } from '@chancery/domain';
import { Group, MultiSelect, Select, TagsInput, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findRecords } from '../../fields/records.ts';
import type { Kind } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { longestSearch } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { usePeople } from '../activity/use-activity.ts';

type Values = {
  readonly field: ListField;
  readonly test: ViewTest;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
};

/** What a condition compares with: codes, a record, an account, languages, a sum, a day, a date, a length of time or words. */
export function ConditionValues({ field, test, values, onChange }: Values) {
  const say = useSay();
  const { choices } = useNames();
  if (test === 'KNOWN' || test === 'UNKNOWN') return null;
  const codes = codesOf(field.type);
  if (codes)
    return (
      <MultiSelect
        label={say('list.values')}
        dir="auto"
        data={[...choices(codes)]}
        value={[...values]}
        onChange={onChange}
        comboboxProps={{ withinPortal: false }}
        searchable
        required
      />
    );
  if (field.type.name === 'account')
    return <AccountChoice value={values[0] ?? null} onChange={(id) => onChange(id ? [id] : [])} />;
  if (field.type.name === 'language')
    return (
      <TagsInput
        label={say('list.languages')}
        dir="auto"
        value={[...values]}
        onChange={onChange}
        comboboxProps={{ withinPortal: false }}
        required
      />
    );
  if (field.type.link) {
    const kinds = field.type.link.to.map((kind) => kind.toUpperCase() as Kind); // as the contract names them
    return (
      <RecordChoice kinds={kinds} value={values[0] ?? null} onChange={(id) => onChange(id ? [id] : [])} />
    );
  }
  if (field.type.name === 'amount') return <Sum values={values} onChange={onChange} />;
  const labels = {
    'fuzzy-date': say('list.date'),
    duration: say('list.duration'),
    moment: say('list.day'),
  };
  const label = labels[field.type.name as keyof typeof labels] ?? say('list.words'); // other types have words
  return (
    <TextInput
      label={label}
      dir="auto"
      value={values[0] ?? ''}
      maxLength={longestSearch}
      onChange={({ currentTarget: { value } }) => onChange(value ? [value] : [])}
      required
    />
  );
}

/** An account, found by its name. */
function AccountChoice({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}) {
  const say = useSay();
  const [text, setText] = useState('');
  const people = usePeople(text.trim(), value).data ?? [];
  return (
    <Select
      label={say('activity.who')}
      dir="auto"
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={value}
      onChange={onChange}
      onSearchChange={setText}
      comboboxProps={{ withinPortal: false }}
      nothingFoundMessage={say('activity.nobodyFound')}
      searchable
      required
    />
  );
}

function Sum({ values: [number = '', currency = 'USD'], onChange }: Pick<Values, 'values' | 'onChange'>) {
  const say = useSay();
  return (
    <Group gap="xs" wrap="nowrap" align="flex-end">
      <TextInput
        label={say('list.number')}
        dir="auto"
        inputMode="decimal"
        value={number}
        onChange={({ currentTarget: { value } }) => onChange([value.replace(/[\s,]/gu, ''), currency])}
        required
      />
      <TextInput
        label={say('list.currency')}
        dir="auto"
        value={currency}
        maxLength={3}
        w={90}
        onChange={({ currentTarget: { value } }) => onChange([number, value.toUpperCase()])}
        required
      />
    </Group>
  );
}

function RecordChoice({
  kinds,
  value,
  onChange,
}: {
  readonly kinds: readonly Kind[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}) {
  const say = useSay();
  const { kind } = useNames();
  const [text, setText] = useState('');
  const [sought] = useDebouncedValue(text.trim(), 200);
  const { data } = useQuery({
    queryKey: ['records-for-filter', kinds, sought],
    queryFn: () => findRecords(sought, kinds, 8),
    enabled: sought !== '',
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      label={say('fields.record')}
      dir="auto"
      data={(data ?? []).map(({ record }) => ({
        value: record.id,
        label: say('fields.nameAlso', { name: record.caption, also: kind(record.kind) }),
      }))}
      filter={({ options }) => options}
      value={value}
      onChange={onChange}
      comboboxProps={{ withinPortal: false }}
      searchable
      searchValue={text}
      onSearchChange={setText}
      nothingFoundMessage={sought ? say('list.noRecord') : say('list.typeName')}
      required
    />
  );
}
