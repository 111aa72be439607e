import { Alert } from '@mantine/core';
import { FailureNote } from '../../components/error-state.tsx';
import { useSay } from '../../messages/say.tsx';
import { wasDecided } from './relation-document.ts';

/** Why a decision on two claims was refused; nothing where it was not. */
export function RelatingNote({ error }: { readonly error: Error | null }) {
  const say = useSay();
  return wasDecided(error) ? (
    <Alert color="gray" variant="outline" role="alert">
      {say('relation.changed')}
    </Alert>
  ) : (
    <FailureNote failure={error} />
  );
}
