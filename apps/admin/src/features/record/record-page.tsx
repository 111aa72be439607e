'use client';
import { Alert, Group, Text } from '@mantine/core';
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { Asked } from '../../components/asked.tsx';
import { Dial } from '../../components/dial.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { NothingHere } from '../../components/nothing-here.tsx';
import { Page, Section, StoredTitle } from '../../components/page.tsx';
import type { AsOf } from '../../generated/graphql.ts';
import { kindName } from '../../lib/format.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { Say, useSay } from '../../messages/say.tsx';
import { DuplicatesLink } from '../duplicate/duplicates-link.tsx';
import { useRecordSeen } from '../guide/use-sample-opened.ts';
import { MergeLink } from '../identity/merge-link.tsx';
import { StandsFor } from '../identity/stands-for.tsx';
import { LookBack } from '../past/look-back.tsx';
import { PastBanner } from '../past/past-banner.tsx';
import { asOfOf, type Standpoint, turningDays } from '../past/standpoint.ts';
import { useStandpoint } from '../past/use-standpoint.ts';
import { RelateLink } from '../relation/relate-link.tsx';
import { RetractOutletLink } from '../retraction/retract-link.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { FieldSection } from './field-section.tsx';
import { History } from './history.tsx';
import { LinksBack } from './links-back.tsx';
import { NamesSection } from './names-section.tsx';
import { NotHeld } from './not-held.tsx';
import { SinceThen } from './since-then.tsx';
import { type RecordAnswer, useRecord } from './use-record.ts';

/**
 * A record of any kind: what is held of it, and the words that each value rests on; now, or as of the time that the address
 * names. The id of one that was merged, then, leads to the one that stood for it, which says so.
 */
export function RecordPage({ id }: { readonly id: string }) {
  const say = useSay();
  const from = useStandpoint();
  const query = useRecord(id);
  const then = useRecord(id, asOfOf(from));
  if (query.data === null) return <NothingHere what="record" />;
  if (query.data === undefined)
    return (
      <Page title={say('components.what', { what: 'record' })}>
        <Asked query={query} label={say('record.loading')}>
          {() => null}
        </Asked>
      </Page>
    );
  if (then.data && mergedAs(then.data, id)) return <Led record={then.data} asked={id} />;
  return <RecordShown id={id} now={query.data} then={then} from={from} />;
}

const mergedAs = ({ merged }: RecordAnswer, asked: string | null) =>
  merged.find(({ id }) => id === asked?.toLowerCase());

/** Puts the address of the one that stands for what was asked for in its place. */
function Led({ record, asked }: { readonly record: RecordAnswer; readonly asked: string }) {
  const say = useSay();
  const router = useRouter();
  const rest = useSearchParams().toString();
  useEffect(() => {
    router.replace(paths.recordFor(record.id, asked, rest));
  }, [router, record.id, asked, rest]);
  return (
    <Page title={record.caption} heading={<StoredTitle>{record.caption}</StoredTitle>}>
      <LoadingState label={say('record.loading')} />
    </Page>
  );
}

function RecordShown({
  id,
  now,
  then,
  from,
}: {
  readonly id: string;
  /** What answers to its id now: another record where it was merged since. */
  readonly now: RecordAnswer;
  /** The same as of then; where one looks at now, that. */
  readonly then: ReturnType<typeof useRecord>;
  readonly from: Standpoint;
}) {
  useRecordSeen(now.fields.length > 0);
  const asOf = asOfOf(from);
  const mergedSince = mergedAs(now, id);
  const record = mergedSince ? then.data : now;
  const caption = record?.caption ?? mergedSince?.label ?? now.caption;
  return (
    <Page
      title={caption}
      heading={<StoredTitle>{caption}</StoredTitle>}
      above={record && <Above record={record} />}
      actions={asOf === null && now.withdrawnAt === null && <Acts record={now} />}
    >
      {then.data && <AskedAs record={then.data} />}
      {mergedSince && <MergedSince into={now} />}
      {then.data && <StandsFor record={then.data} isPast={asOf !== null} />}
      {asOf === null && <DuplicatesLink id={now.id} />}
      <LookBack id={id} days={turningDays(now.fields)} from={from} />
      {asOf ? (
        <>
          <PastBanner from={from} />
          <Then now={now} then={then} asOf={asOf} />
        </>
      ) : (
        <Body record={now} asOf={null} />
      )}
      <History id={now.id} kind={now.kind} />
    </Page>
  );
}

