'use client';
import { alterations, certainties, quoteKinds, realisations } from '@chancery/domain';
import { Checkbox, Fieldset, Group, NativeSelect, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { Abreast } from '../../components/abreast.tsx';
import type { Alteration, Certainty, Quote, Realisation, Snak } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
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
  const say = useSay();
  const { choices, constant } = useNames();
  return (
    <Fieldset legend={say('claim.manner')}>
      <Stack gap="xs">
        <SegmentedControl
          aria-label={say('claim.polarity')}
          value={draft.polarity}
          onChange={(polarity) => set({ polarity: polarity === 'NEGATIVE' ? 'NEGATIVE' : 'POSITIVE' })}
          data={[
            { value: 'POSITIVE', label: say('claim.polarity.POSITIVE') },
            { value: 'NEGATIVE', label: say('claim.polarity.NEGATIVE') },
          ]}
        />
        <Abreast>
          <NativeSelect
            label={say('components.realisation')}
            value={draft.realisation}
            onChange={(event) => set({ realisation: event.currentTarget.value as Realisation })} // from data
            data={[...choices(realisations)]}
          />
          <NativeSelect
            label={say('components.certainty')}
            value={draft.certainty}
            onChange={(event) => set({ certainty: event.currentTarget.value as Certainty })} // from data
            data={[...choices(certainties)]}
          />
        </Abreast>
        <Abreast>
          <NativeSelect
            label={say('claim.quote')}
            value={draft.quote ?? ''}
            onChange={(event) => set({ quote: (event.currentTarget.value || null) as Quote | null })} // from data
            data={[{ value: '', label: say('claim.notQuoted') }, ...choices(quoteKinds)]}
          />
          <NativeSelect
            label={say('claim.valueGiven')}
            value={draft.snak}
            onChange={(event) => set({ snak: event.currentTarget.value as Snak })} // from data
            data={(['VALUE', 'SOME_VALUE', 'NO_VALUE'] as const).map((value) => ({
              value,
              label: say(`claim.snak.${value}`),
            }))}
          />
        </Abreast>
        {draft.quote !== null && (
          <Checkbox.Group
            label={say('claim.alterations')}
            value={[...draft.alterations]}
            onChange={(chosen) => set({ alterations: chosen as Alteration[] })} // from the boxes below
          >
            <Group gap="sm" mt={4}>
              {alterations.map((each) => (
                <Checkbox key={each} value={each} label={constant(each)} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        <TextInput
          label={say('claim.onlyIf')}
          dir="auto"
          value={draft.condition}
          error={errorOf('condition')}
          onChange={(event) => set({ condition: event.currentTarget.value })}
        />
        <TextInput
          label={say('claim.whenHolds')}
          {...(draft.validTime === '' ? {} : { dir: 'auto' })} // while empty it runs as its placeholder does
          placeholder={say('claim.whenExample')}
          value={draft.validTime}
          error={errorOf('validTime')}
          onChange={(event) => set({ validTime: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  );
}
