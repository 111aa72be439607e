import { expect, it } from 'vitest';
import type { ArticleNode } from '../list/article-cells.tsx';
import { withDetail } from './describe-several.ts';

const article = {
  id: 'a',
  version: 3,
  headline: 'Gas',
  authors: ['Ada'],
  publishedAt: { asStated: 'May 2014', printed: '2014-05' },
  outlet: { id: 'gazette', caption: 'Gazette' },
  url: 'https://example.org/',
  language: null,
} as unknown as ArticleNode; // what a description is made of

it('changes one detail from the version that was seen, and leaves the others', () => {
  const before = {
    article: 'a',
    expectedVersion: 3,
    headline: 'Gas',
    authors: ['Ada'],
    publishedAt: 'May 2014',
    outlet: 'gazette',
    url: 'https://example.org/',
    language: null,
  };
  expect(withDetail(article, { detail: 'LANGUAGE', language: 'en' })).toEqual({ ...before, language: 'en' });
  expect(withDetail(article, { detail: 'OUTLET', outlet: null })).toEqual({ ...before, outlet: null });
  expect(withDetail(article, { detail: 'DATE', publishedAt: null })).toEqual({
    ...before,
    publishedAt: null,
  });
});

it('asks for nothing where that is so already', () => {
  expect(withDetail(article, { detail: 'LANGUAGE', language: null })).toBeNull();
  expect(withDetail(article, { detail: 'OUTLET', outlet: 'gazette' })).toBeNull();
  expect(withDetail(article, { detail: 'DATE', publishedAt: 'May 2014' })).toBeNull();
});
