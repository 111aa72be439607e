'use client';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import { useNames } from '../../lib/names.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import type { Standpoint } from './standpoint.ts';
import { accordingToOf, everybody, type Told } from './told.ts';
import { useSources } from './use-sources.ts';
import { lookFrom } from './use-standpoint.ts';

/** Says that one hears some sources only, which and how, and leads back to all of them. */
export function ToldBanner({ from }: { readonly from: Standpoint }) {
  const say = useSay();
  const lines = useLines(from.told);
  if (accordingToOf(from.told) === null) return null;
  return (
    <Alert role="status" color="indigo" variant="outline" icon={<IconQuote aria-hidden />}>
      <Stack gap="xs">
        {lines.map((line) => (
          <Text key={line} fw={600} style={{ overflowWrap: 'anywhere' }}>
            {line}
          </Text>
        ))}
        <Text size="sm">{say('past.told.note')}</Text>
        <Group>
          <Button size="xs" variant="default" onClick={() => lookFrom({ ...from, told: everybody }, 'STEP')}>
            {say('past.told.back')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function useLines({
  sources,
  position,
  excludeAnonymous,
  minCertainty,
  realisations,
}: Told): readonly string[] {
  const say = useSay();
  const { constantInside } = useNames();
  const { list } = usePrints();
  const known = useSources(sources);
  return [
    ...(known.length > 0
      ? [say('past.told.by', { sources: list(known.map(({ caption }) => caption)), position })]
      : []),
    ...(excludeAnonymous ? [say('past.told.onlyNamed')] : []),
    ...(minCertainty ? [say('past.told.atLeast', { certainty: constantInside(minCertainty) })] : []),
    ...(realisations.length > 0
      ? [say('past.told.only', { realisations: list(realisations.map(constantInside)) })]
      : []),
  ];
}
