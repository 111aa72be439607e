'use client';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import { present, type Standpoint } from './standpoint.ts';
import { lookFrom } from './use-standpoint.ts';

/** Says that one looks at the past, at which, and leads back to now. */
export function PastBanner({ from }: { readonly from: Standpoint }) {
  const say = useSay();
  const { moment } = usePrints();
  const { validAt, knownAt } = from;
  if (validAt === null && knownAt === null) return null;
  const known = knownAt === null ? null : moment(knownAt);
  return (
    <Alert role="status" color="indigo" variant="outline" icon={<IconHistory aria-hidden />}>
      <Stack gap="xs">
        <Text fw={600}>
          {known !== null && validAt !== null && say('past.banner.both', { known, day: validAt })}
          {known !== null && validAt === null && say('past.banner.known', { known })}
          {known === null && validAt !== null && say('past.banner.valid', { day: validAt })}
        </Text>
        <Text size="sm">{say('past.banner.note')}</Text>
        <Group>
          <Button size="xs" variant="default" onClick={() => lookFrom({ ...from, ...present }, 'STEP')}>
            {say('past.back')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
