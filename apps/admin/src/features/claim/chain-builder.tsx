'use client';
import { chainEnds, type Range, relations, slice, sourceKinds } from '@chancery/domain';
import { Button, Checkbox, Fieldset, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Abreast } from '../../components/abreast.tsx';
import { Keys } from '../../components/keys.tsx';
import { RecordPicker } from '../../fields/record-picker.tsx';
import type { ChainEnds, Kind, Relation, SourceKind } from '../../generated/graphql.ts';
import { useLetters } from '../../lib/letters.ts';
import { useNames } from '../../lib/names.ts';
import { type Saying, useSay } from '../../messages/say.tsx';
import { type ChainDraft, type Change, type LinkDraft, withoutSource, withSource } from './claim-draft.ts';

const sources: readonly Kind[] = ['ORGANISATION', 'PERSON', 'STATE'];

/** Builds who said it through whom: from the article's own voice, one step at a time, to the origin. */
export function ChainBuilder({
  text,
  passage,
  chain,
  before,
  proposed,
  selection,
  onChange,
}: {
  readonly text: string;
  /** What is claimed: those words are not the cue of a source. */
  readonly passage: Range;
  readonly chain: ChainDraft;
  /** The chain of the claim before, where that had one. */
  readonly before: ChainDraft | null;
  /** The chain that is suggested where the claim stands. */
  readonly proposed: ChainDraft | null;
  /** What is selected in the text: it can become a step's cue. */
  readonly selection: Range | null;
  readonly onChange: (change: Change<ChainDraft>) => void;
}) {
  const say = useSay();
  const { choices } = useNames();
  const areLetters = useLetters();
  const [said, tell] = useState('');
  const root = useRef<HTMLFieldSetElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const isAdded = useRef(false);
  const steps = chain.links.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each source that was added.
  useEffect(() => {
    if (!isAdded.current) return;
    isAdded.current = false;
    [...(root.current?.querySelectorAll<HTMLElement>('[data-step]') ?? [])]
      .at(-1)
      ?.querySelector('select')
      ?.focus();
  }, [steps]);
  const setLink = (at: number, change: (link: LinkDraft) => LinkDraft) =>
    onChange((now) => ({
      ...now,
      links: now.links.map((each, place) => (place === at ? change(each) : each)),
    }));
  const addSource = () => {
    isAdded.current = true;
    const [cue] = withSource(chain, selection, passage)
      .links.slice(-1)
      .map((link) => link.cue);
    tell(cue ? cueTaken(text, steps + 2, cue, say) : '');
    onChange((now) => withSource(now, selection, passage));
  };
  const remove = (at: number) => {
    tell(say('claim.sourceRemoved', { place: at + 2 }));
    onChange((now) => withoutSource(now, at));
    add.current?.focus();
  };
  return (
    <Fieldset ref={root} legend={say('trouble.chain')}>
      <Stack gap="xs">
        <Text size="sm">{say('claim.ownVoice', { place: 1 })}</Text>
        {chain.links.map((link, at) => (
          <Step
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the chain.
            key={at}
            place={at + 2}
            text={text}
            link={link}
            selection={selection}
            tell={tell}
            onChange={(change) => setLink(at, change)}
            onRemove={() => remove(at)}
          />
        ))}
        <Group gap="xs">
          <Button ref={add} size="xs" variant="default" onClick={addSource}>
            {say('claim.addSource')}
          </Button>
          {proposed && steps === 0 && (
            <Button
              size="xs"
              variant="default"
              rightSection={areLetters ? <Keys>{'H'}</Keys> : null}
              onClick={() => {
                add.current?.focus();
                tell(say('claim.asProposedDone', { count: proposed.links.length }));
                onChange(() => proposed);
              }}
            >
              {say('claim.asProposed', { count: proposed.links.length })}
            </Button>
          )}
          {before && steps === 0 && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                add.current?.focus();
                tell(say('claim.asBeforeDone'));
                onChange(() => before);
              }}
            >
              {say('claim.asBefore')}
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed" role="status">
          {said}
        </Text>
        <NativeSelect
          label={say('claim.chainEnds')}
          value={chain.ends}
          onChange={(event) => {
            const ends = event.currentTarget.value as ChainEnds; // from data
            onChange((now) => ({ ...now, ends }));
          }}
          data={[...choices(chainEnds)]}
        />
      </Stack>
    </Fieldset>
  );
}

const cueTaken = (text: string, place: number, cue: Range, say: Saying): string =>
  say('claim.cueTaken', { place, words: slice(text, cue) });

function Step({
  place,
  text,
  link,
  selection,
  tell,
  onChange,
  onRemove,
}: {
  readonly place: number;
  readonly text: string;
  readonly link: LinkDraft;
  readonly selection: Range | null;
  /** Says in a polite status what was done. */
  readonly tell: (what: string) => void;
  readonly onChange: (change: (link: LinkDraft) => LinkDraft) => void;
  readonly onRemove: () => void;
}) {
  const say = useSay();
  const { choices } = useNames();
  const set = (part: Partial<LinkDraft>) => onChange((now) => ({ ...now, ...part }));
  return (
    <Fieldset legend={say('claim.sourceAt', { place })} data-step>
      <Stack gap={6}>
        <Abreast>
          <NativeSelect
            label={say('claim.reachedBy')}
            value={link.relation}
            onChange={(event) => set({ relation: event.currentTarget.value as Relation })} // from data
            data={[...choices(relations)]}
          />
          <NativeSelect
            label={say('claim.sourceKind')}
            value={link.sourceKind}
            onChange={(event) => set({ sourceKind: event.currentTarget.value as SourceKind })} // from data
            data={[...choices(sourceKinds.filter((kind) => kind !== 'AUTHOR_VOICE'))]}
          />
        </Abreast>
        <RecordPicker
          label={say('claim.source')}
          kinds={sources}
          value={link.source}
          onChange={(source) => set({ source })}
        />
        {!link.source && (
          <TextInput
            label={say('claim.described')}
            dir="auto"
            value={link.described}
            onChange={(event) => set({ described: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={say('claim.office')}
          dir="auto"
          value={link.office}
          onChange={(event) => set({ office: event.currentTarget.value })}
        />
        <Group gap="xs">
          <Text size="sm">
            {link.cue ? say('claim.cue', { words: slice(text, link.cue) }) : say('claim.cueNone')}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            disabled={!selection}
            aria-label={say('claim.useSelectionOf', { place })}
            onClick={() => {
              set({ cue: selection });
              if (selection) tell(cueTaken(text, place, selection, say));
            }}
          >
            {say('claim.useSelection')}
          </Button>
          {link.cue && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={say('claim.noCueOf', { place })}
              onClick={() => {
                set({ cue: null });
                tell(say('claim.hasNoCue', { place }));
              }}
            >
              {say('claim.noCue')}
            </Button>
          )}
        </Group>
        <Group justify="space-between">
          <Checkbox
            label={say('claim.iRead')}
            checked={link.read}
            onChange={(event) => set({ read: event.currentTarget.checked })}
          />
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={say('claim.removeSourceOf', { place })}
            onClick={onRemove}
          >
            {say('claim.removeSource')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
