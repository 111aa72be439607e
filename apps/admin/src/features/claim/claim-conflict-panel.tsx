'use client';
import { Button, Group, Stack, Text } from '@mantine/core';
import { Conflict } from '../../components/conflict.tsx';
import { useNames } from '../../lib/names.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import { type ClaimConflict, claimVersions, mergedClaim } from './claim-conflict.ts';
import type { ClaimDraft } from './claim-draft.ts';

/** The claim that one changes was changed or withdrawn in another window: what one typed is laid beside that. */
export function ClaimConflictPanel({
  conflict: { mine, theirs },
  onKeep,
  onDrop,
}: {
  readonly conflict: ClaimConflict;
  /** Goes on in the form with this. */
  readonly onKeep: (draft: ClaimDraft) => void;
  /** Lets go of what one typed. */
  readonly onDrop: () => void;
}) {
  const say = useSay();
  const tongue = { say, names: useNames(), ...usePrints() };
  if (!theirs)
    return (
      <Stack gap="sm" role="group" aria-label={say('components.twoVersions')}>
        <Text size="sm" role="alert">
          {say('claim.gone')}
        </Text>
        <Group>
          <Button size="xs" onClick={() => onKeep({ ...mine, replaces: null })}>
            {say('claim.keepAsNew')}
          </Button>
          <Button size="xs" variant="default" onClick={onDrop}>
            {say('claim.letGo')}
          </Button>
        </Group>
      </Stack>
    );
  return (
    <Conflict
      intro={say('claim.changedElsewhere')}
      fields={claimVersions(mine, theirs, tongue)}
      save={say('claim.goOn')}
      onSettle={(chosen) => onKeep(mergedClaim(mine, theirs, chosen, tongue))}
      onLeave={onDrop}
    />
  );
}
