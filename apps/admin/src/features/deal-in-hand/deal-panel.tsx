'use client';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { FailureNote } from '../../components/error-state.tsx';
import { Keys } from '../../components/keys.tsx';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { stepWords } from './deal-in-hand.ts';
import styles from './deal-panel.module.css';
import type { useDealInHand } from './use-deal-in-hand.ts';

/** What a sentence seems to say of a deal, to be taken or left out one by one. Nothing is entered unasked. */
export function DealPanel({
  hand,
  onDone,
}: {
  readonly hand: ReturnType<typeof useDealInHand>;
  /** All was taken or left out, or the rest was. */
  readonly onDone: () => void;
}) {
  const say = useSay();
  const names = useNames();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const { deal, steps, busy, failure } = hand;
  if (!deal) return null;
  const close = () => {
    hand.close();
    onDone();
  };
  const take = () => void hand.take(onDone);
  const leaveOut = () => hand.leaveOut(onDone);
  const acts = new Map([
    ['Enter', take],
    ['x', leaveOut],
    ['Escape', close],
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target;
    const isTyped = target instanceof HTMLInputElement;
    const isButton = target instanceof HTMLButtonElement;
    const run = acts.get(event.key);
    if (!run || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if ((isTyped && event.key !== 'Escape') || (isButton && event.key === 'Enter')) return;
    event.preventDefault();
    run();
  };
  return (
    <section
      ref={panel}
      className={styles.panel}
      tabIndex={-1}
      aria-label={say('deal.proposed')}
      onKeyDown={onKeyDown}
    >
      <Stack gap="xs">
        <TextInput
          label={names.kind('DEAL')}
          description={say('deal.workingName')}
          dir="auto"
          value={deal.subject?.caption ?? deal.label}
          readOnly={deal.subject !== null}
          onChange={(event) => hand.rename(event.currentTarget.value)}
        />
        <ol className={styles.steps}>
          {steps.map((step, at) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one proposal never move
              key={at}
              className={styles.step}
              {...(at === deal.at && { 'aria-current': 'step' as const })}
            >
              <Text component="span" size="sm" {...(at < deal.at && { c: 'dimmed' })}>
                {say('deal.step', stepWords(step, deal, { say, names }))}
              </Text>
            </li>
          ))}
        </ol>
        <Text size="sm" role="status">
          {hand.step ? say('deal.next', stepWords(hand.step, deal, { say, names })) : ''}
        </Text>
        <FailureNote failure={failure === null ? null : { message: failure }} />
        <Group gap="xs">
          <Button
            size="xs"
            loading={busy}
            aria-keyshortcuts="Enter"
            rightSection={<Keys>{say('components.key.ENTER')}</Keys>}
            onClick={take}
          >
            {say('deal.take')}
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-keyshortcuts="X"
            rightSection={<Keys>{'X'}</Keys>}
            onClick={leaveOut}
          >
            {say('deal.leaveOut')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            aria-keyshortcuts="Escape"
            rightSection={<Keys>{say('components.key.ESCAPE')}</Keys>}
            onClick={close}
          >
            {say('components.close')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
