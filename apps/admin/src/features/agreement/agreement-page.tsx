'use client';
import { Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { NothingHere } from '../../components/nothing-here.tsx';
import { Page } from '../../components/page.tsx';
import { paths } from '../../lib/paths.ts';
import type { MessageId } from '../../messages/catalogue.ts';
import { useSay } from '../../messages/say.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { type Readers, useAgreement, useReaders } from './agreement-document.ts';
import { AgreementTable } from './agreement-table.tsx';
import { Disagreements, Unplaced } from './disagreements.tsx';

/** How far two editors agree who read one article. For reviewers. */
export function AgreementPage({ articleId }: { readonly articleId: string }) {
  const say = useSay();
  return (
    <SignedIn title={say('agreement.title')} role="REVIEWER">
      {() => <Loaded articleId={articleId} />}
    </SignedIn>
  );
}

function Loaded({ articleId }: { readonly articleId: string }) {
  const say = useSay();
  const query = useReaders(articleId);
  if (query.data === null) return <NothingHere what="article" />;
  return (
    <Page
      title={say('agreement.title')}
      above={
        query.data && (
          <TextLink href={paths.article(articleId)} dir="auto">
            {query.data.headline}
          </TextLink>
        )
      }
    >
      <Asked query={query} label={say('agreement.fetching')}>
        {(article) => article && <Between article={article} />}
      </Asked>
    </Page>
  );
}

type Reader = { readonly id: string; readonly name: string };

const readersOf = ({ reviews }: Readers): readonly Reader[] => [
  ...new Map(
    reviews.filter(({ state }) => state !== 'DRAFT').map(({ editor }) => [editor.id, editor]),
  ).values(),
];

function Between({ article }: { readonly article: Readers }) {
  const say = useSay();
  const readers = readersOf(article);
  const [chosen, setChosen] = useState<readonly [string | undefined, string | undefined]>([
    readers[0]?.id,
    readers[1]?.id,
  ]);
  const [one, other] = chosen.map((id) => readers.find((reader) => reader.id === id));
  if (readers.length < 2 || !one || !other)
    return <EmptyState title={say('agreement.nobody')}>{say('agreement.nobodyWays')}</EmptyState>;
  const pick = (label: MessageId, at: 0 | 1) => (
    <NativeSelect
      label={say(label)}
      value={chosen[at] ?? ''}
      data={readers
        .filter(({ id }) => id !== chosen[1 - at])
        .map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setChosen(at === 0 ? [value, chosen[1]] : [chosen[0], value]);
      }}
    />
  );
  return (
    <>
      <Group align="end">
        {pick('agreement.first', 0)}
        {pick('agreement.second', 1)}
      </Group>
      <Compared article={article.id} one={one} other={other} />
    </>
  );
}

function Compared({
  article,
  one,
  other,
}: {
  readonly article: string;
  readonly one: Reader;
  readonly other: Reader;
}) {
  const say = useSay();
  const query = useAgreement(article, [one.id, other.id]);
  return (
    <Asked query={query} label={say('agreement.comparing')}>
      {({ layers }) => (
        <>
          <AgreementTable layers={layers} one={one.name} other={other.name} />
          <Text size="sm" c="dimmed">
            {say('agreement.measures')}
          </Text>
          <Disagreements article={article} one={one} other={other} />
          <Unplaced article={article} between={[one.id, other.id]} />
        </>
      )}
    </Asked>
  );
}
