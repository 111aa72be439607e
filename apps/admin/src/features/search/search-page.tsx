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
import { count, kindLabel } from '../../lib/format.ts';
import { request } from '../../lib/graphql.ts';
import { paths } from '../../lib/paths.ts';
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
  const text = useSearchParams().get('q')?.trim() ?? '';
  return (
    <Page title={text ? `Search: ${text}` : 'Search'} heading={text ? `Names like “${text}”` : 'Search'}>
      <SearchBox label="Search again" />
      {text ? <Found text={text} /> : <EmptyState title="Write a name, or a part of one" />}
    </Page>
  );
}

function Found({ text }: { readonly text: string }) {
  const query = useQuery({ queryKey: ['search', text], queryFn: () => request(SearchDocument, { text }) });
  return (
    <Asked query={query} label="Searching">
      {({ search }) =>
        search.length === 0 ? (
          <EmptyState title="Nothing has a name like this">Try another spelling, or fewer words.</EmptyState>
        ) : (
          <>
            <Text size="sm" c="dimmed" role="status">
              {count(search.length, 'record')}, the most alike first
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
  const { record, matchedName } = found;
  return (
    <li className={styles.row}>
      <div className={styles.between}>
        <TextLink href={paths.record(record.id)} dir="auto">
          {record.caption}
        </TextLink>
        <Dial value={kindLabel(record.kind)} />
      </div>
      {matchedName !== record.caption && (
        <Text component="div" size="sm" c="dimmed" dir="auto">
          Found as {matchedName}
        </Text>
      )}
    </li>
  );
}
