import { useEffect, useState } from 'react';
import { useLatest } from '../../components/use-latest.ts';
import { useKept } from '../kept/use-kept.ts';
import { keptIntake, readKeptIntake } from './kept-intake.ts';
import type { Reading } from './reading-document.ts';
import { useReadings } from './use-readings.ts';

/**
 * What was read and waits, and which of it is in the form. The first that comes goes into a form that is empty; `next`
 * puts the one after it there once that was imported, and says whether there is one. Addresses are kept, typed or asked
 * for, until what they led to was imported or taken out. What an editor has written in the form is replaced only once they
 * have said so.
 */
export function useIntake(
  { isFilled, isEdited }: { readonly isFilled: boolean; readonly isEdited: boolean },
  fill: (reading: Reading) => void,
) {
  const readings = useReadings();
  const [taken, setTaken] = useState<number | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const [typed, setTyped] = useState('');
  const { items } = readings;
  const value = keptIntake(typed, items, taken);
  const kept = useKept({
    place: 'intake',
    value,
    read: readKeptIntake,
    restore: (before) => {
      setTyped(before.typed);
      readings.bring(before.addresses, taken);
    },
  });
  const replace = (id: number, reading: Reading) => {
    setAsked(null);
    setTaken(id);
    fill(reading);
  };
  const take = (id: number, reading: Reading) => (isEdited ? setAsked(id) : replace(id, reading));
  const takeFirst = useLatest(() => {
    const first = items.find(({ phase }) => phase === 'READ');
    if (!isFilled && taken === null && first?.phase === 'READ') take(first.id, first.reading);
  });
  // What asks is over once there is nothing to lose.
  useEffect(() => {
    if (!isEdited) setAsked(null);
  }, [isEdited]);
  // Before the next is taken: an emptied form has none.
  useEffect(() => {
    if (!isFilled) setTaken(null);
  }, [isFilled]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something was read, or the form was emptied.
  useEffect(() => takeFirst(), [items, isFilled, takeFirst]);
  const next = (): boolean => {
    const left = items.filter(({ id }) => id !== taken);
    if (taken !== null) readings.remove(taken);
    setTaken(null);
    return left.some(({ phase }) => phase !== 'FAILED');
  };
  return {
    readings,
    taken,
    asked,
    take,
    replace,
    keep: () => setAsked(null),
    next,
    typed,
    setTyped,
    kept,
    value,
  };
}

export type Intake = ReturnType<typeof useIntake>;
