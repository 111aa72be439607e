'use client';
import { CloseButton, Combobox, InputBase, Loader, useCombobox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Kind } from '../generated/graphql.ts';
import { explained, translated } from '../lib/explain.ts';
import { useNames } from '../lib/names.ts';
import { longestSearch } from '../lib/paths.ts';
import { usePrints } from '../lib/prints.ts';
import { useSay } from '../messages/say.tsx';
import { useArticleAtDesk } from './at-desk.ts';
import { doublesOf, doubleWarning, newLabel, optionLabel, unchosenText } from './picker-options.ts';
import { createRecord } from './records.ts';
import { useOptions } from './use-options.ts';

/** A record as it was picked. */
export type Picked = { readonly id: string; readonly kind: Kind; readonly caption: string };

/**
 * Finds a record by name, or makes one where there is none; while it is empty it offers those that were picked last.
 * Where there seems to be one already, it says so, and Enter takes that one. Words that were not chosen make the input
 * invalid.
 */
export function RecordPicker({
  kinds,
  value,
  onChange,
  label,
  findsOnly = false,
  sought = null,
}: {
  readonly kinds: readonly Kind[];
  readonly value: Pick<Picked, 'id' | 'caption'> | null;
  readonly onChange: (record: Picked | null) => void;
  readonly label: string;
  /** Whether it makes no record where there is none. */
  readonly findsOnly?: boolean;
  /** Words that it begins with, as if they had just been typed there; give it a `key` of its own for others. */
  readonly sought?: string | null;
}) {
  const say = useSay();
  const tongue = { say, ...useNames(), ...usePrints() };
  const [text, setText] = useState<string | null>(sought);
  const [opened, setOpened] = useState(sought !== null);
  // Whether it was left, or the form sent, with words that were not chosen.
  const [missed, setMissed] = useState(false);
  const shown = text ?? value?.caption ?? '';
  const isEmpty = shown.trim() === '';
  const { options, matches, keep, ...finding } = useOptions(text ?? '', kinds, opened && isEmpty);
  const article = useArticleAtDesk();
  const combobox = useCombobox({ opened: opened && options !== null, onOpenedChange: setOpened });
  // To find what is highlighted the combobox looks into every element of the page: not where nothing is.
  const unhighlight = () => {
    if (combobox.getSelectedOptionIndex() !== -1) combobox.resetSelectedOption();
  };
  const creating = useMutation({ mutationFn: createRecord });
  const input = useRef<HTMLInputElement>(null);
  const unchosen = unchosenText(text, value?.caption ?? null);
  const toDo = creating.isPending
    ? say('fields.beingMade', { name: unchosen ?? '' })
    : say(findsOnly ? 'fields.chooseFound' : 'fields.chooseRecord', { name: unchosen ?? '' });
  const lacks = unchosen === null ? null : toDo;
  const doubles = doublesOf(unchosen ?? '', matches);
  const [double, another] = doubles;
  const warning = findsOnly ? null : doubleWarning(doubles, tongue);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was highlighted stood in the options before.
  useEffect(unhighlight, [options]);
  useEffect(() => input.current?.setCustomValidity(lacks ?? ''), [lacks]);

  const settle = (record: Picked | null) => {
    if (record) keep(record);
    onChange(record);
    setText(null);
    setOpened(false);
    setMissed(false);
  };
  const pick = ({ id, kind, caption }: Picked) => settle({ id, kind, caption });
  const choose = (option: string) => {
    if (!options || creating.isPending) return;
    const kind = kinds.find((each) => option === `new ${each}`);
    const record = options.find((each) => each.record.id === option)?.record;
    if (record) pick(record);
    if (!kind || unchosenText(text, null) === null) return;
    // Until the new record is there none is chosen: a claim sent in between must not be about the one before.
    onChange(null);
    setOpened(false);
    creating.mutate(
      { kind, label: text?.trim() ?? '', article },
      {
        onSuccess: (made) => 'id' in made && settle({ id: made.id, kind: made.kind, caption: made.caption }),
      },
    );
  };
  const type = (typed: string) => {
    if (creating.isPending) return; // what is being made is what will be chosen
    finding.ask(typed);
    if (!creating.isIdle) creating.reset();
    setMissed(false);
    setOpened(true);
    setText(typed);
    unhighlight();
    if (typed.trim() === '' && value) onChange(null);
  };
  // The combobox itself goes on to choose what is highlighted, or to close.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && unchosen !== null) {
      event.preventDefault();
      setOpened(true);
      // What is highlighted was asked for; else it is the record that is there, of which the warning speaks.
      const isHighlighted = combobox.getSelectedOptionIndex() !== -1;
      if (combobox.dropdownOpened && double && !another && !isHighlighted && !creating.isPending)
        pick(double.record);
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
  const refused = creating.data && 'message' in creating.data ? translated(creating.data.message, say) : null;
  const error = creating.error ?? finding.error;
  const failed = refused ?? (error ? explained(error, say) : null);
  return (
    <Combobox store={combobox} onOptionSubmit={choose} keepMounted>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          ref={input}
          autoFocus={sought !== null}
          label={label}
          {...(shown === '' ? {} : { dir: 'auto' })} // while empty it runs as its placeholder does
          placeholder={say('session.search')}
          maxLength={longestSearch}
          value={shown}
          error={failed ?? (missed ? lacks : null)}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onInvalid={() => setMissed(true)}
          onFocus={() => setOpened(unchosen !== null)}
          onClick={() => setOpened(isEmpty || unchosen !== null)}
          onBlur={leave}
          rightSectionPointerEvents="all"
          rightSection={
            finding.isSlow || creating.isPending ? (
              <Loader size="xs" />
            ) : value ? (
              <CloseButton
                size={24}
                aria-label={say('fields.clear', { label })}
                onClick={() => settle(null)}
              />
            ) : null
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Header role="status" hidden={warning === null} c="var(--mantine-color-text)" fz="sm">
          {warning}
        </Combobox.Header>
        <Combobox.Options aria-label={say('fields.foundFor', { label })}>
          {options?.map((each) => (
            <Combobox.Option key={each.record.id} value={each.record.id}>
              {optionLabel(each, options, tongue)}
            </Combobox.Option>
          ))}
          {findsOnly && options?.length === 0 && <Combobox.Empty>{say('fields.noneFound')}</Combobox.Empty>}
          {!isEmpty &&
            options &&
            !findsOnly &&
            kinds.map((kind) => (
              <Combobox.Option key={kind} value={`new ${kind}`}>
                {newLabel(kind, text?.trim() ?? '', options, tongue)}
              </Combobox.Option>
            ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
