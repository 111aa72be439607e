import { Text } from '@mantine/core';
import { Asked } from '../../components/asked.tsx';
import { Dial } from '../../components/dial.tsx';
import { Section } from '../../components/page.tsx';
import { ValueView } from '../../fields/value-view.tsx';
import type { Kind } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import type { ReadFrom } from '../past/standpoint.ts';
import styles from './timeline.module.css';
import { type TimelineEntry, timelineOf } from './timeline-of.ts';
import { historyOf, useTimeline } from './use-timeline.ts';

/** What became of a deal or a sanction, as a line through its days; nothing for kinds without a history. */
export function Timeline({
  id,
  kind,
  from,
}: {
  readonly id: string;
  readonly kind: Kind;
  readonly from: ReadFrom | null;
}) {
  const say = useSay();
  const history = historyOf(kind);
  const query = useTimeline(id, history, from);
  if (history === null) return null;
  return (
    <Asked query={query} label={say('timeline.loading')}>
      {(record) => {
        const timeline = record && timelineOf(record.fields, record.said, from?.asOf?.validAt ?? null);
        if (!timeline) return null;
        const { dated, undated } = timeline;
        return (
          <Section title={say('timeline.title')} note={say('timeline.note')}>
            {dated.length > 0 && <Entries entries={dated} kind={kind} label={say('timeline.dated')} isLine />}
            {undated.length > 0 && (
              <>
                <Text size="sm" fw={600} component="h3">
                  {say('timeline.undated')}
                </Text>
                <Entries entries={undated} kind={kind} label={say('timeline.undated')} isLine={false} />
              </>
            )}
          </Section>
        );
      }}
    </Asked>
  );
}

function Entries({
  entries,
  kind,
  label,
  isLine,
}: {
  readonly entries: readonly TimelineEntry[];
  readonly kind: Kind;
  readonly label: string;
  /** Whether they come one after the other. */
  readonly isLine: boolean;
}) {
  const List = isLine ? 'ol' : 'ul';
  return (
    <List className={isLine ? `${styles.entries} ${styles.line}` : styles.entries} aria-label={label}>
      {entries.map((entry) => (
        <Entry key={entry.key} entry={entry} kind={kind} />
      ))}
    </List>
  );
}

function Entry({ entry, kind }: { readonly entry: TimelineEntry; readonly kind: Kind }) {
  const say = useSay();
  const { field } = useNames();
  const { value, manner, certainty, from, when, isHistory, isAlternative } = entry;
  return (
    <li className={styles.entry} data-manner={manner} data-alternative={isAlternative || undefined}>
      {from && (
        <time className={styles.when} dateTime={from} dir="auto">
          {when ?? from}
        </time>
      )}
      <span className={styles.what}>
        {!isHistory && field(kind, entry.field)}
        {isHistory &&
          (value ? (
            <span dir="auto">
              <ValueView value={value} />
            </span>
          ) : (
            <em>{say('record.unsaid')}</em>
          ))}
      </span>
      {isAlternative && <Dial value={say('timeline.alternative')} strong />}
      {manner === 'DENIED' && <Dial value={say('components.denied')} strong />}
      {manner !== 'ACTUAL' && manner !== 'DENIED' && <Dial value={manner} strong />}
      {certainty !== 'CERTAIN' && <Dial label={say('components.certainty')} value={certainty} />}
    </li>
  );
}
