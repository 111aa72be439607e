import { Stack, Text } from '@mantine/core';
import { Asked } from '../../components/asked.tsx';
import { Dial } from '../../components/dial.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { Section } from '../../components/page.tsx';
import { ValueView } from '../../fields/value-view.tsx';
import type { Kind } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { Say, useSay } from '../../messages/say.tsx';
import { useViewer } from '../session/viewer.ts';
import styles from './history.module.css';
import { type HistoryEntry, useHistory } from './history-document.ts';

/** Who decided what about a record, when, and what that changed; for those who have signed in. */
export function History({ id, kind }: { readonly id: string; readonly kind: Kind }) {
  const say = useSay();
  const { data: viewer } = useViewer();
  if (!viewer) return null;
  return (
    <Section title={say('record.history')} note={say('record.history.note')}>
      <Entries id={id} kind={kind} />
    </Section>
  );
}

function Entries({ id, kind }: { readonly id: string; readonly kind: Kind }) {
  const say = useSay();
  const query = useHistory(id);
  return (
    <Asked query={query} label={say('record.history.loading')}>
      {({ pages }) => {
        const entries = pages.flatMap((page) => page?.nodes ?? []);
        if (entries.length === 0)
          return <EmptyState title={say('record.history.none')}>{say('record.history.noneWhy')}</EmptyState>;
        return (
          <Stack gap="sm">
            <ol className={styles.entries} aria-label={say('record.history')}>
              {entries.map((entry) => (
                <Entry key={entry.sequence} entry={entry} id={id} kind={kind} />
              ))}
            </ol>
            <LoadMore pages={query} shown={entries.length} total={pages[0]?.totalCount ?? 0} />
          </Stack>
        );
      }}
    </Asked>
  );
}

function Entry({
  entry,
  id,
  kind,
}: {
  readonly entry: HistoryEntry;
  /** The record's. */
  readonly id: string;
  readonly kind: Kind;
}) {
  const say = useSay();
  const { field } = useNames();
  const { moment } = usePrints();
  const { judgement, claim, before, after, changes } = entry;
  const who = judgement.by?.name ?? say('review.somebody');
  const verdict = say(`record.history.decided.${judgement.verdict}`);
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <Text component="h3" size="sm" fw={600}>
          {say('record.history.what', { verdict, field: field(kind, entry.field) })}
        </Text>
        {judgement.rank !== 'NORMAL' && <Dial value={judgement.rank} />}
        <Text component="span" size="sm" c="dimmed">
          <Say
            id="record.history.by"
            values={{
              who,
              when: (
                <time dateTime={judgement.at} dir="auto">
                  {moment(judgement.at)}
                </time>
              ),
            }}
          />
        </Text>
      </div>
      {changes ? (
        <div className={styles.sides}>
          <Side title={say('record.history.before')} values={before} />
          <Side title={say('record.history.after')} values={after} />
        </div>
      ) : (
        <Text size="sm" c="dimmed">
          {say('record.history.same')}
        </Text>
      )}
      {changes && (
        <TextLink href={paths.record(id, judgement.at)} size="sm">
          {say('past.seeThen')}
        </TextLink>
      )}
      {judgement.reason && (
        <Text size="sm">{say('record.history.reason', { reason: judgement.reason })}</Text>
      )}
      <Text component="div" size="sm" c="dimmed">
        <Say
          id="record.history.inArticle"
          values={{
            article: () => (
              <TextLink
                key="article"
                href={paths.article(claim.article.id, claim.id)}
                dir="auto"
                {...(claim.article.language ? { lang: claim.article.language } : {})}
              >
                {claim.article.headline}
              </TextLink>
            ),
          }}
        />
      </Text>
    </li>
  );
}

function Side({ title, values }: { readonly title: string; readonly values: HistoryEntry['before'] }) {
  const say = useSay();
  const { constant } = useNames();
  return (
    <div>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      {values.length === 0 && <em>{say('review.nothing')}</em>}
      <ul className={styles.values} aria-label={title}>
        {values.map(({ key, snak, value, validFrom }) => (
          <li key={`${key} ${validFrom}`} dir="auto">
            {value ? <ValueView value={value} /> : <em>{constant(snak)}</em>}{' '}
            {validFrom && (
              <Text component="span" size="sm" c="dimmed">
                {say('record.from', { day: validFrom })}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
