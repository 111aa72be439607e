'use client';
import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Asked } from '../../components/asked.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { ValueView } from '../../fields/value-view.tsx';
import { useWordsOfValue } from '../../fields/words-of-value.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { Say, useSay } from '../../messages/say.tsx';
import { entryKey, isSame } from '../past/differences.ts';
import { HeldSince } from '../record/held-since.tsx';
import { Realised } from '../record/realised.tsx';
import styles from './difference.module.css';
import { type FieldDifference, type RecordDifference, useDifference } from './difference-document.ts';
import type { DeskReview } from './review-document.ts';

/** What accepting the whole review would change, record by record and field by field. */
export function Difference({
  review,
  onShow,
}: {
  readonly review: DeskReview;
  /** Brings a claim of the review into view. */
  readonly onShow: (claim: string) => void;
}) {
  const say = useSay();
  const query = useDifference(review);
  return (
    <Asked query={query} label={say('review.working')}>
      {(records) =>
        records.length === 0 ? (
          <EmptyState title={say('review.nothingUndecided')} />
        ) : (
          <Stack gap="sm">
            {records.map((record) => (
              <RecordEntry key={record.record.id} difference={record} onShow={onShow} />
            ))}
          </Stack>
        )
      }
    </Asked>
  );
}

function RecordEntry({
  difference: { record, fields },
  onShow,
}: {
  readonly difference: RecordDifference;
  readonly onShow: (claim: string) => void;
}) {
  const say = useSay();
  const names = useNames();
  return (
    <section className={styles.record} aria-label={say('review.changesOf', { record: record.caption })}>
      <div>
        <TextLink href={paths.record(record.id)} dir="auto" fw={600}>
          {record.caption}
        </TextLink>{' '}
        <Text component="span" size="sm" c="dimmed">
          {names.kind(record.kind)}
        </Text>
      </div>
      {fields.map((field) => (
        <FieldEntry
          key={field.field}
          difference={field}
          label={names.field(record.kind, field.field)}
          onShow={onShow}
        />
      ))}
    </section>
  );
}

function FieldEntry({
  difference,
  label,
  onShow,
}: {
  readonly difference: FieldDifference;
  readonly label: string;
  readonly onShow: (claim: string) => void;
}) {
  const say = useSay();
  const { constant } = useNames();
  const wordsOf = useWordsOfValue();
  const { before, after, changes, claims, silent, alsoProposed } = difference;
  return (
    <Stack gap={4} role="group" aria-label={label}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <div className={styles.sides}>
        <Side title={say('review.today')} values={before} others={after} look={styles.gone} />
        <Side title={say('review.ifAccepted')} values={after} others={before} look={styles.added} />
      </div>
      {!changes && (
        <Text size="sm" c="dimmed">
          {say(silent.length === claims.length ? 'review.silent' : 'review.same')}
        </Text>
      )}
      <div>
        {claims.map(({ id, citations }) => (
          <button type="button" key={id} className={styles.quote} onClick={() => onShow(id)} dir="auto">
            {say('fields.quoted', {
              words: citations.find(({ role }) => role === 'CONTENT')?.passage.exact ?? '',
            })}
          </button>
        ))}
      </div>
      {alsoProposed.length > 0 && (
        <Text size="sm" component="div">
          {say('review.alsoProposed')}
          <ul>
            {alsoProposed.map(({ id, snak, value, article }) => (
              <li key={id}>
                <Say
                  id="review.alsoProposedIn"
                  values={{
                    value: value ? wordsOf(value) : constant(snak),
                    headline: article.headline,
                    article: (headline: ReactNode[]) => (
                      <TextLink href={paths.article(article.id, id)}>{headline}</TextLink>
                    ),
                  }}
                />
              </li>
            ))}
          </ul>
        </Text>
      )}
    </Stack>
  );
}

const behind = ({ claims, origins }: FieldDifference['before'][number]) => ({
  claims: claims.length,
  origins,
});

function Side({
  title,
  values,
  others,
  look,
}: {
  readonly title: string;
  readonly values: FieldDifference['before'];
  /** What the other side has: what it has not is marked. */
  readonly others: FieldDifference['before'];
  readonly look: string | undefined;
}) {
  const say = useSay();
  const { constant } = useNames();
  return (
    <div>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      {values.length === 0 && <em>{say('review.nothing')}</em>}
      <ul className={styles.values} aria-label={title}>
        {values.map((held) => {
          const marked = !others.some((other) => isSame(held, other));
          return (
            <li key={entryKey(held)} dir="auto" {...(marked && look ? { className: look } : {})}>
              {held.value ? <ValueView value={held.value} /> : <em>{constant(held.snak)}</em>}{' '}
              <HeldSince held={held} /> <Realised held={held} />
              <Text component="div" size="sm" c="dimmed">
                {say('review.behind', behind(held))}
              </Text>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
