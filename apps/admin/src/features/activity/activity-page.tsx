'use client';
import { Group, NativeSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { useSearchParams } from 'next/navigation';
import { Fragment, useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { Page } from '../../components/page.tsx';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import type { MessageId } from '../../messages/catalogue.ts';
import { useSay } from '../../messages/say.tsx';
import styles from '../list/rows.module.css';
import { SignedIn } from '../session/signed-in.tsx';
import { activityKinds, kindOfActivity } from './activity-kinds.ts';
import { type ActivityChoice, type ActivityEntry, useActivity, usePeople } from './use-activity.ts';

/** Who did what in the office, and when; the address keeps what it is narrowed by. */
export function ActivityPage() {
  const say = useSay();
  return (
    <Page title={say('activity.title')}>
      <SignedIn>{() => <Log />}</SignedIn>
    </Page>
  );
}

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(Date.parse(text));

function useChoice(): ActivityChoice {
  const params = useSearchParams();
  const since = params.get('since');
  return {
    by: params.get('by'),
    kind: kindOfActivity(params.get('kind')),
    since: isDay(since) ? since : null,
  };
}

function narrow(part: keyof ActivityChoice, value: string): void {
  const address = new URL(window.location.href);
  if (value) address.searchParams.set(part, value);
  else address.searchParams.delete(part);
  window.history.pushState(null, '', address);
}

function Log() {
  const choice = useChoice();
  return (
    <Stack gap="sm">
      <Narrowing choice={choice} />
      <Entries choice={choice} />
    </Stack>
  );
}

function Narrowing({ choice: { by, kind, since } }: { readonly choice: ActivityChoice }) {
  const say = useSay();
  return (
    <Group gap="sm" align="flex-end">
      <Person by={by} />
      <NativeSelect
        label={say('activity.what')}
        value={kind ?? ''}
        onChange={({ currentTarget: { value } }) => narrow('kind', value)}
        data={[
          { value: '', label: say('activity.everything') },
          ...activityKinds.map((value) => ({ value, label: say(`activity.kind.${value}`) })),
        ]}
      />
      <Since since={since} />
    </Group>
  );
}

/** From which day on: one field, as a browser's own date field is several stops of Tab. */
function Since({ since }: { readonly since: string | null }) {
  const say = useSay();
  const [text, setText] = useState(since ?? '');
  const type = (value: string) => {
    setText(value);
    if (value === '' || isDay(value)) narrow('since', value);
  };
  return (
    <TextInput
      label={say('activity.since')}
      placeholder="2026-11-28"
      dir="auto"
      value={text}
      error={text !== '' && !isDay(text) && say('activity.notDay')}
      onChange={({ currentTarget: { value } }) => type(value)}
    />
  );
}

/** Who did it: found by name, as an office may have many people. */
function Person({ by }: { readonly by: string | null }) {
  const say = useSay();
  const [text, setText] = useState('');
  const people = usePeople(text.trim(), by).data ?? [];
  return (
    <Select
      label={say('activity.who')}
      {...(text === '' ? {} : { dir: 'auto' })} // while empty it runs as its placeholder does
      placeholder={say('activity.everybody')}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={by}
      onChange={(value) => narrow('by', value ?? '')}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={say('activity.nobodyFound')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': say('activity.anybody') }}
    />
  );
}

function Entries({ choice }: { readonly choice: ActivityChoice }) {
  const say = useSay();
  const query = useActivity(choice);
  return (
    <Asked query={query} label={say('activity.loading')}>
      {({ pages }) => {
        const entries = pages.flatMap((page) => page.nodes);
        if (entries.length === 0)
          return <EmptyState title={say('activity.none')}>{say('activity.noneWhy')}</EmptyState>;
        return (
          <>
            <ol className={styles.rows} aria-label={say('activity.title')}>
              {entries.map((entry) => (
                <Entry key={entry.key} entry={entry} />
              ))}
            </ol>
            <LoadMore pages={query} shown={entries.length} />
          </>
        );
      }}
    </Asked>
  );
}

// As the contract names the rules of the office.
const ruleWords = (rule: string): MessageId => {
  if (rule === 'OFF') return 'account.accepts.OFF';
  return rule === 'TWO' ? 'account.accepts.TWO' : 'account.accepts.ANOTHER';
};

function Entry({ entry }: { readonly entry: ActivityEntry }) {
  const say = useSay();
  const { constant } = useNames();
  const { moment } = usePrints();
  const { kind, at, by, account, article, review, claims, labels, what, record, other } = entry;
  const told = (of: typeof kind, words: string): string => {
    if (of === 'RULE_SET') return say(ruleWords(words));
    return of === 'ROLE_SET' ? constant(words) : words;
  };
  const href =
    article && (review && review.state !== 'DRAFT' ? paths.review(review.id) : paths.article(article.id));
  return (
    <li className={styles.row}>
      <Text component="div">
        {say(`activity.did.${kind}`, {
          who: by?.name ?? say('activity.somebody'),
          whom: account?.name ?? say('activity.nobody'),
          count: claims ?? 0,
          one: labels[0] ?? '',
          other: labels[1] ?? '',
          what: told(kind, what ?? ''),
        })}
      </Text>
      {/* High enough that links on two lines of it are targets of 24 pixels each. */}
      <Text component="div" size="sm" c="dimmed" lh={1.8}>
        <time dateTime={at} dir="auto">
          {moment(at)}
        </time>{' '}
        {article && href && (
          <TextLink href={href} dir="auto" {...(article.language ? { lang: article.language } : {})}>
            {article.headline}
          </TextLink>
        )}
        {[record, other && other.id !== record?.id ? other : null].map(
          (each) =>
            each && (
              <Fragment key={each.id}>
                {' '}
                <TextLink href={paths.record(each.id)} dir="auto">
                  {each.caption}
                </TextLink>
              </Fragment>
            ),
        )}
      </Text>
    </li>
  );
}
