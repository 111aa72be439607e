import { kindNames } from '@chancery/domain';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { atLeast, useViewer } from '../session/viewer.ts';
import type { Act } from './acts.ts';
import { matches } from './matching.ts';

const PaletteFoundDocument = graphql(`
  query PaletteFound($text: String!) {
    search(text: $text, first: 8) {
      matchedName
      record {
        id
        kind
        caption
      }
    }
  }
`);

const PaletteArticlesDocument = graphql(`
  query PaletteArticles($text: String!) {
    articleSearch(text: $text, first: 5) {
      nodes {
        article {
          id
          headline
        }
      }
    }
  }
`);

const PaletteNewestDocument = graphql(`
  query PaletteNewest {
    articles(first: 5) {
      nodes {
        id
        headline
      }
    }
  }
`);

/** Something that the palette leads to or does. */
export type Entry = Act & {
  /** What it is: a page, an article, a kind of record, an act. */
  readonly what: string;
};

/** The pages of the office, as far as the viewer may see them. */
function usePages(): readonly Entry[] {
  const say = useSay();
  const { kinds } = useNames();
  const router = useRouter();
  const { data: viewer } = useViewer();
  const pages: readonly (readonly [string, string])[] = [
    [paths.inbox, say('session.inbox')],
    [paths.articles, say('session.articles')],
    ...(atLeast(viewer, 'EDITOR') ? [[paths.newArticle, say('inbox.paste')] as const] : []),
    [paths.reviews, say('session.reviews')],
    ...(viewer ? [[paths.disputes(), say('dispute.title')] as const] : []),
    ...(atLeast(viewer, 'EDITOR') ? [[paths.duplicates(), say('duplicate.title')] as const] : []),
    ...(viewer ? [[paths.activity, say('activity.title')] as const] : []),
    ...kindNames.map((kind) => [paths.kind(kind), kinds(kind)] as const),
    ...(atLeast(viewer, 'OWNER') ? [[paths.accounts, say('account.title')] as const] : []),
    ...(viewer ? [[paths.tokens, say('token.title')] as const] : []),
  ];
  return pages.map(([path, label]) => ({
    id: `page ${path}`,
    label,
    what: say('palette.page'),
    keys: '',
    run: () => router.push(path),
  }));
}

/** What is found for the words: acts and pages at once, records and articles when the API has answered. */
export function useEntries(text: string, acts: readonly Act[]) {
  const say = useSay();
  const { kind } = useNames();
  const router = useRouter();
  const present = text.trim();
  const [sought] = useDebouncedValue(present, 60);
  const found = useQuery({
    queryKey: ['palette', 'records', sought],
    queryFn: () => request(PaletteFoundDocument, { text: sought }),
    enabled: sought !== '',
  });
  const inArticles = useQuery({
    queryKey: ['palette', 'articles', sought],
    // The last word is still being typed.
    queryFn: () =>
      request(PaletteArticlesDocument, { text: /[\p{L}\p{N}]$/u.test(sought) ? `${sought}*` : sought }),
    enabled: /[\p{L}\p{N}]/u.test(sought),
  });
  const newest = useQuery({
    queryKey: ['palette', 'newest'],
    queryFn: () => request(PaletteNewestDocument),
    enabled: present === '',
  });
  const own = [...acts.map((act) => ({ ...act, what: say('palette.act') })), ...usePages()].filter(
    ({ label }) => matches(label, present),
  );
  const articles =
    present === ''
      ? newest.data?.articles.nodes
      : present === sought
        ? inArticles.data?.articleSearch.nodes.map(({ article }) => article)
        : undefined;
  const records = present !== '' && present === sought ? found.data?.search : undefined;
  const entries: readonly Entry[] = [
    ...own,
    ...(records ?? []).map(({ record, matchedName }) => ({
      id: `record ${record.id}`,
      label:
        record.caption === matchedName
          ? record.caption
          : say('fields.nameAlso', { name: record.caption, also: matchedName }),
      what: kind(record.kind),
      keys: '',
      run: () => router.push(paths.record(record.id)),
    })),
    ...(articles ?? []).map(({ id, headline }) => ({
      id: `article ${id}`,
      label: headline,
      what: say('palette.article'),
      keys: '',
      run: () => router.push(paths.article(id)),
    })),
  ];
  const isSought = present !== '' && (present !== sought || found.isFetching || inArticles.isFetching);
  const error = present === '' ? newest.error : (found.error ?? inArticles.error);
  return { entries, isSought, error };
}
