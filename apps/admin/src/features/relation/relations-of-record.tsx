import { Alert, Stack, Text } from '@mantine/core';
import { Asked } from '../../components/asked.tsx';
import { FailureNote } from '../../components/error-state.tsx';
import { Section } from '../../components/page.tsx';
import { useNotice } from '../../components/use-notice.ts';
import { useSay } from '../../messages/say.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import { RelateForm } from './relate-form.tsx';
import styles from './relation.module.css';
import {
  acceptedIn,
  type ClaimRelationKind,
  type RelatedClaim,
  type Relations,
  relationBetween,
  useRelate,
  useRelations,
  wasDecided,
} from './relation-document.ts';
import { DecidedRelation, ProposedRelation } from './relation-entry.tsx';

/** Decides what two claims are to each other. */
export type OnRelate = (
  relation: ClaimRelationKind,
  claims: readonly [RelatedClaim, RelatedClaim],
  reason?: string,
  done?: () => void,
) => void;

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
  const notice = useNotice();
  const relating = useRelate();
  const { proposedRelations: proposed, claimRelations: decided } = relations;
  const relate: OnRelate = (relation, [claim, other], reason, done) => {
    if (relating.isPending) return;
    relating.mutate(
      {
        claim: claim.id,
        other: other.id,
        relation,
        reason: reason?.trim() || null,
        expectedRelation: relationBetween(decided, claim.id, other.id),
      },
      {
        onSuccess: () => {
          notice(say(relation === 'UNRELATED' ? 'relation.undone' : 'relation.done'));
          done?.();
        },
      },
    );
  };
  return (
    <Stack gap="md">
      {wasDecided(relating.error) ? (
        <Alert color="gray" variant="outline" role="alert">
          {say('relation.changed')}
        </Alert>
      ) : (
        <FailureNote failure={relating.error} />
      )}
      {proposed.length > 0 && (
        <ul className={styles.list} aria-label={say('relation.proposed')}>
          {proposed.map((each) => (
            <ProposedRelation
              key={`${each.claim.id} ${each.other.id}`}
              proposed={each}
              onRelate={may ? relate : null}
            />
          ))}
        </ul>
      )}
      {decided.length > 0 && (
        <ul className={styles.list} aria-label={say('relation.decided')}>
          {decided.map((each) => (
            <DecidedRelation key={each.id} decided={each} onRelate={may ? relate : null} />
          ))}
        </ul>
      )}
      {proposed.length + decided.length === 0 && <Text size="sm">{say('relation.none')}</Text>}
      {may && <RelateForm claims={acceptedIn(relations)} busy={relating.isPending} onRelate={relate} />}
    </Stack>
  );
}
