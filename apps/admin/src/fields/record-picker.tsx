'use client';
import { CloseButton, Combobox, InputBase, Loader, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Kind } from '../generated/graphql.ts';
import { graphql } from '../generated/index.ts';
import { kindLabel } from '../lib/format.ts';
import { request } from '../lib/graphql.ts';
import { longestSearch } from '../lib/paths.ts';

const PickDocument = graphql(`
  query PickRecord($text: String!, $kinds: [Kind!]) {
    search(text: $text, kinds: $kinds, first: 8) {
      matchedName
      record {
        id
        kind
        caption
      }
    }
  }
`);

const CreateRecordDocument = graphql(`
  mutation CreateRecord($input: CreateRecordInput!) {
    createRecord(input: $input) {
      __typename
      ... on Record {
        id
        kind
        caption
      }
      ... on Failure {
        message
      }
    }
  }
`);

/** A record as it was picked. */
export type Picked = { readonly id: string; readonly kind: Kind; readonly caption: string };

/** Finds a record by name, or makes one where there is none. */
export function RecordPicker({
  kinds,
  value,
  onChange,
  label,
}: {
  readonly kinds: readonly Kind[];
  readonly value: Pick<Picked, 'id' | 'caption'> | null;
  readonly onChange: (record: Picked | null) => void;
  readonly label: string;
}) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState<string | null>(null);
  const [sought] = useDebouncedValue(text?.trim() ?? '', 200);
  const found = useQuery({
    queryKey: ['pick', sought, kinds],
    queryFn: () => request(PickDocument, { text: sought, kinds: [...kinds] }),
    enabled: sought !== '',
  });
  const creating = useCreateRecord();
  const settle = (record: Picked | null) => {
    onChange(record);
    setText(null);
    combobox.closeDropdown();
  };
  const choose = (option: string) => {
    const kind = kinds.find((each) => option === `new ${each}`);
    if (!kind) return settle(found.data?.search.find(({ record }) => record.id === option)?.record ?? null);
    // Until the new record is there none is chosen: a claim sent in between must not be about the one before.
    onChange(null);
    creating.mutate(
      { kind, label: sought },
      {
        onSuccess: (made) => 'id' in made && settle({ id: made.id, kind: made.kind, caption: made.caption }),
      },
    );
  };
  const refused = creating.data && 'message' in creating.data ? creating.data.message : null;
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <InputBase
          label={label}
          dir="auto"
          placeholder="Search by name"
          maxLength={longestSearch}
          value={text ?? value?.caption ?? ''}
          error={refused ?? creating.error?.message ?? found.error?.message ?? null}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => text && combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            if (text === '') onChange(null);
            setText(null);
          }}
          rightSectionPointerEvents="all"
          rightSection={
            found.isFetching || creating.isPending ? (
              <Loader size="xs" />
            ) : value ? (
              <CloseButton size="sm" aria-label={`Clear: ${label}`} onClick={() => settle(null)} />
            ) : null
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={sought === ''}>
        <Combobox.Options aria-label={label}>
          {found.data?.search.map(({ record, matchedName }) => (
            <Combobox.Option key={record.id} value={record.id} dir="auto">
              {record.caption}
              {matchedName !== record.caption && ` (${matchedName})`} · {kindLabel(record.kind)}
            </Combobox.Option>
          ))}
          {kinds.map((kind) => (
            <Combobox.Option key={kind} value={`new ${kind}`} dir="auto">
              New {kindLabel(kind).toLowerCase()}: “{sought}”
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function useCreateRecord() {
  return useMutation({
    mutationFn: async (input: { readonly kind: Kind; readonly label: string }) =>
      (await request(CreateRecordDocument, { input })).createRecord,
  });
}
