import { Stack } from '@mantine/core';
import { useEffect } from 'react';
import { Question } from '../../components/question.tsx';
import { useLatest } from '../../components/use-latest.ts';
import { useSay } from '../../messages/say.tsx';
import { Looked } from './looked.tsx';
import { type Again, useReadAgain } from './use-read-again.ts';

/** An article of the office, as it is named to somebody. */
export type Named = { readonly id: string; readonly headline: string };

type Asking = {
  readonly text: Again;
  readonly onClose: () => void;
  readonly onStored: (carried: number, lost: number) => void;
};

/** Shows what a text that came in would change as the newest one of an article, before it is stored; null for none. */
export function NewText({ article, ...asking }: Asking & { readonly article: Named | null }) {
  const say = useSay();
  return (
    <Question
      title={say('revision.newTextOf', { headline: article?.headline ?? '' })}
      opened={article !== null}
      onClose={asking.onClose}
      size="xl"
    >
      {article && <Asked id={article.id} {...asking} />}
    </Question>
  );
}

function Asked({ id, text, onClose, onStored }: Asking & { readonly id: string }) {
  const state = useReadAgain(id, onStored);
  const lookAtOnce = useLatest(() => state.look(text));
  useEffect(() => lookAtOnce(), [lookAtOnce]);
  return (
    <Stack gap="md">
      <Looked state={state} onClose={onClose} />
    </Stack>
  );
}
