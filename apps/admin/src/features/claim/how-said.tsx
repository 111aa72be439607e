'use client';
import { alterations, certainties, quoteKinds, realisations } from '@chancery/domain';
import {
  Checkbox,
  Fieldset,
  Group,
  NativeSelect,
  SegmentedControl,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core';
import type { Alteration, Certainty, Quote, Realisation, Snak } from '../../generated/graphql.ts';
import { choices, words } from '../../lib/format.ts';
import type { ClaimDraft } from './claim-draft.ts';

/** The dials of a claim: says or denies, done or planned, how surely, in whose words, under which condition, when. */
export function HowSaid({
  draft,
  set,
  errorOf,
}: {
  readonly draft: ClaimDraft;
  readonly set: (part: Partial<ClaimDraft>) => void;
  readonly errorOf: (field: string) => string | null;
}) {
  return (
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
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
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
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
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
        </SimpleGrid>
        {draft.quote !== null && (
          <Checkbox.Group
            label="What was done to the quoted words"
            value={[...draft.alterations]}
            onChange={(chosen) => set({ alterations: chosen as Alteration[] })} // from the boxes below
          >
            <Group gap="sm" mt={4}>
              {alterations.map((each) => (
                <Checkbox key={each} value={each} label={words(each)} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        <TextInput
          label="Only if"
          dir="auto"
          value={draft.condition}
          error={errorOf('condition')}
          onChange={(event) => set({ condition: event.currentTarget.value })}
        />
        <TextInput
          label="When it holds"
          placeholder="2014~, May 2014"
          value={draft.validTime}
          error={errorOf('validTime')}
          onChange={(event) => set({ validTime: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  );
}
