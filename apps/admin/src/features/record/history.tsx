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
import { entryKey } from '../past/differences.ts';
import { useViewer } from '../session/viewer.ts';
import { DescribedArticle } from './described-article.tsx';
import { HeldSince } from './held-since.tsx';
import styles from './history.module.css';
import { type HistoryEntry, useHistory } from './history-document.ts';
import { Realised } from './realised.tsx';

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
                <Entry key={`${entry.at} ${entry.sequence}`} entry={entry} id={id} kind={kind} />
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
  const { moment } = usePrints();
  const { at, judgement, claim, identity, relation, described, changes } = entry;
  const decided = judgement ?? identity ?? relation;
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        {judgement && claim && <OnClaim judgement={judgement} field={claim.field} kind={kind} />}
        {identity && <OnRecords identity={identity} id={id} />}
        {relation && <OnTwoClaims relation={relation} />}
        {described && <DescribedArticle described={described} />}
        <Text component="span" size="sm" c="dimmed">
          <Say
            id="record.history.by"
            values={{
              who: (decided ?? described)?.by?.name ?? say('review.somebody'),
              when: (
                <time dateTime={at} dir="auto">
                  {moment(at)}
                </time>
              ),
            }}
          />
        </Text>
      </div>
      <Differences entry={entry} kind={kind} />
      {changes && (
        <TextLink href={paths.record(id, at)} size="sm">
          {say('past.seeThen')}
        </TextLink>
      )}
      {decided?.reason && <Text size="sm">{say('record.history.reason', { reason: decided.reason })}</Text>}
      {claim && <InArticle claim={claim} />}
      {relation && (
        <>
          <InArticle claim={relation.claim} />
          <InArticle claim={relation.other} />
        </>
      )}
    </li>
  );
}

/** What changed by an entry: other values, or by what is of one report, or became known of an article, other counts. */
function Differences({
  entry: { differences, changes, claim, relation, described },
  kind,
}: {
  readonly entry: HistoryEntry;
  readonly kind: Kind;
}) {
  const say = useSay();
  if (!changes)
    return (
      <Text size="sm" c="dimmed">
        {say(relation ? 'record.history.sameCount' : 'record.history.same')}
      </Text>
    );
  return differences.map((difference) => (
    <Difference
      key={difference.field}
      difference={difference}
      kind={kind}
      isNamed={claim === null}
      isCounted={relation !== null || described !== null}
    />
  ));
}

/** What two claims are to each other, or what they are no longer. */
function OnTwoClaims({
  relation: { relation, before },
}: {
  readonly relation: NonNullable<HistoryEntry['relation']>;
}) {
  const say = useSay();
  const isTakenBack = relation === 'UNRELATED' && before !== null && before !== 'UNRELATED';
  return (
    <Text component="h3" size="sm" fw={600}>
      {say(isTakenBack ? `record.history.unrelated.${before}` : `record.history.related.${relation}`)}
    </Text>
  );
}

function OnClaim({
  judgement,
  field,
  kind,
}: {
  readonly judgement: NonNullable<HistoryEntry['judgement']>;
  readonly field: string;
  readonly kind: Kind;
}) {
  const say = useSay();
  const names = useNames();
  const verdict = say(`record.history.decided.${judgement.verdict}`);
  return (
    <>
      <Text component="h3" size="sm" fw={600}>
        {say('record.history.what', { verdict, field: names.field(kind, field) })}
      </Text>
      {judgement.rank !== 'NORMAL' && <Dial value={judgement.rank} />}
    </>
  );
}

/** Whether two records are one: told from the side of the record whose history it is. */
function OnRecords({
  identity,
  id,
}: {
  readonly identity: NonNullable<HistoryEntry['identity']>;
  readonly id: string;
}) {
  const { recordId, recordLabel, otherId, otherLabel, verdict } = identity;
  const isOther = recordId === id;
  const other = isOther ? { id: otherId, label: otherLabel } : { id: recordId, label: recordLabel };
  const isOwn = isOther || otherId === id;
  const link = (key: string, to: string, label: string) => () => (
    <TextLink key={key} href={paths.record(to)} dir="auto">
      {label}
    </TextLink>
  );
  return (
    <Text component="h3" size="sm" fw={600}>
      {isOwn ? (
        <Say
          id={verdict === 'SAME' && isOther ? 'identity.mergedInto' : `identity.judged.${verdict}`}
          values={{ other: link('other', other.id, other.label) }}
        />
      ) : (
        <Say
          id={`identity.judgedTwo.${verdict}`}
          values={{
            record: link('record', recordId, recordLabel),
            other: link('other', otherId, otherLabel),
          }}
        />
      )}
    </Text>
  );
}

function Difference({
  difference: { field, before, after },
  kind,
  isNamed,
  isCounted,
}: {
  readonly difference: HistoryEntry['differences'][number];
  readonly kind: Kind;
  /** Whether the field is named above its values. */
  readonly isNamed: boolean;
  /** Whether the values have their origins counted. */
  readonly isCounted: boolean;
}) {
  const say = useSay();
  const names = useNames();
  return (
    <div>
      {isNamed && (
        <Text size="sm" fw={600}>
          {names.field(kind, field)}
        </Text>
      )}
      <div className={styles.sides}>
        <Side title={say('record.history.before')} values={before} isCounted={isCounted} />
        <Side title={say('record.history.after')} values={after} isCounted={isCounted} />
      </div>
    </div>
  );
}

function InArticle({ claim: { id, article } }: { readonly claim: NonNullable<HistoryEntry['claim']> }) {
  return (
    <Text component="div" size="sm" c="dimmed">
      <Say
        id="record.history.inArticle"
        values={{
          article: () => (
            <TextLink
              key="article"
              href={paths.article(article.id, id)}
              dir="auto"
              {...(article.language ? { lang: article.language } : {})}
            >
              {article.headline}
            </TextLink>
          ),
        }}
      />
    </Text>
  );
}

function Side({
  title,
  values,
  isCounted,
}: {
  readonly title: string;
  readonly values: HistoryEntry['differences'][number]['before'];
  readonly isCounted: boolean;
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
        {values.map((held) => (
          <li key={entryKey(held)}>
            <div dir="auto">
              {held.value ? <ValueView value={held.value} /> : <em>{constant(held.snak)}</em>}{' '}
              <HeldSince held={held} /> <Realised held={held} />
            </div>
            {isCounted && (
              <Text size="sm" c="dimmed">
                {say('retraction.origins', { count: held.origins })}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
