import { Stack, Text } from '@mantine/core';
import { LinkButton } from '../../components/links.tsx';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { RelatingNote } from './relating-note.tsx';
import styles from './relation.module.css';
import type { ClaimRelations } from './relation-document.ts';
import { DecidedRelation, ProposedRelation } from './relation-entry.tsx';
import { useRelating } from './use-relating.ts';

/** What a claim is and may be to others of its record, and, once it is accepted, how to decide that. */
export function RelationsOfClaim({
  claim,
  may,
}: {
  readonly claim: ClaimRelations;
  /** Whether the reader may decide on relations. */
  readonly may: boolean;
}) {
  const say = useSay();
  const { relations, proposedRelations: proposed, judgement, subject } = claim;
  const { onRelate, error } = useRelating(relations);
  const isAccepted = judgement?.verdict === 'ACCEPTED';
  const deciding = may && isAccepted ? onRelate : null;
  if (relations.length + proposed.length === 0) return null;
  return (
    <Stack gap="xs">
      <RelatingNote error={error} />
      {proposed.length > 0 && (
        <ul className={styles.list} aria-label={say('relation.proposed')}>
          {proposed.map((each) => (
            <ProposedRelation key={each.other.id} proposed={each} onRelate={deciding} />
          ))}
        </ul>
      )}
      {relations.length > 0 && (
        <ul className={styles.list} aria-label={say('relation.decided')}>
          {relations.map((each) => (
            <DecidedRelation key={each.id} decided={each} onRelate={deciding} />
          ))}
        </ul>
      )}
      {may && !isAccepted && (
        <Text size="sm" c="dimmed">
          {say('relation.onceAccepted')}
        </Text>
      )}
      {deciding && (
        <LinkButton href={paths.disputes(subject.id)} variant="default" size="xs" w="fit-content">
          {say('relation.link')}
        </LinkButton>
      )}
    </Stack>
  );
}
