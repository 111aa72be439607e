import { Stack, Text } from '@mantine/core';
import { Asked } from '../../components/asked.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { Section } from '../../components/page.tsx';
import { useSay } from '../../messages/say.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import { RelateForm } from './relate-form.tsx';
import { RelatingNote } from './relating-note.tsx';
import styles from './relation.module.css';
import { acceptedIn, type Relations, useClaimsToRelate, useRelations } from './relation-document.ts';
import { DecidedRelation, ProposedRelation } from './relation-entry.tsx';
import { type OnRelate, useRelating } from './use-relating.ts';

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
        {(relations) =>
          relations && <Shown record={record} relations={relations} may={atLeast(viewer, 'REVIEWER')} />
        }
      </Asked>
    </Section>
  );
}

function Shown({
  record,
  relations,
  may,
}: {
  readonly record: string;
  readonly relations: Relations;
  readonly may: boolean;
}) {
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
      {may && <Relating record={record} busy={isPending} onRelate={onRelate} />}
    </Stack>
  );
}

/** The form over the claims of the record, of which more are fetched on asking. */
function Relating({
  record,
  busy,
  onRelate,
}: {
  readonly record: string;
  readonly busy: boolean;
  readonly onRelate: OnRelate;
}) {
  const say = useSay();
  const query = useClaimsToRelate(record);
  return (
    <Asked query={query} label={say('relation.loading')}>
      {({ pages }) => {
        const claims = pages.flatMap((page) => page?.nodes ?? []);
        return (
          <>
            <RelateForm record={record} claims={acceptedIn(claims)} busy={busy} onRelate={onRelate} />
            {query.hasNextPage && (
              <LoadMore pages={query} shown={claims.length} total={pages[0]?.totalCount ?? 0} />
            )}
          </>
        );
      }}
    </Asked>
  );
}
