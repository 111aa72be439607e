'use client';
import { citationRoles, type Range, slice } from '@chancery/domain';
import { Button, CloseButton, Fieldset, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CitationRole } from '../../generated/graphql.ts';
import { choices, words } from '../../lib/format.ts';
import type { Change, CitedRange, ClaimDraft } from './claim-draft.ts';

const isSame = (one: CitedRange, other: CitedRange): boolean =>
  one.role === other.role && one.start === other.start && one.end === other.end;

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
  const [said, say] = useState('');
  const take = () => {
    if (!selection) return;
    const cited = { role, ...selection };
    const isThere = draft.also.some((each) => isSame(each, cited));
    say(`${words(role)}: “${slice(text, selection)}” is ${isThere ? 'there already' : 'taken'}.`);
    if (!isThere) onChange((now) => ({ ...now, also: [...now.also, cited] }));
  };
  return (
    <Fieldset legend="More passages">
      <Stack gap={6}>
        {draft.also.map((cited) => (
          <Group key={`${cited.role}${cited.start}-${cited.end}`} gap={4} dir="auto">
            {words(cited.role)}: “{slice(text, cited)}”
            <CloseButton
              size="sm"
              aria-label={`Remove ${words(cited.role)}: ${slice(text, cited)}`}
              onClick={() => {
                say('');
                onChange((now) => ({ ...now, also: now.also.filter((each) => !isSame(each, cited)) }));
              }}
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
          <Button variant="default" disabled={!selection} onClick={take}>
            Take the selected words
          </Button>
        </Group>
        <Text size="sm" c="dimmed" role="status">
          {said}
        </Text>
      </Stack>
    </Fieldset>
  );
}
