'use client';
import { kinds, type Range, slice } from '@chancery/domain';
import { Alert, Button, CloseButton, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ValueControl } from '../../fields/value-control.tsx';
import type { ClaimInput } from '../../generated/graphql.ts';
import { kindName } from '../../lib/format.ts';
import { issueAt, issuesElsewhere } from '../../lib/issues.ts';
import { ChainBuilder } from './chain-builder.tsx';
import { aboutOther, type Change, type ClaimDraft, claimInput, withPassage } from './claim-draft.ts';
import styles from './claim-form.module.css';
import { HowSaid } from './how-said.tsx';
import { MorePassages } from './more-passages.tsx';
import { SubjectPicker } from './subject-picker.tsx';

type Issue = { readonly path: readonly string[]; readonly message: string };

const shown = ['subject', 'field', 'value', 'condition', 'validTime'];

/** Everything that one claim says of a passage. What is typed stays until the claim is stored. */
export function ClaimForm({
  text,
  draft,
  selection,
  issues,
  saving,
  onChange,
  onSave,
  onClose,
}: {
  readonly text: string;
  readonly draft: ClaimDraft;
  readonly selection: Range | null;
  readonly issues: readonly Issue[];
  readonly saving: boolean;
  readonly onChange: (change: Change<ClaimDraft>) => void;
  /** `then` says whether another claim on the same words follows. */
  readonly onSave: (claim: ClaimInput, then: 'DONE' | 'ANOTHER') => void;
  readonly onClose: () => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<ClaimDraft>) => onChange((now) => ({ ...now, ...part }));
  const fields = draft.subject ? Object.entries(kinds[kindName(draft.subject.kind)].fields) : [];
  const field = fields.find(([name]) => name === draft.field)?.[1];
  const elsewhere = issuesElsewhere(issues, shown);
  // What is asked next: the record, or the field where the record is known from the claim before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each claim that is begun.
  useEffect(() => {
    const next = draft.subject ? 'select' : 'input';
    form.current?.querySelector<HTMLElement>(next)?.focus();
    setAsked(false);
  }, [draft.begun]);

  const save = (then: 'DONE' | 'ANOTHER') => {
    setAsked(true);
    const claim = field && claimInput(text, field.type, draft);
    if (claim) onSave(claim, then);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save('DONE');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save('ANOTHER');
    }
  };
  return (
    <form
      ref={form}
      onSubmit={submit}
      aria-label={draft.replaces ? 'Change a claim' : 'New claim'}
      onKeyDown={onKeyDown}
    >
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="start">
          <Text dir="auto" ff="var(--chancery-serif)">
            “{slice(text, draft.passage)}”
          </Text>
          <CloseButton aria-label="Close the claim" onClick={onClose} />
        </Group>
        {selection && !sameRange(selection, draft.passage) && (
          <Button
            size="compact-xs"
            variant="default"
            w="fit-content"
            onClick={() => onChange((now) => withPassage(text, now, selection))}
          >
            Claim the selected words instead
          </Button>
        )}
        <SubjectPicker
          subject={draft.subject}
          error={
            issueAt(issues, 'subject') ??
            (asked && !draft.subject ? 'Choose what the words are about.' : null)
          }
          onChange={(subject) => onChange((now) => aboutOther(now, subject))}
        />
        <NativeSelect
          label="Field"
          value={draft.field}
          disabled={!draft.subject}
          error={issueAt(issues, 'field') ?? (asked && draft.subject && !field ? 'Choose a field.' : null)}
          onChange={(event) => set({ field: event.currentTarget.value })}
          data={[
            { value: '', label: draft.subject ? 'Choose …' : 'Choose the record first' },
            ...fields.map(([name, { label }]) => ({ value: name, label })),
          ]}
        />
        {field && draft.snak === 'VALUE' && (
          <ValueControl
            type={field.type}
            draft={draft.value}
            error={issueAt(issues, 'value')}
            onChange={(change) => onChange((now) => ({ ...now, value: change(now.value) }))}
          />
        )}
        <HowSaid draft={draft} set={set} errorOf={(name) => issueAt(issues, name)} />
        <MorePassages text={text} draft={draft} selection={selection} onChange={onChange} />
        <ChainBuilder
          text={text}
          chain={draft.chain}
          selection={selection}
          onChange={(change) => onChange((now) => ({ ...now, chain: change(now.chain) }))}
        />
        {elsewhere.length > 0 && (
          <Alert color="red" role="alert" variant="outline">
            {elsewhere.join(' ')}
          </Alert>
        )}
        <div className={styles.actions}>
          <Button type="submit" loading={saving}>
            {draft.replaces ? 'Change the claim' : 'Add the claim'}
          </Button>
          <Button variant="default" loading={saving} onClick={() => save('ANOTHER')}>
            Add, and another on these words
          </Button>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Text size="xs" c="dimmed">
            Enter adds it; Ctrl + Enter adds it and goes on with the same words; Escape cancels.
          </Text>
        </div>
      </Stack>
    </form>
  );
}

const sameRange = (one: Range, other: Range): boolean => one.start === other.start && one.end === other.end;
