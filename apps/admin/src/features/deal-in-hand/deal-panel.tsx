'use client';
import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { ErrorState, FailureNote } from '../../components/error-state.tsx';
import { Keys } from '../../components/keys.tsx';
import { keyPressed } from '../../lib/key-pressed.ts';
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
  const { proposed } = hand.deal ?? {};
  // Another proposal is looked at from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each proposal.
  useEffect(() => panel.current?.focus(), [proposed]);
  const { deal, steps, busy, failure, earlier } = hand;
  if (!deal) return null;
  const close = () => {
    hand.close();
    onDone();
  };
  const take = () => {
    panel.current?.focus(); // its button would lose the focus while it is busy
    hand.take(onDone);
  };
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
    const run = acts.get(keyPressed(event));
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
        <LostWords words={earlier.lost} />
        {!hand.step && <Text size="sm">{say('deal.goOn')}</Text>}
        <FailureNote failure={failure === null ? null : { message: failure }} />
        <Group gap="xs">
          <Button
            size="xs"
            loading={busy}
            disabled={!hand.step}
            aria-keyshortcuts="Enter"
            rightSection={<Keys>{say('components.key.ENTER')}</Keys>}
            onClick={take}
          >
            {say('deal.take')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={!hand.step}
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

/** What a deal that was begun on an earlier text asks for no more. */
function LostWords({ words }: { readonly words: readonly string[] }) {
  const say = useSay();
  if (words.length === 0) return null;
  return (
    <Alert variant="outline" color="yellow" role="status">
      <Text size="sm">{say('deal.lost')}</Text>
      {words.map((each) => (
        <Text key={each} size="sm" dir="auto">
          {say('fields.quoted', { words: each })}
        </Text>
      ))}
    </Alert>
  );
}

/** A deal that was begun on an earlier text, until it is known where its words stand now. */
export function EarlierDeal({ hand }: { readonly hand: ReturnType<typeof useDealInHand> }) {
  const say = useSay();
  const { held, error, again } = hand.earlier;
  if (!held) return null;
  if (error) return <ErrorState error={error} retry={again} />;
  return (
    <Text size="sm" role="status">
      {say('deal.bringing')}
    </Text>
  );
}
