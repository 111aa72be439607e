'use client';
import { codePoints, type Range, slice } from '@chancery/domain';
import { Button, CloseButton, Fieldset, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CitationRole } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { citingFor, citingRoles, isSameCited } from './citing-roles.ts';
import type { Change, CitedRange, ClaimDraft } from './claim-draft.ts';

type Cited = { readonly role: CitationRole; readonly words: string; readonly places: readonly CitedRange[] };

/** Passages by role and words: a name that is cited wherever it stands is one line. */
const grouped = (text: string, also: readonly CitedRange[]): readonly Cited[] => {
  const points = codePoints(text);
  const groups = new Map<string, Cited>();
  for (const cited of also) {
    const said = slice(points, cited);
    const key = `${cited.role} ${said}`;
    const places = [...(groups.get(key)?.places ?? []), cited];
    groups.set(key, { role: cited.role, words: said, places });
  }
  return [...groups.values()];
};

/** The words for a part of what is claimed: its amount, its date, its hedge. */
export function MorePassages({
  text,
  draft,
  selection,
  onChange,
}: {
  readonly text: string;
  readonly draft: ClaimDraft;
  readonly selection: Range | null;
  readonly onChange: (change: Change<ClaimDraft>) => void;
}) {
  const [role, setRole] = useState<CitationRole>('AMOUNT');
  const say = useSay();
  const { choices, constant } = useNames();
  const [said, tell] = useState('');
  const take = () => {
    if (!selection) return;
    const isThere = citingFor(draft, role, selection) === draft;
    const values = { role: constant(role), words: slice(text, selection) };
    tell(say(isThere ? 'claim.takenAlready' : 'claim.taken', values));
    onChange((now) => citingFor(now, role, selection));
  };
  return (
    <Fieldset legend={say('trouble.morePassages')}>
      <Stack gap={6}>
        {grouped(text, draft.also).map((cited) => {
          const values = { role: constant(cited.role), words: cited.words, count: cited.places.length };
          return (
            <Group key={`${cited.role} ${cited.words}`} gap={4}>
              {say('claim.cited', values)}
              <CloseButton
                size="sm"
                aria-label={say('claim.removeCited', values)}
                onClick={() => {
                  tell('');
                  const isHere = (each: CitedRange) => cited.places.some((place) => isSameCited(place, each));
                  onChange((now) => ({ ...now, also: now.also.filter((each) => !isHere(each)) }));
                }}
              />
            </Group>
          );
        })}
        <Group align="end" gap="xs">
          <NativeSelect
            label={say('claim.forIts')}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as CitationRole)} // from data
            data={[...choices(citingRoles)]}
          />
          <Button variant="default" disabled={!selection} onClick={take}>
            {say('claim.takeSelection')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {say('claim.roleKeys', {
            keys: citingRoles
              .map((each, at) => say('claim.roleKey', { key: at + 1, role: constant(each) }))
              .join(' · '),
          })}
        </Text>
        <Text size="sm" c="dimmed" role="status">
          {said}
        </Text>
      </Stack>
    </Fieldset>
  );
}