/** What is decided about a record. */
function Acts({ record: { id, kind } }: { readonly record: RecordAnswer }) {
  return (
    <>
      <RelateLink record={id} />
      <MergeLink id={id} />
      {kind === 'ORGANISATION' && <RetractOutletLink outlet={id} />}
    </>
  );
}

/** By which name it was asked for, where the id of one that it stands for led there. */
function AskedAs({ record }: { readonly record: RecordAnswer }) {
  const say = useSay();
  const led = mergedAs(record, useSearchParams().get('asked'));
  if (!led) return null;
  return (
    <Text role="status" style={{ overflowWrap: 'anywhere' }}>
      {say('identity.asked', { name: led.label })}
    </Text>
  );
}

/** Of one that stood for itself then: what stands for it now. */
function MergedSince({ into }: { readonly into: RecordAnswer }) {
  return (
    <Text role="status" style={{ overflowWrap: 'anywhere' }}>
      <Say
        id="identity.mergedSince"
        values={{
          other: () => (
            <TextLink key="other" href={paths.record(into.id)} dir="auto">
              {into.caption}
            </TextLink>
          ),
        }}
      />
    </Text>
  );
}

/** The record as of a time, and what differs from now. */
function Then({
  now,
  then: query,
  asOf,
}: {
  readonly now: RecordAnswer;
  readonly then: ReturnType<typeof useRecord>;
  readonly asOf: AsOf;
}) {
  const say = useSay();
  return (
    <Asked query={query} label={say('past.loading')}>
      {(then) =>
        then ? (
          <>
            <SinceThen kind={now.kind} then={then.fields} now={now.fields} />
            <Body record={then} asOf={asOf} />
          </>
        ) : (
          <EmptyState title={say('past.notThen')}>{say('past.notThenWhy')}</EmptyState>
        )
      }
    </Asked>
  );
}

function Body({ record, asOf }: { readonly record: RecordAnswer; readonly asOf: AsOf | null }) {
  const say = useSay();
  const names = record.fields.find(({ name }) => name === 'names');
  const others = record.fields.filter(({ name }) => name !== 'names');
  return (
    <>
      <Missing record={record} />
      {others.length === 0 && !names && (
        <EmptyState title={say('record.empty')}>{say('record.emptyWhy')}</EmptyState>
      )}
      <Timeline id={record.id} kind={record.kind} asOf={asOf} />
      {others.map((field) => (
        <FieldSection key={field.name} record={record} field={field} asOf={asOf} />
      ))}
      {names && <NamesSection kind={record.kind} field={names} asOf={asOf} />}
      <LinksBack id={record.id} asOf={asOf} />
      <Section title={say('record.saidNotHeld')} note={say('record.saidNotHeldNote')}>
        <NotHeld id={record.id} kind={record.kind} asOf={asOf} />
      </Section>
    </>
  );
}

function Above({ record }: { readonly record: RecordAnswer }) {
  const say = useSay();
  const { kind } = useNames();
  const { moment } = usePrints();
  return (
    <Group gap="xs">
      <TextLink href={paths.kind(kindName(record.kind))}>{kind(record.kind)}</TextLink>
      {record.withdrawnAt !== null && <span>{say('record.withdrawn')}</span>}
      {record.standing === 'DRAFT' && (
        <Dial label={say('record.standing')} value={say('record.draft')} strong />
      )}
      {record.standing === 'PUBLISHED' && <Dial label={say('record.standing')} value={record.standing} />}
      {record.label !== record.caption && <span>{say('record.workingName', { name: record.label })}</span>}
      <span>
        <Say
          id="record.changed"
          values={{
            moment: (
              <time dateTime={record.updatedAt} dir="auto">
                {moment(record.updatedAt)}
              </time>
            ),
          }}
        />
      </span>
    </Group>
  );
}

function Missing({ record }: { readonly record: RecordAnswer }) {
  const say = useSay();
  const names = useNames();
  const { list } = usePrints();
  if (record.missing.length === 0) return null;
  const labels = record.missing.map((field) => names.field(record.kind, field));
  return (
    <Alert
      variant="outline"
      color="gray"
      title={say('record.missing')}
      role="note"
      style={{ borderColor: 'var(--chancery-line)' }}
    >
      {list(labels)}
    </Alert>
  );
}
