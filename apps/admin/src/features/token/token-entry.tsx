import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRef } from 'react';
import { Dial } from '../../components/dial.tsx';
import { ErrorState, FailureNote } from '../../components/error-state.tsx';
import { Question } from '../../components/question.tsx';
import { useNotice } from '../../components/use-notice.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import styles from '../list/rows.module.css';
import { hasEnded } from './token-ends.ts';
import { type TokenRow, useReadTokensAnew, useRevokeToken } from './use-tokens.ts';

/** A token in its list, and the way to revoke it. */
export function TokenEntry({ token }: { readonly token: TokenRow }) {
  const say = useSay();
  const notify = useNotice();
  const [asking, { open, close }] = useDisclosure(false);
  const row = useRef<HTMLLIElement>(null);
  const revoking = useRevokeToken();
  const readAnew = useReadTokensAnew();
  const revoke = () =>
    revoking.mutate(token.id, {
      onSuccess: (outcome) => {
        if (outcome.__typename !== 'ApiToken') return;
        notify(say('token.revoked', { name: token.name }));
        close();
      },
    });
  // The row goes, and with it the button that would have the focus.
  const leave = () => {
    if (revoking.data?.__typename !== 'ApiToken') return;
    const list = row.current?.parentElement;
    const place = list && list.children.length > 1 ? list : document.getElementById('main');
    place?.focus();
    void readAnew();
  };
  return (
    <li className={styles.row} ref={row}>
      <div className={styles.between}>
        <Stack gap={0} miw={0}>
          <Text fw={500}>
            <bdi>{token.name}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            <bdi>{`chy_…${token.lastFour}`}</bdi> · {say(`token.scope.${token.scope}`)}
          </Text>
          <Text size="sm" c="dimmed" component="div">
            <Times token={token} />
          </Text>
        </Stack>
        <Button
          variant="default"
          size="xs"
          aria-label={say('token.revokeNamed', { name: token.name })}
          onClick={open}
        >
          {say('token.revoke')}
        </Button>
      </div>
      <Question
        opened={asking}
        onClose={close}
        onGone={leave}
        title={say('token.revokeQuestion', { name: token.name })}
      >
        <Revocation revoking={revoking} revoke={revoke} onClose={close} />
      </Question>
    </li>
  );
}

function Times({ token: { expiresAt, lastUsedAt } }: { readonly token: TokenRow }) {
  const say = useSay();
  const { moment } = usePrints();
  const used = lastUsedAt ? say('token.lastUsed', { moment: moment(lastUsedAt) }) : say('token.notUsed');
  if (hasEnded(expiresAt, new Date()))
    return (
      <>
        <Dial value={say('token.ended')} strong /> {moment(expiresAt ?? '')} · {used}
      </>
    );
  const ends = expiresAt ? say('token.endsAt', { moment: moment(expiresAt) }) : say('token.neverEnds');
  return `${ends} · ${used}`;
}

function Revocation({
  revoking,
  revoke,
  onClose,
}: {
  readonly revoking: ReturnType<typeof useRevokeToken>;
  readonly revoke: () => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const failure = revoking.data?.__typename === 'ApiToken' ? null : revoking.data;
  return (
    <Stack gap="sm">
      <Text>{say('token.revocation')}</Text>
      <FailureNote failure={failure} />
      {revoking.error && <ErrorState error={revoking.error} />}
      <Group>
        <Button color="red" loading={revoking.isPending} onClick={revoke}>
          {say('token.revokeIt')}
        </Button>
        <Button variant="default" onClick={onClose} data-autofocus>
          {say('token.keep')}
        </Button>
      </Group>
    </Stack>
  );
}
