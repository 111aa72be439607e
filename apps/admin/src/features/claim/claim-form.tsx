'use client';
import { kinds, type Range, slice } from '@chancery/domain';
import { Alert, Button, CloseButton, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Afterwards } from '../../components/afterwards.tsx';
import { FailureNote } from '../../components/error-state.tsx';
import { hasUnchosen, stopsAtUnchosen } from '../../fields/unchosen.ts';
import { ValueControl } from '../../fields/value-control.tsx';
import type { ClaimInput } from '../../generated/graphql.ts';
import { kindName } from '../../lib/format.ts';
import { issueAt, issuesElsewhere } from '../../lib/issues.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { CiteAll } from '../keys/cite-all.tsx';
import { ChainBuilder } from './chain-builder.tsx';
import {
  aboutOther,
  type ChainDraft,
  type Change,
  type ClaimDraft,
  claimInput,
  isTouched,
  sameRange,
  withPassage,
} from './claim-draft.ts';
import styles from './claim-form.module.css';
import { HowSaid } from './how-said.tsx';
import { MorePassages } from './more-passages.tsx';
import { SubjectPicker } from './subject-picker.tsx';

type Issue = { readonly path: readonly string[]; readonly message: string };

const shown = ['subject', 'field', 'condition', 'validTime'];

/** Everything that one claim says of a passage. What is typed stays until the claim is stored. */
export function ClaimForm({
  text,
  draft,
  selection,
  excluded,
  proposedChain,
  issues,
  failure = null,
  saving,
  onChange,
  onSave,
  onClose,
}: {
  readonly text: string;
  readonly draft: ClaimDraft;
  readonly selection: Range | null;
  /** What no claim may cite. */
  readonly excluded: readonly Range[];
  /** The chain that is suggested where the claim stands; null where none is. */
  readonly proposedChain: ChainDraft | null;
  readonly issues: readonly Issue[];
  /** Why it was not stored, where that is no part's fault. */
  readonly failure?: string | null;
  readonly saving: boolean;
  readonly onChange: (change: Change<ClaimDraft>) => void;
  /** `then` says whether another claim on the same words follows. */
  readonly onSave: (claim: ClaimInput, then: 'DONE' | 'ANOTHER') => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const names = useNames();
  const form = useRef<HTMLFormElement>(null);
  const value = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<ClaimDraft>) => onChange((now) => ({ ...now, ...part }));
  // A field may be chosen before the record is, by one key or by a suggestion.
  const kind = draft.subject?.kind ?? draft.fieldOf;
  const fields = kind ? Object.entries(kinds[kindName(kind)].fields) : [];
  const field = fields.find(([name]) => name === draft.field)?.[1];
  const hasValue = field !== undefined && draft.snak === 'VALUE';
  const elsewhere = issuesElsewhere(issues, hasValue ? [...shown, 'value'] : shown, say);
  const leaving = useLeaving(form, draft, onClose);
  // What is asked next: the record; the field where the record is known; the value where both are.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each claim that is begun.
  useEffect(() => {
    const next = draft.subject ? form.current?.querySelector<HTMLElement>('select') : null;
    const known = draft.subject && value.current?.querySelector<HTMLElement>(':is(input, select)');
    (known || next || form.current?.querySelector<HTMLElement>('input'))?.focus();
    setAsked(false);
  }, [draft.begun]);
  // Another claim was asked for: the one that is open comes first.
  useEffect(() => {
    if (draft.urged > 0) form.current?.querySelector<HTMLElement>('input')?.focus();
  }, [draft.urged]);

  const save = (then: 'DONE' | 'ANOTHER') => {
    setAsked(true);
    if (stopsAtUnchosen(form.current)) return;
    const claim = field && claimInput(text, field.type, draft);
    if (claim) onSave(claim, then);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save('DONE');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) leaving.ask();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save('ANOTHER');
    }
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      aria-label={say(draft.replaces ? 'claim.change' : 'claim.new')}
      onKeyDown={onKeyDown}
    >
      {/* Words typed into a picker of one claim are none of the next one’s. */}
      <Stack key={draft.begun} gap="sm">
        <Group justify="space-between" wrap="nowrap" align="start">
          <Text dir="auto" ff="var(--chancery-serif)">
            {say('fields.quoted', { words: slice(text, draft.passage) })}
          </Text>
          <CloseButton aria-label={say('claim.close')} onClick={leaving.ask} />
        </Group>
        {draft.urged > 0 && (
          <Alert color="yellow" role="alert" variant="outline">
            {say('claim.finishFirst')}
          </Alert>
        )}
        {selection && !sameRange(selection, draft.passage) && (
          <Button
            size="compact-xs"
            variant="default"
            w="fit-content"
            onClick={() => onChange((now) => withPassage(text, now, selection))}
          >
            {say('claim.otherWords')}
          </Button>
        )}
        <CiteAll text={text} draft={draft} selection={selection} excluded={excluded} onChange={onChange} />
        <SubjectPicker
          subject={draft.subject}
          named={draft.named}
          error={
            issueAt(issues, 'subject', say) ?? (asked && !draft.subject ? say('claim.lacks.subject') : null)
          }
          onChange={(subject) => onChange((now) => aboutOther(now, subject))}
        />
        <NativeSelect
          label={say('agreement.layer.FIELD')}
          value={draft.field}
          disabled={!draft.subject}
          error={
            issueAt(issues, 'field', say) ??
            (asked && draft.subject && !field ? say('claim.lacks.field') : null)
          }
          onChange={(event) => set({ field: event.currentTarget.value })}
          data={[
            { value: '', label: say(draft.subject ? 'fields.choose' : 'claim.recordFirst') },
            ...fields.map(([name]) => ({ value: name, label: kind ? names.field(kind, name) : name })),
          ]}
        />
        {field && hasValue && (
          <div ref={value}>
            <ValueControl
              type={field.type}
              draft={draft.value}
              error={issueAt(issues, 'value', say)}
              onChange={(change) => onChange((now) => ({ ...now, value: change(now.value) }))}
            />
          </div>
        )}
        <Afterwards>
          <HowSaid draft={draft} set={set} errorOf={(name) => issueAt(issues, name, say)} />
          <MorePassages text={text} draft={draft} selection={selection} onChange={onChange} />
          <ChainBuilder
            text={text}
            passage={draft.passage}
            chain={draft.chain}
            before={draft.before}
            proposed={proposedChain}
            selection={selection}
            onChange={(change) => onChange((now) => ({ ...now, chain: change(now.chain) }))}
          />
        </Afterwards>
        {elsewhere.length > 0 && (
          <Alert color="red" role="alert" variant="outline">
            {elsewhere.join(' ')}
          </Alert>
        )}
        <FailureNote failure={failure === null ? null : { message: failure }} />
        <div className={styles.actions}>
          {leaving.question}
          <Button type="submit" loading={saving}>
            {say(draft.replaces ? 'claim.saveChanged' : 'claim.save')}
          </Button>
          <Button variant="default" loading={saving} onClick={() => save('ANOTHER')}>
            {say('claim.saveAndAnother')}
          </Button>
          <Button variant="subtle" onClick={leaving.ask}>
            {say('components.cancel')}
          </Button>
          <Text size="xs" c="dimmed">
            {say('claim.keys')}
          </Text>
        </div>
      </Stack>
    </form>
  );
}

