'use client';
import { useRef, useState } from 'react';
import { useLatest } from '../../components/use-latest.ts';
import { useSay } from '../../messages/say.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import styles from './dispute.module.css';
import { FieldInDispute } from './field-in-dispute.tsx';
import { type Attempt, SettleQuestion } from './settle-question.tsx';
import { type Settling, settlement } from './settlement.ts';
import { type DisputedField, placeOf } from './use-disputes.ts';
import { focusField, usePlaces } from './use-places.ts';

/** Fields of which sources disagree, gone through by keys; reviewers settle them. */
export function DisputeList({
  fields,
  viewer,
  isTwo,
}: {
  readonly fields: readonly DisputedField[];
  readonly viewer: Viewer;
  /** Whether the office asks for two acceptances. */
  readonly isTwo: boolean;
}) {
  const say = useSay();
  const list = useRef<HTMLOListElement>(null);
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const may = atLeast(viewer, 'REVIEWER');
  const begin = useLatest((place: string, entry: string, settling: Settling) => {
    const at = fields.findIndex((field) => placeOf(field) === place);
    const field = fields[at];
    if (may && field && settlement(field, entry, settling, '').length > 0)
      setAttempt({ field, at, entry, settling });
  });
  const onKeyDown = usePlaces(list, {
    p: ({ field, entry }) => begin(field, entry, 'PREFER'),
    d: ({ field, entry }) => begin(field, entry, 'DEPRECATE'),
  });
  return (
    <>
      {attempt && (
        <SettleQuestion
          attempt={attempt}
          now={fields.find((field) => placeOf(field) === placeOf(attempt.field)) ?? null}
          isTwo={isTwo}
          onClose={() => setAttempt(null)}
          // What had the focus may have left the list with its dispute.
          onGone={() => document.activeElement === document.body && focusField(list.current, attempt.at)}
        />
      )}
      <ol
        ref={list}
        className={styles.fields}
        aria-label={say('dispute.title')}
        aria-describedby="dispute-keys"
        onKeyDown={onKeyDown}
      >
        {fields.map((field) => (
          <FieldInDispute key={placeOf(field)} field={field} may={may} onSettle={begin} />
        ))}
      </ol>
    </>
  );
}
