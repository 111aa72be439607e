import { Stack, Text } from '@mantine/core';
import { Asked } from '../../components/asked.tsx';
import { Section } from '../../components/page.tsx';
import { useSay } from '../../messages/say.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import { RelateForm } from './relate-form.tsx';
import { RelatingNote } from './relating-note.tsx';
import styles from './relation.module.css';
import { acceptedIn, type Relations, useRelations } from './relation-document.ts';
import { DecidedRelation, ProposedRelation } from './relation-entry.tsx';
import { useRelating } from './use-relating.ts';

/** What the claims about a record are to each other: what is proposed, what is decided, and how to decide. */
export function RelationsOfRecord({ record, viewer }: { readonly record: string; readonly viewer: Viewer }) {
  const say = useSay();
  const query = useRelations(record);
  return (
    <Section title={say('relation.title')}>
      <Text size="sm" c="dimmed">
        {say('relation.means')}
      </Text>
      <Asked query={query} label={say('relation.loading')}>
        {(relations) => relations && <Shown relations={relations} may={atLeast(viewer, 'REVIEWER')} />}
      </Asked>
    </Section>
  );
}

function Shown({ relations, may }: { readonly relations: Relations; readonly may: boolean }) {
  const say = useSay();
  const { proposedRelations: proposed, claimRelations: decided } = relations;
  const { onRelate, isPending, error } = useRelating(decided);
  return (
    <Stack gap="md">
      <RelatingNote error={error} />
      {proposed.length > 0 && (
        <ul className={styles.list} aria-label={say('relation.proposed')}>
          {proposed.map((each) => (
            <ProposedRelation
              key={`${each.claim.id} ${each.other.id}`}
              proposed={each}
              onRelate={may ? onRelate : null}
            />
          ))}
        </ul>
      )}
      {decided.length > 0 && (
        <ul className={styles.list} aria-label={say('relation.decided')}>
          {decided.map((each) => (
            <DecidedRelation key={each.id} decided={each} onRelate={may ? onRelate : null} />
          ))}
        </ul>
      )}
      {proposed.length + decided.length === 0 && <Text size="sm">{say('relation.none')}</Text>}
      {may && <RelateForm claims={acceptedIn(relations)} busy={isPending} onRelate={onRelate} />}
    </Stack>
  );
}