/** Closes a claim of which nothing would be lost, and asks before it throws anything away. */
function useLeaving(
  form: { readonly current: HTMLFormElement | null },
  draft: ClaimDraft,
  onClose: () => void,
) {
  const say = useSay();
  // The claim that is asked about, and what had the focus before: the question is over when another is begun.
  const [asked, setAsked] = useState<{ readonly begun: number; readonly from: Element | null } | null>(null);
  const isAsked = asked?.begun === draft.begun;
  const keep = () => {
    const from = asked?.from instanceof HTMLElement && form.current?.contains(asked.from) ? asked.from : null;
    (from ?? form.current?.querySelector<HTMLElement>('input'))?.focus();
    setAsked(null);
  };
  const ask = () => {
    if (isAsked) return keep();
    if (!isTouched(draft) && !hasUnchosen(form.current)) return onClose();
    setAsked({ begun: draft.begun, from: document.activeElement });
  };
  const question = isAsked && (
    <Alert w="100%" color="yellow" variant="outline" role="group" aria-label={say('claim.throwAwayQuestion')}>
      {/* Room for the ring of what has the focus, which the alert would cut. */}
      <Group gap="xs" p={4}>
        <Text size="sm">{say('claim.throwAwayQuestion')}</Text>
        <Button size="xs" variant="default" onClick={onClose}>
          {say('claim.throwAway')}
        </Button>
        <Button size="xs" autoFocus onClick={keep}>
          {say('claim.keep')}
        </Button>
      </Group>
    </Alert>
  );
  return { ask, question };
}
