'use client';
import { chainEnds, type Range, relations, slice, sourceKinds } from '@chancery/domain';
import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { RecordPicker } from '../../fields/record-picker.tsx';
import type { ChainEnds, Kind, Relation, SourceKind } from '../../generated/graphql.ts';
import { choices } from '../../lib/format.ts';
import { type ChainDraft, type Change, type LinkDraft, withoutSource, withSource } from './claim-draft.ts';

const sources: readonly Kind[] = ['ORGANISATION', 'PERSON', 'STATE'];

/** Builds who said it through whom: from the article's own voice, one step at a time, to the origin. */
export function ChainBuilder({
  text,
  passage,
  chain,
  before,
  selection,
  onChange,
}: {
  readonly text: string;
  /** What is claimed: those words are not the cue of a source. */
  readonly passage: Range;
  readonly chain: ChainDraft;
  /** The chain of the claim before, where that had one. */
  readonly before: ChainDraft | null;
  /** What is selected in the text: it can become a step's cue. */
  readonly selection: Range | null;
  readonly onChange: (change: Change<ChainDraft>) => void;
}) {
  const [said, say] = useState('');
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
    say(cue ? cueTaken(text, steps + 2, cue) : '');
    onChange((now) => withSource(now, selection, passage));
  };
  const remove = (at: number) => {
    say(`Source ${at + 2} is removed.`);
    onChange((now) => withoutSource(now, at));
    add.current?.focus();
  };
  return (
    <Fieldset ref={root} legend="Who said it, through whom">
      <Stack gap="xs">
        <Text size="sm">1. The article’s own voice</Text>
        {chain.links.map((link, at) => (
          <Step
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the chain.
            key={at}
            place={at + 2}
            text={text}
            link={link}
            selection={selection}
            say={say}
            onChange={(change) => setLink(at, change)}
            onRemove={() => remove(at)}
          />
        ))}
        <Group gap="xs">
          <Button ref={add} size="xs" variant="default" onClick={addSource}>
            Add a source behind it
          </Button>
          {before && steps === 0 && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                add.current?.focus();
                say('The sources are those of the claim before, without their cues.');
                onChange(() => before);
              }}
            >
              As in the claim before
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed" role="status">
          {said}
        </Text>
        <NativeSelect
          label="The chain ends with"
          value={chain.ends}
          onChange={(event) => {
            const ends = event.currentTarget.value as ChainEnds; // from data
            onChange((now) => ({ ...now, ends }));
          }}
          data={choices(chainEnds)}
        />
      </Stack>
    </Fieldset>
  );
}

const cueTaken = (text: string, place: number, cue: Range): string =>
  `Taken as the cue of source ${place}: “${slice(text, cue)}”.`;

function Step({
  place,
  text,
  link,
  selection,
  say,
  onChange,
  onRemove,
}: {
  readonly place: number;
  readonly text: string;
  readonly link: LinkDraft;
  readonly selection: Range | null;
  /** Says in a polite status what was done. */
  readonly say: (what: string) => void;
  readonly onChange: (change: (link: LinkDraft) => LinkDraft) => void;
  readonly onRemove: () => void;
}) {
  const set = (part: Partial<LinkDraft>) => onChange((now) => ({ ...now, ...part }));
  return (
    <Fieldset legend={`${place}. Source`} data-step>
      <Stack gap={6}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          <NativeSelect
            label="Reached by"
            value={link.relation}
            onChange={(event) => set({ relation: event.currentTarget.value as Relation })} // from data
            data={choices(relations)}
          />
          <NativeSelect
            label="Kind of source"
            value={link.sourceKind}
            onChange={(event) => set({ sourceKind: event.currentTarget.value as SourceKind })} // from data
            data={choices(sourceKinds.filter((kind) => kind !== 'AUTHOR_VOICE'))}
          />
        </SimpleGrid>
        <RecordPicker
          label="Source"
          kinds={sources}
          value={link.source}
          onChange={(source) => set({ source })}
        />
        {!link.source && (
          <TextInput
            label="Or in the article’s words"
            dir="auto"
            value={link.described}
            onChange={(event) => set({ described: event.currentTarget.value })}
          />
        )}
        <TextInput
          label="Office in which it speaks"
          dir="auto"
          value={link.office}
          onChange={(event) => set({ office: event.currentTarget.value })}
        />
        <Group gap="xs">
          <Text size="sm" dir="auto">
            Cue: {link.cue ? `“${slice(text, link.cue)}”` : 'none'}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            disabled={!selection}
            aria-label={`Use the selection as cue of source ${place}`}
            onClick={() => {
              set({ cue: selection });
              if (selection) say(cueTaken(text, place, selection));
            }}
          >
            Use the selection
          </Button>
          {link.cue && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`No cue of source ${place}`}
              onClick={() => {
                set({ cue: null });
                say(`Source ${place} has no cue.`);
              }}
            >
              No cue
            </Button>
          )}
        </Group>
        <Group justify="space-between">
          <Checkbox
            label="I read this source’s own text"
            checked={link.read}
            onChange={(event) => set({ read: event.currentTarget.checked })}
          />
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`Remove this source: ${place}`}
            onClick={onRemove}
          >
            Remove this source
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
