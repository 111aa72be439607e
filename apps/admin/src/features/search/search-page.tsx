'use client';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { Asked } from '../../components/asked.tsx';
import { Dial } from '../../components/dial.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import type { SearchQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { Say, useSay } from '../../messages/say.tsx';
import styles from '../list/rows.module.css';
import { SearchBox } from '../session/search-box.tsx';

const SearchDocument = graphql(`
  query Search($text: String!) {
    search(text: $text, first: 40) {
      matchedName
      score
      record {
        id
        kind
        caption
        standing
      }
    }
  }
`);

/** Records of every kind whose names are like the words in the address. */
export function SearchPage() {
  const say = useSay();
  const text = useSearchParams().get('q')?.trim() ?? '';
  return (
    <Page
      title={text ? say('search.titleOf', { text }) : say('search.title')}
      heading={text ? say('search.alike', { text }) : say('search.title')}
    >
      <SearchBox label={say('search.again')} flex="none" maw={360} />
      {text ? <Found text={text} /> : <EmptyState title={say('search.writeName')} />}
    </Page>
  );
}

function Found({ text }: { readonly text: string }) {
  const say = useSay();
  const query = useQuery({ queryKey: ['search', text], queryFn: () => request(SearchDocument, { text }) });
  return (
    <Asked query={query} label={say('search.searching')}>
      {({ search }) =>
        search.length === 0 ? (
          <EmptyState title={say('search.nothing')}>{say('search.fewerWords')}</EmptyState>
        ) : (
          <>
            <Text size="sm" c="dimmed" role="status">
              {say('search.found', { count: search.length })}
            </Text>
            <ul className={styles.rows}>
              {search.map((found) => (
                <FoundRow key={found.record.id} found={found} />
              ))}
            </ul>
          </>
        )
      }
    </Asked>
  );
}

function FoundRow({ found }: { readonly found: SearchQuery['search'][number] }) {
  const { kind } = useNames();
  const { record, matchedName } = found;
  return (
    <li className={styles.row}>
      <div className={styles.between}>
        <TextLink href={paths.record(record.id)} dir="auto">
          {record.caption}
        </TextLink>
        <Dial value={kind(record.kind)} />
      </div>
      {matchedName !== record.caption && (
        <Text component="div" size="sm" c="dimmed">
          <Say id="search.foundAs" values={{ name: <bdi>{matchedName}</bdi> }} />
        </Text>
      )}
    </li>
  );
}
