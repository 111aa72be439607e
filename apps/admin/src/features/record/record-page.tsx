'use client';
import { Alert, Group } from '@mantine/core';
import { Asked } from '../../components/asked.tsx';
import { Dial } from '../../components/dial.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { NothingHere } from '../../components/nothing-here.tsx';
import { Page, Section } from '../../components/page.tsx';
import { fieldLabel, kindLabel, kindName, moment } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { FieldSection } from './field-section.tsx';
import { LinksBack } from './links-back.tsx';
import { NamesSection } from './names-section.tsx';
import { NotHeld } from './not-held.tsx';
import { type RecordAnswer, useRecord } from './use-record.ts';

/** A record of any kind: what is held of it, and the words that each value rests on. */
export function RecordPage({ id }: { readonly id: string }) {
  const query = useRecord(id);
  if (query.data === null) return <NothingHere what="record" />;
  if (query.data === undefined)
    return (
      <Page title="Record">
        <Asked query={query} label="Loading the record">
          {() => null}
        </Asked>
      </Page>
    );
  return <RecordShown record={query.data} />;
}

function RecordShown({ record }: { readonly record: RecordAnswer }) {
  const names = record.fields.find(({ name }) => name === 'names');
  const others = record.fields.filter(({ name }) => name !== 'names');
  return (
    <Page title={record.caption} above={<Above record={record} />}>
      <Missing record={record} />
      {others.length === 0 && !names && (
        <EmptyState title="Nothing is held of this record yet">
          It was made to be named in claims; none about it has been accepted.
        </EmptyState>
      )}
      {others.map((field) => (
        <FieldSection key={field.name} field={field} />
      ))}
      {names && <NamesSection field={names} />}
      <LinksBack id={record.id} />
      <Section title="Said, but not held" note="denials and suppositions">
        <NotHeld id={record.id} kind={record.kind} />
      </Section>
    </Page>
  );
}

function Above({ record }: { readonly record: RecordAnswer }) {
  return (
    <Group gap="xs">
      <TextLink href={paths.kind(kindName(record.kind))}>{kindLabel(record.kind)}</TextLink>
      {record.standing === 'DRAFT' && <Dial label="Standing" value="Draft, not public" strong />}
      {record.standing === 'PUBLISHED' && <Dial label="Standing" value={record.standing} />}
      {record.label !== record.caption && <span dir="auto">Working name: {record.label}</span>}
      <span>
        Changed <time dateTime={record.updatedAt}>{moment(record.updatedAt)}</time>
      </span>
    </Group>
  );
}

function Missing({ record }: { readonly record: RecordAnswer }) {
  if (record.missing.length === 0) return null;
  const labels = record.missing.map((field) => fieldLabel(record.kind, field));
  return (
    <Alert variant="outline" color="gray" title="Not known yet" role="note">
      {labels.join(', ')}
    </Alert>
  );
}
