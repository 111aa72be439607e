'use client';
import { kindNames } from '@chancery/domain';
import { Group, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { useSearchParams } from 'next/navigation';
import { Asked } from '../../components/asked.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { Page } from '../../components/page.tsx';
import { apiKind } from '../../lib/format.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { RelationsOfRecord } from '../relation/relations-of-record.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import { DisputeList } from './dispute-list.tsx';
import {
  type DisputeChoice,
  fieldsOf,
  type Part,
  parts,
  useDisputes,
  useDisputesOf,
} from './use-disputes.ts';

/** Of what sources disagree, the values side by side; reviewers decide between them here. */
export function DisputesPage() {
  const say = useSay();
  const record = useSearchParams().get('record');
  if (record !== null)
    return (
      <SignedIn title={say('dispute.title')}>{(viewer) => <OfRecord id={record} viewer={viewer} />}</SignedIn>
    );
  return (
    <Page title={say('dispute.title')}>
      <SignedIn>{(viewer) => <Inbox viewer={viewer} />}</SignedIn>
    </Page>
  );
}

function OfRecord({ id, viewer }: { readonly id: string; readonly viewer: Viewer }) {
  const say = useSay();
  const query = useDisputesOf(id);
  const record = query.data?.record;
  return (
    <Page
      title={record ? say('dispute.ofRecord', { record: record.caption }) : say('dispute.title')}
      above={
        <Group gap="md">
          {record && (
            <TextLink href={paths.record(id)} dir="auto">
              {record.caption}
            </TextLink>
          )}
          <TextLink href={paths.disputes()}>{say('dispute.ofAll')}</TextLink>
        </Group>
      }
    >
      <Stack gap="sm">
        <Asked query={query} label={say('dispute.loading')}>
          {(found) =>
            found && found.fields.length > 0 ? (
              <>
                <KeysHelp viewer={viewer} />
                <DisputeList fields={found.fields} viewer={viewer} isTwo={found.office.fourEyes === 'TWO'} />
              </>
            ) : (
              <EmptyState title={say('dispute.noneOfRecord')}>{say('dispute.noneWhy')}</EmptyState>
            )
          }
        </Asked>
        <RelationsOfRecord record={id} viewer={viewer} />
      </Stack>
    </Page>
  );
}

function KeysHelp({ viewer }: { readonly viewer: Viewer }) {
  const say = useSay();
  return (
    <Text size="sm" c="dimmed" id="dispute-keys">
      {say(atLeast(viewer, 'REVIEWER') ? 'dispute.keys' : 'dispute.keysToRead')}
    </Text>
  );
}

const kinds = kindNames.map((name) => ({ name, kind: apiKind(name) }));

function useChoice(): DisputeChoice {
  const params = useSearchParams();
  return {
    kind: kinds.find(({ kind }) => kind === params.get('kind'))?.kind ?? null,
    part: parts.find((part) => part === params.get('part')) ?? 'OPEN',
  };
}

function narrow(part: keyof DisputeChoice, value: string): void {
  const address = new URL(window.location.href);
  if (value) address.searchParams.set(part, value);
  else address.searchParams.delete(part);
  window.history.pushState(null, '', address);
}

function Inbox({ viewer }: { readonly viewer: Viewer }) {
  const say = useSay();
  const choice = useChoice();
  const query = useDisputes(choice);
  return (
    <Stack gap="sm">
      <Narrowing choice={choice} />
      <Asked query={query} label={say('dispute.loading')}>
        {({ pages }) => {
          const fields = fieldsOf(pages);
          const records = pages.reduce((sum, { disputes }) => sum + disputes.nodes.length, 0);
          return (
            <>
              {fields.length === 0 ? (
                <EmptyState title={say(`dispute.none.${choice.part}`)}>{say('dispute.noneWhy')}</EmptyState>
              ) : (
                <KeysHelp viewer={viewer} />
              )}
              <DisputeList
                key={`${choice.kind} ${choice.part}`}
                fields={fields}
                viewer={viewer}
                isTwo={pages[0]?.office.fourEyes === 'TWO'}
              />
              <LoadMore pages={query} shown={records} total={pages[0]?.disputes.totalCount ?? 0} />
            </>
          );
        }}
      </Asked>
    </Stack>
  );
}

function Narrowing({ choice: { kind, part } }: { readonly choice: DisputeChoice }) {
  const say = useSay();
  const names = useNames();
  return (
    <Group gap="sm" align="flex-end">
      <NativeSelect
        label={say('dispute.kind')}
        value={kind ?? ''}
        onChange={({ currentTarget: { value } }) => narrow('kind', value)}
        data={[
          { value: '', label: say('dispute.everyKind') },
          ...kinds.map((each) => ({ value: each.kind, label: names.kinds(each.name) })),
        ]}
      />
      <SegmentedControl<Part>
        aria-label={say('dispute.which')}
        value={part}
        onChange={(value) => narrow('part', value === 'OPEN' ? '' : value)}
        maw="100%"
        data={parts.map((value) => ({ value, label: say(`dispute.part.${value}`) }))}
      />
    </Group>
  );
}
