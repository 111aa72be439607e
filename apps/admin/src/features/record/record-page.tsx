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
import { kindName } from '../../lib/format.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { Say, useSay } from '../../messages/say.tsx';
import { DuplicatesLink } from '../duplicate/duplicates-link.tsx';
import { useRecordSeen } from '../guide/use-sample-opened.ts';
import { MergeLink } from '../identity/merge-link.tsx';
import { StandsFor } from '../identity/stands-for.tsx';
import { ByWhoseWord } from '../past/by-whose-word.tsx';
import { LookBack } from '../past/look-back.tsx';
import { PastBanner } from '../past/past-banner.tsx';
import { asOfOf, type ReadFrom, readFrom, type Standpoint, turningDays } from '../past/standpoint.ts';
import { ToldBanner } from '../past/told-banner.tsx';
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
 * A record of any kind: what is held of it, and the words that each value rests on; now, or as of the time and by the word
 * of the sources that the address names. The id of one that was merged, then, leads to the one that stood for it, which says so.
 */
export function RecordPage({ id }: { readonly id: string }) {
  const say = useSay();
  const from = useStandpoint();
  const address = useSearchParams();
  const query = useRecord(id);
  const then = useRecord(id, readFrom(from));
  // What turned on which day, as it was known then: of one day only what held on it would be told.
  const known = useRecord(id, readFrom({ ...from, validAt: null }));
  if (query.data === null) return <NothingHere what="record" />;
  if (query.data === undefined)
    return (
      <Page title={say('components.what', { what: 'record' })}>
        <Asked query={query} label={say('record.loading')}>
          {() => null}
        </Asked>
      </Page>
    );
  if (then.data && mergedAs(then.data, id))
    return <Led caption={then.data.caption} to={paths.recordFor(then.data.id, id, address.toString())} />;
  const asked = address.get('asked');
  const stoodAlone = asked !== null && mergedAs(query.data, asked);
  // Who came by the id of one that was merged, and looks at a time before it was, is led back to it.
  if (asOfOf(from) && stoodAlone && then.data !== undefined && !(then.data && mergedAs(then.data, asked)))
    return <Led caption={stoodAlone.label} to={paths.recordAlone(asked, address.toString())} />;
  return (
    <RecordShown
      id={id}
      now={query.data}
      then={then}
      days={turningDays((known.data ?? query.data).fields)}
      from={from}
    />
  );
}

const mergedAs = ({ merged }: RecordAnswer, asked: string | null) =>
  merged.find(({ id }) => id === asked?.toLowerCase());

/** Puts another address in the place of this one: of what stands for a record, or of one that stood for itself then. */
function Led({ caption, to }: { readonly caption: string; readonly to: string }) {
  const say = useSay();
  const router = useRouter();
  useEffect(() => {
    router.replace(to);
  }, [router, to]);
  return (
    <Page title={caption} heading={<StoredTitle>{caption}</StoredTitle>}>
      <LoadingState label={say('record.loading')} />
    </Page>
  );
}

function RecordShown({
  id,
  now,
  then,
  days,
  from,
}: {
  readonly id: string;
  /** What answers to its id now: another record where it was merged since. */
  readonly now: RecordAnswer;
  /** The same as of then; where one looks at now, that. */
  readonly then: ReturnType<typeof useRecord>;
  /** On which something began or ended, as far as was known then. */
  readonly days: readonly string[];
  readonly from: Standpoint;
}) {
  useRecordSeen(now.fields.length > 0);
  const there = readFrom(from);
  const mergedSince = mergedAs(now, id);
  const record = mergedSince ? then.data : now;
  const caption = record?.caption ?? mergedSince?.label ?? now.caption;
  return (
    <Page
      title={caption}
      heading={<StoredTitle>{caption}</StoredTitle>}
      above={record && <Above record={record} />}
      actions={there === null && now.withdrawnAt === null && <Acts record={now} />}
    >
      {then.data && <AskedAs record={then.data} />}
      {mergedSince && <MergedSince into={now} />}
      {then.data && <StandsFor record={then.data} isPast={there !== null} />}
      {there === null && <DuplicatesLink id={now.id} />}
      <LookBack id={id} days={days} from={from} />
      <ByWhoseWord from={from} />
      {there ? (
        <>
          <PastBanner from={from} />
          <ToldBanner from={from} />
          <There now={now} there={then} from={there} />
        </>
      ) : (
        <Body record={now} from={null} />
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

/** The record from where one looks, and what differs from what it is now by what all say. */
function There({
  now,
  there: query,
  from,
}: {
  readonly now: RecordAnswer;
  readonly there: ReturnType<typeof useRecord>;
  readonly from: ReadFrom;
}) {
  const say = useSay();
  const isTold = from.accordingTo !== null;
  return (
    <Asked query={query} label={say(isTold ? 'past.told.loading' : 'past.loading')}>
      {(there) =>
        there ? (
          <>
            <SinceThen kind={now.kind} then={there.fields} now={now.fields} isTold={isTold} />
            <Body record={there} from={from} />
          </>
        ) : (
          <EmptyState title={say(isTold ? 'past.told.nothing' : 'past.notThen')}>
            {say(isTold ? 'past.told.nothingWhy' : 'past.notThenWhy')}
          </EmptyState>
        )
      }
    </Asked>
  );
}

function Body({ record, from }: { readonly record: RecordAnswer; readonly from: ReadFrom | null }) {
  const say = useSay();
  const names = record.fields.find(({ name }) => name === 'names');
  const others = record.fields.filter(({ name }) => name !== 'names');
  return (
    <>
      <Missing record={record} />
      {others.length === 0 && !names && (
        <EmptyState title={say('record.empty')}>{say('record.emptyWhy')}</EmptyState>
      )}
      <Timeline id={record.id} kind={record.kind} from={from} />
      {others.map((field) => (
        <FieldSection key={field.name} record={record} field={field} from={from} />
      ))}
      {names && <NamesSection kind={record.kind} field={names} from={from} />}
      <LinksBack id={record.id} from={from} />
      <Section title={say('record.saidNotHeld')} note={say('record.saidNotHeldNote')}>
        <NotHeld id={record.id} kind={record.kind} from={from} />
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
