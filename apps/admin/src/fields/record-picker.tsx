'use client';
import { CloseButton, Combobox, InputBase, Loader, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Kind } from '../generated/graphql.ts';
import { graphql } from '../generated/index.ts';
import { request } from '../lib/graphql.ts';
import { longestSearch } from '../lib/paths.ts';
import { newLabel, optionLabel, unchosenText } from './picker-options.ts';

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

/** Finds a record by name, or makes one where there is none. Words that were not chosen make the input invalid. */
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
  const [text, setText] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  // Whether it was left, or the form sent, with words that were not chosen.
  const [missed, setMissed] = useState(false);
  const { found, options } = useFound(text, kinds);
  const combobox = useCombobox({ opened: opened && options !== null, onOpenedChange: setOpened });
  const { resetSelectedOption } = combobox;
  const creating = useCreateRecord();
  const input = useRef<HTMLInputElement>(null);
  const unchosen = unchosenText(text, value?.caption ?? null);
  const toDo = creating.isPending
    ? `“${unchosen}” is being made.`
    : `Choose a record for “${unchosen}”, or make one.`;
  const lacks = unchosen === null ? null : toDo;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was highlighted stood in the options before.
  useEffect(resetSelectedOption, [options]);
  useEffect(() => input.current?.setCustomValidity(lacks ?? ''), [lacks]);

  const settle = (record: Picked | null) => {
    onChange(record);
    setText(null);
    setOpened(false);
    setMissed(false);
  };
  const choose = (option: string) => {
    if (!options || creating.isPending) return;
    const kind = kinds.find((each) => option === `new ${each}`);
    const record = options.find((each) => each.record.id === option)?.record;
    if (record) settle(record);
    if (!kind || unchosenText(text, null) === null) return;
    // Until the new record is there none is chosen: a claim sent in between must not be about the one before.
    onChange(null);
    setOpened(false);
    creating.mutate(
      { kind, label: text?.trim() ?? '' },
      {
        onSuccess: (made) => 'id' in made && settle({ id: made.id, kind: made.kind, caption: made.caption }),
      },
    );
  };
  const type = (typed: string) => {
    if (creating.isPending) return; // what is being made is what will be chosen
    creating.reset();
    setMissed(false);
    setOpened(true);
    setText(typed);
    resetSelectedOption();
    if (typed.trim() === '' && value) onChange(null);
  };
  // The combobox itself goes on to choose what is highlighted, or to close.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && unchosen !== null) {
      event.preventDefault();
      setOpened(true);
    }
    if (event.key === 'Escape' && combobox.dropdownOpened) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const leave = () => {
    setOpened(false);
    if (unchosen === null) setText(null);
    else setMissed(true);
  };
  const refused = creating.data && 'message' in creating.data ? creating.data.message : null;
  const failed = refused ?? creating.error?.message ?? found.error?.message ?? null;
  return (
    <Combobox store={combobox} onOptionSubmit={choose} keepMounted>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          ref={input}
          label={label}
          dir="auto"
          placeholder="Search by name"
          maxLength={longestSearch}
          value={text ?? value?.caption ?? ''}
          error={failed ?? (missed ? lacks : null)}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onInvalid={() => setMissed(true)}
          onFocus={() => setOpened(unchosen !== null)}
          onBlur={leave}
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
      <Combobox.Dropdown>
        <Combobox.Options aria-label={`Found: ${label}`}>
          {options?.map((each) => (
            <Combobox.Option key={each.record.id} value={each.record.id} dir="auto">
              {optionLabel(each, options)}
            </Combobox.Option>
          ))}
          {options &&
            kinds.map((kind) => (
              <Combobox.Option key={kind} value={`new ${kind}`} dir="auto">
                {newLabel(kind, text?.trim() ?? '', options)}
              </Combobox.Option>
            ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** What is found for the present words; no options while they are still of the words before. */
function useFound(text: string | null, kinds: readonly Kind[]) {
  const present = text?.trim() ?? '';
  const [sought] = useDebouncedValue(present, 200);
  const found = useQuery({
    queryKey: ['pick', sought, kinds],
    queryFn: () => request(PickDocument, { text: sought, kinds: [...kinds] }),
    enabled: sought !== '',
  });
  const options = present !== '' && present === sought ? (found.data?.search ?? null) : null;
  return { found, options };
}

function useCreateRecord() {
  return useMutation({
    mutationFn: async (input: { readonly kind: Kind; readonly label: string }) =>
      (await request(CreateRecordDocument, { input })).createRecord,
  });
}
