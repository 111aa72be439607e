import { Button, Group, Text } from '@mantine/core';
import { Dial } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import { useWordsOfValue } from '../../fields/words-of-value.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import styles from './relation.module.css';
import type { Decided, Proposed, RelatedClaim } from './relation-document.ts';
import type { OnRelate } from './use-relating.ts';

const acts = ['SAME_REPORT_AS', 'CORROBORATES', 'CONTRADICTS', 'REFINES', 'UNRELATED'] as const;

/** Two claims that may be of one report, and what to make of them. */
export function ProposedRelation({
  proposed,
  onRelate,
}: {
  readonly proposed: Proposed;
  /** Null for who may not decide. */
  readonly onRelate: OnRelate | null;
}) {
  const say = useSay();
  const { relation, shared, claim, other } = proposed;
  return (
    <li className={styles.entry}>
      <Text size="sm">
        {say(`relation.may.${relation}`)} {say('relation.shared', { percent: Math.round(shared * 100) })}
      </Text>
      <Two claim={claim} other={other} />
      {onRelate && (
        <Group gap="xs">
          {acts.map((act) => (
            <Button
              key={act}
              size="xs"
              variant={act === relation ? 'filled' : 'default'}
              onClick={() => onRelate(act, [claim, other])}
            >
              {say(`relation.act.${act}`)}
            </Button>
          ))}
        </Group>
      )}
    </li>
  );
}

/** What is decided of two claims, by whom and why; it can be taken back. */
export function DecidedRelation({
  decided,
  onRelate,
}: {
  readonly decided: Decided;
  readonly onRelate: OnRelate | null;
}) {
  const say = useSay();
  const { relation, reason, by, claim, other } = decided;
  return (
    <li className={styles.entry}>
      <Group gap="xs">
        <Dial value={say(`relation.is.${relation}`)} strong />
        <Text size="sm">{say('relation.by', { who: by?.name ?? say('review.somebody') })}</Text>
      </Group>
      {reason && <Text size="sm">{say('retraction.because', { reason })}</Text>}
      <Two claim={claim} other={other} />
      {onRelate && (
        <Button
          size="xs"
          variant="default"
          w="fit-content"
          onClick={() => onRelate('UNRELATED', [claim, other])}
        >
          {say('relation.takeBack')}
        </Button>
      )}
    </li>
  );
}

function Two({ claim, other }: { readonly claim: RelatedClaim; readonly other: RelatedClaim }) {
  return (
    <div className={styles.two}>
      <Quoted claim={claim} />
      <Quoted claim={other} />
    </div>
  );
}

function Quoted({ claim }: { readonly claim: RelatedClaim }) {
  const say = useSay();
  const names = useNames();
  const wordsOf = useWordsOfValue();
  const value = claim.value ? wordsOf(claim.value) : say('record.notStated');
  return (
    <div className={styles.quoted}>
      <Text size="sm" fw={600}>
        {say('relation.claim', { field: names.field(claim.subject.kind, claim.field), value })}{' '}
        {claim.polarity === 'NEGATIVE' && <Dial value={say('components.denied')} strong />}
      </Text>
      <blockquote className={styles.words} dir="auto">
        {say('fields.quoted', { words: claim.passage.exact })}
      </blockquote>
      <TextLink href={paths.article(claim.article.id, claim.id)} dir="auto" size="sm">
        {claim.article.headline}
      </TextLink>
    </div>
  );
}
