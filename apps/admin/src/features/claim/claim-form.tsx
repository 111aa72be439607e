'use client';
import {
  certainties,
  citationRoles,
  kinds,
  quoteKinds,
  type Range,
  realisations,
  slice,
} from '@chancery/domain';
import {
  Alert,
  Button,
  CloseButton,
  Fieldset,
  Group,
  NativeSelect,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ValueControl } from '../../fields/value-control.tsx';
import type {
  Certainty,
  CitationRole,
  ClaimInput,
  Quote,
  Realisation,
  Snak,
} from '../../generated/graphql.ts';
import { kindName, words } from '../../lib/format.ts';
import { issueAt, issuesElsewhere } from '../../lib/issues.ts';
import { ChainBuilder } from './chain-builder.tsx';
import { type ClaimDraft, claimInput } from './claim-draft.ts';
import { SubjectPicker } from './subject-picker.tsx';

type Issue = { readonly path: readonly string[]; readonly message: string };

const choices = (codes: readonly string[]) => codes.map((code) => ({ value: code, label: words(code) }));
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
  readonly onChange: (draft: ClaimDraft) => void;
  readonly onSave: (claim: ClaimInput) => void;
  readonly onClose: () => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<ClaimDraft>) => onChange({ ...draft, ...part });
  const fields = draft.subject ? Object.entries(kinds[kindName(draft.subject.kind)].fields) : [];
  const field = fields.find(([name]) => name === draft.field)?.[1];
  const elsewhere = issuesElsewhere(issues, shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens on another passage.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [draft.passage.start, draft.passage.end]);

  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const claim = field && claimInput(text, field.type, draft);
    if (claim) onSave(claim);
  };
  return (
    <form
      ref={form}
      onSubmit={save}
      aria-label="New claim"
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="start">
          <Text dir="auto" ff="var(--chancery-serif)">
            “{slice(text, draft.passage)}”
          </Text>
          <CloseButton aria-label="Close the claim" onClick={onClose} />
        </Group>
        <SubjectPicker
          subject={draft.subject}
          error={
            issueAt(issues, 'subject') ??
            (asked && !draft.subject ? 'Choose what the words are about.' : null)
          }
          onChange={(subject) =>
            set({ subject, ...(subject?.kind === draft.subject?.kind ? {} : { field: '' }) })
          }
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
            onChange={(value) => set({ value })}
          />
        )}
        <Fieldset legend="How it is said">
          <Stack gap="xs">
            <SegmentedControl
              aria-label="Polarity"
              value={draft.polarity}
              onChange={(polarity) => set({ polarity: polarity === 'NEGATIVE' ? 'NEGATIVE' : 'POSITIVE' })}
              data={[
                { value: 'POSITIVE', label: 'Says so' },
                { value: 'NEGATIVE', label: 'Denies it' },
              ]}
            />
            <Group grow align="start">
              <NativeSelect
                label="Realisation"
                value={draft.realisation}
                onChange={(event) => set({ realisation: event.currentTarget.value as Realisation })} // from data
                data={choices(realisations)}
              />
              <NativeSelect
                label="Certainty"
                value={draft.certainty}
                onChange={(event) => set({ certainty: event.currentTarget.value as Certainty })} // from data
                data={choices(certainties)}
              />
            </Group>
            <Group grow align="start">
              <NativeSelect
                label="Quote"
                value={draft.quote ?? ''}
                onChange={(event) => set({ quote: (event.currentTarget.value || null) as Quote | null })} // from data
                data={[{ value: '', label: 'Not quoted' }, ...choices(quoteKinds)]}
              />
              <NativeSelect
                label="Value given"
                value={draft.snak}
                onChange={(event) => set({ snak: event.currentTarget.value as Snak })} // from data
                data={[
                  { value: 'VALUE', label: 'A value' },
                  { value: 'SOME_VALUE', label: 'Some, not said which' },
                  { value: 'NO_VALUE', label: 'None' },
                ]}
              />
            </Group>
            <TextInput
              label="Only if"
              dir="auto"
              value={draft.condition}
              error={issueAt(issues, 'condition')}
              onChange={(event) => set({ condition: event.currentTarget.value })}
            />
            <TextInput
              label="When it holds"
              placeholder="2014~, May 2014"
              value={draft.validTime}
              error={issueAt(issues, 'validTime')}
              onChange={(event) => set({ validTime: event.currentTarget.value })}
            />
          </Stack>
        </Fieldset>
        <MorePassages text={text} draft={draft} selection={selection} onChange={onChange} />
        <ChainBuilder
          text={text}
          chain={draft.chain}
          selection={selection}
          onChange={(chain) => set({ chain })}
        />
        {elsewhere.length > 0 && (
          <Alert color="red" role="alert" variant="outline">
            {elsewhere.join(' ')}
          </Alert>
        )}
        <Group>
          <Button type="submit" loading={saving}>
            Add the claim
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function MorePassages({
  text,
  draft,
  selection,
  onChange,
}: {
  readonly text: string;
  readonly draft: ClaimDraft;
  readonly selection: Range | null;
  readonly onChange: (draft: ClaimDraft) => void;
}) {
  const [role, setRole] = useState<CitationRole>('AMOUNT');
  return (
    <Fieldset legend="More passages">
      <Stack gap={6}>
        {draft.also.map((cited) => (
          <Group key={`${cited.role}${cited.start}`} gap={4} dir="auto">
            {words(cited.role)}: “{slice(text, cited)}”
            <CloseButton
              size="sm"
              aria-label={`Remove ${words(cited.role)}`}
              onClick={() => onChange({ ...draft, also: draft.also.filter((each) => each !== cited) })}
            />
          </Group>
        ))}
        <Group align="end" gap="xs">
          <NativeSelect
            label="For its"
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as CitationRole)} // from data
            data={choices(citationRoles.filter((each) => each !== 'CONTENT'))}
          />
          <Button
            variant="default"
            disabled={!selection}
            onClick={() => selection && onChange({ ...draft, also: [...draft.also, { role, ...selection }] })}
          >
            Take the selected words
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
