'use client';
import { Alert, Button, FileButton, Group, Loader, Paper, Stack, Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { FailureNote } from '../../components/error-state.tsx';
import { explained, withoutPath } from '../../lib/explain.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import { KeptNote } from '../kept/kept-note.tsx';
import styles from '../list/rows.module.css';
import type { Reading } from './reading-document.ts';
import { addressesIn, readable } from './sources.ts';
import type { Intake } from './use-intake.ts';
import type { Item, Readings } from './use-readings.ts';

/** Reads articles from addresses and files, several at once; what was read goes into the form by one press. */
export function IntakePanel({
  intake: { readings, taken, asked, take, replace, keep, typed, setTyped, kept, value },
}: {
  readonly intake: Intake;
}) {
  const say = useSay();
  const addresses = addressesIn(typed);
  const read = () => {
    readings.add(addresses.map((url) => ({ kind: 'ADDRESS', url }) as const));
    setTyped('');
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (addresses.length > 0) read();
  };
  return (
    <Paper withBorder p="md" component="section" aria-label={say('intake.title')}>
      <Stack gap="sm">
        <Textarea
          label={say('intake.addresses')}
          description={say('intake.addressesNote')}
          inputMode="url"
          autosize
          minRows={1}
          maxRows={8}
          dir="ltr"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={keys}
        />
        <Group gap="sm">
          <Button variant="default" disabled={addresses.length === 0} onClick={read}>
            {say('intake.read', { count: Math.max(addresses.length, 1) })}
          </Button>
          <FileButton
            multiple
            accept={readable}
            onChange={(files) => readings.add(files.map((file) => ({ kind: 'FILE', file }) as const))}
          >
            {(props) => (
              <Button variant="default" {...props}>
                {say('intake.files')}
              </Button>
            )}
          </FileButton>
        </Group>
        {readings.items.length > 0 && (
          <ul className={styles.rows} aria-label={say('intake.list')}>
            {readings.items.map((item) => (
              <Row
                key={item.id}
                item={item}
                isTaken={item.id === taken}
                isAsked={item.id === asked}
                readings={readings}
                onTake={take}
                onReplace={replace}
                onKeep={keep}
              />
            ))}
          </ul>
        )}
        <KeptNote
          form={kept}
          mine={value}
          tell={({ typed: words, addresses: waiting }) => [...waiting, words].join(' ')}
        />
      </Stack>
    </Paper>
  );
}

function Row({
  item,
  isTaken,
  isAsked,
  readings,
  onTake,
  onReplace,
  onKeep,
}: {
  readonly item: Item;
  readonly isTaken: boolean;
  /** Whether it would replace what was written in the form, which is asked first. */
  readonly isAsked: boolean;
  readonly readings: Readings;
  readonly onTake: (id: number, reading: Reading) => void;
  readonly onReplace: (id: number, reading: Reading) => void;
  readonly onKeep: () => void;
}) {
  const say = useSay();
  const takeUp = useRef<HTMLButtonElement>(null);
  const title = item.phase === 'READ' ? (item.reading.title ?? item.name) : item.name;
  return (
    <li className={styles.row}>
      <div className={styles.between}>
        <Stack gap={2} miw={0}>
          <Text fw={500}>
            <bdi>{title}</bdi>
          </Text>
          <Text size="sm" c="dimmed" component="div" role="status">
            <State item={item} isTaken={isTaken} />
          </Text>
        </Stack>
        <Group gap="xs">
          {item.phase === 'READ' && !isTaken && (
            <Button
              ref={takeUp}
              size="xs"
              variant="default"
              aria-label={say('intake.takeNamed', { title })}
              onClick={() => onTake(item.id, item.reading)}
            >
              {say('intake.take')}
            </Button>
          )}
          {item.phase === 'FAILED' && (
            <Button
              size="xs"
              variant="default"
              aria-label={say('intake.retryNamed', { title })}
              onClick={() => readings.retry(item)}
            >
              {say('app.tryAgain')}
            </Button>
          )}
          {item.phase !== 'READING' && (
            <Button
              size="xs"
              variant="subtle"
              aria-label={say('intake.removeNamed', { title })}
              onClick={() => readings.remove(item.id)}
            >
              {say('intake.remove')}
            </Button>
          )}
        </Group>
      </div>
      {item.phase === 'READ' && isAsked && (
        <Alert mt="xs" color="yellow" variant="outline" role="alert">
          <Group gap="xs" p={4}>
            <Text size="sm">{say('intake.wouldReplace')}</Text>
            <Button size="xs" variant="default" onClick={() => onReplace(item.id, item.reading)}>
              {say('intake.replace')}
            </Button>
            <Button
              size="xs"
              autoFocus
              onClick={() => {
                onKeep();
                takeUp.current?.focus();
              }}
            >
              {say('intake.keepForm')}
            </Button>
          </Group>
        </Alert>
      )}
      {item.phase === 'FAILED' && (
        <FailureNote failure={{ message: withoutPath(explained(item.error, say)) }} />
      )}
    </li>
  );
}

function State({ item, isTaken }: { readonly item: Item; readonly isTaken: boolean }) {
  const say = useSay();
  const { beside } = usePrints();
  if (item.phase === 'READ') {
    const { words, publishedAt, warnings } = item.reading;
    const notes = [
      isTaken ? say('intake.isTaken') : say('intake.words', { words }),
      ...(publishedAt === null ? [say('intake.dateUnknown')] : []),
      ...warnings.map((warning) => say(`intake.warning.${warning}`)),
    ];
    return beside(notes);
  }
  if (item.phase === 'READING')
    return (
      <Group gap="xs">
        <Loader size={14} aria-hidden />
        {say('intake.reading')}
      </Group>
    );
  if (item.phase === 'PAUSED') return say('intake.paused', { seconds: item.seconds });
  return say(item.phase === 'WAITING' ? 'intake.waiting' : 'intake.failed');
}
