'use client';
import { Alert, Button, Group } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Dial } from '../../components/dial.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Keys } from '../../components/keys.tsx';
import { TextLink } from '../../components/links.tsx';
import { useLatest } from '../../components/use-latest.ts';
import { useNotice } from '../../components/use-notice.ts';
import { useLetters } from '../../lib/letters.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { Refusal } from '../../lib/refusal.ts';
import { useSay } from '../../messages/say.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import styles from './duplicate.module.css';
import { contradicts, type PairAct, PairActs } from './pair-acts.tsx';
import { PairEvidence } from './pair-evidence.tsx';
import { type PossiblePair, pairId, surest } from './use-duplicates.ts';
import { merging, useJudgePair } from './use-judge-pair.ts';
import { focusPair, usePairKeys } from './use-pair-keys.ts';

const namesOf = ({ record, other }: PossiblePair) => ({ record: record.caption, other: other.caption });

/** Pairs that may be one, gone through by keys; reviewers judge them. */
export function PairList({
  pairs,
  viewer,
  onHidden,
}: {
  readonly pairs: readonly PossiblePair[];
  readonly viewer: Viewer;
  /** Told of what is left for later or has just been judged, and of what is there again. */
  readonly onHidden: (pair: string, isHidden: boolean) => void;
}) {
  const say = useSay();
  const notice = useNotice();
  const router = useRouter();
  const list = useRef<HTMLOListElement>(null);
  const takeBackButton = useRef<HTMLButtonElement>(null);
  const goTo = useRef<number | string | null>(null);
  const [last, setLast] = useState<PossiblePair | null>(null);
  const { judge, takeBack } = useJudgePair();
  const may = atLeast(viewer, 'REVIEWER');
  const busy = judge.isPending || takeBack.isPending;
  const placeOf = (id: string) => pairs.findIndex((pair) => pairId(pair) === id);
  const leave = (id: string) => {
    goTo.current = placeOf(id);
    onHidden(id, true);
  };
  // What had the focus has left the list: the one in its place has it next.
  useEffect(() => {
    const to = goTo.current;
    const at = typeof to === 'string' ? pairs.findIndex((pair) => pairId(pair) === to) : to;
    if (at === null || at < 0) return;
    goTo.current = null;
    if (pairs.length > 0) focusPair(list.current, at);
    else takeBackButton.current?.focus();
  }, [pairs]);
  const act = useLatest((id: string, what: PairAct) => {
    const pair = pairs[placeOf(id)];
    if (!pair || busy) return;
    if (what === 'LATER') return leave(id);
    if (!may) return;
    const { record, other } = merging(pair);
    if (what === 'SAME' && contradicts(pair))
      return router.push(paths.merge(record.id, { id: other.id, way: 'GOES' }));
    judge.mutate(
      { pair, verdict: what },
      {
        onSuccess: () => {
          setLast(pair);
          leave(id);
          notice(
            what === 'SAME'
              ? say('identity.made', { name: record.caption, other: other.caption })
              : say('identity.remembered'),
          );
        },
      },
    );
  });
  const undo = useLatest(() => {
    if (!last || busy) return;
    takeBack.mutate(last, {
      onSuccess: () => {
        setLast(null);
        goTo.current = pairId(last);
        onHidden(pairId(last), false);
        notice(say('duplicate.takenBack', { pair: say('duplicate.pair', namesOf(last)) }));
      },
    });
  });
  const onKeyDown = usePairKeys(list, {
    s: (id) => act(id, 'SAME'),
    n: (id) => act(id, 'NOT_SAME'),
    l: (id) => act(id, 'LATER'),
    z: () => undo(),
  });
  return (
    <>
      <Trouble error={judge.error ?? takeBack.error} />
      {last && <TakeBack button={takeBackButton} busy={busy} onPress={undo} />}
      <ol
        ref={list}
        className={styles.pairs}
        aria-label={say('duplicate.title')}
        aria-describedby="duplicate-keys"
        onKeyDown={onKeyDown}
      >
        {pairs.map((pair) => (
          <Pair
            key={pairId(pair)}
            pair={pair}
            may={may}
            busy={busy}
            onAct={(what) => act(pairId(pair), what)}
          />
        ))}
      </ol>
    </>
  );
}

function Trouble({ error }: { readonly error: Error | null }) {
  const say = useSay();
  if (!error) return null;
  if (!(error instanceof Refusal)) return <ErrorState error={error} />;
  return (
    <Alert color="gray" variant="outline" role="alert">
      {say('duplicate.changed')}
    </Alert>
  );
}

const takeBackKey = 'Z';

function TakeBack({
  button,
  busy,
  onPress,
}: {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly busy: boolean;
  readonly onPress: () => void;
}) {
  const say = useSay();
  const letters = useLetters();
  return (
    <Group gap={4}>
      <Button
        ref={button}
        size="xs"
        variant="default"
        disabled={busy}
        {...(letters ? { 'aria-keyshortcuts': takeBackKey } : {})}
        onClick={onPress}
      >
        {say('comment.takeBack')}
      </Button>
      {letters && <Keys>{takeBackKey}</Keys>}
    </Group>
  );
}

function Pair({
  pair,
  may,
  busy,
  onAct,
}: {
  readonly pair: PossiblePair;
  readonly may: boolean;
  readonly busy: boolean;
  readonly onAct: (act: PairAct) => void;
}) {
  const say = useSay();
  const names = useNames();
  const { record, other, score } = pair;
  const name = say('duplicate.pair', namesOf(pair));
  return (
    <li className={styles.pair} data-pair={pairId(pair)} tabIndex={-1}>
      <div className={styles.both}>
        {[record, other].map(({ id, caption }) => (
          <h2 key={id} className={styles.title}>
            <TextLink href={paths.record(id)} dir="auto">
              {caption}
            </TextLink>
          </h2>
        ))}
      </div>
      <Group gap={4}>
        <Dial value={names.kind(record.kind)} />
        <Dial value={say('duplicate.score', { score: Math.min(score, surest) })} strong />
      </Group>
      <PairEvidence pair={pair} label={say('duplicate.evidence', { pair: name })} />
      <PairActs pair={pair} name={name} may={may} busy={busy} onAct={onAct} />
    </li>
  );
}
