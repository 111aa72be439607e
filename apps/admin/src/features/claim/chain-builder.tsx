'use client';
import { chainEnds, type Range, relations, slice, sourceKinds } from '@chancery/domain';
import { Button, Checkbox, Fieldset, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { RecordPicker } from '../../fields/record-picker.tsx';
import type { ChainEnds, Kind, Relation, SourceKind } from '../../generated/graphql.ts';
import { choices } from '../../lib/format.ts';
import { type ChainDraft, type Change, type LinkDraft, newLink } from './claim-draft.ts';

const sources: readonly Kind[] = ['ORGANISATION', 'PERSON', 'STATE'];

/** Builds who said it through whom: from the article's own voice, one step at a time, to the origin. */
export function ChainBuilder({
  text,
  chain,
  selection,
  onChange,
}: {
  readonly text: string;
  readonly chain: ChainDraft;
  /** What is selected in the text: it can become a step's cue. */
  readonly selection: Range | null;
  readonly onChange: (change: Change<ChainDraft>) => void;
}) {
  const setLink = (at: number, change: (link: LinkDraft) => LinkDraft | null) =>
    onChange((now) => ({
      ...now,
      links: now.links.flatMap((each, place) => (place === at ? (change(each) ?? []) : each)),
    }));
  return (
    <Fieldset legend="Who said it, through whom">
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
            onChange={(change) => setLink(at, change)}
          />
        ))}
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              onChange((now) => ({
                ends: now.links.length === 0 ? 'NAMED_ORIGIN' : now.ends,
                links: [...now.links, { ...newLink, cue: selection }],
              }))
            }
          >
            Add a source behind it
          </Button>
        </Group>
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

function Step({
  place,
  text,
  link,
  selection,
  onChange,
}: {
  readonly place: number;
  readonly text: string;
  readonly link: LinkDraft;
  readonly selection: Range | null;
  readonly onChange: (change: (link: LinkDraft) => LinkDraft | null) => void;
}) {
  const set = (part: Partial<LinkDraft>) => onChange((now) => ({ ...now, ...part }));
  return (
    <Fieldset legend={`${place}. Source`}>
      <Stack gap={6}>
        <Group grow align="start">
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
        </Group>
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
            onClick={() => set({ cue: selection })}
          >
            Take the selected words
          </Button>
          {link.cue && (
            <Button size="compact-xs" variant="subtle" onClick={() => set({ cue: null })}>
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
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(() => null)}>
            Remove this source
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
