import { type FuzzyDate, fuzzyDate, type Issue, url as urlType } from '@chancery/domain';
import { issue, isUuid } from '../issues.ts';
import type { Sql } from '../transaction.ts';
import { withCopies } from './copies.ts';

/** What an editor knows of an article, as given. */
export type Description = {
  readonly headline: string;
  readonly authors: readonly string[];
  /** A date in words or EDTF. */
  readonly publishedAt: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** The id of the article of which it is a copy. */
  readonly copyOf: string | null;
};

const longestHeadline = 500;
const mostAuthors = 100;

/** A stored date, which was understood when it was given. */
export const fuzzyDateOf = (words: string | null): FuzzyDate | null => {
  if (words === null) return null;
  const read = fuzzyDate.parse(words);
  if (!read.ok) throw new Error(`A stored date is no date any more: ${read.message}`);
  return read.value;
};

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false; // a RangeError is Intl's way of saying no
  }
};

const dateIssues = (words: string | null): readonly Issue[] => {
  const read = words === null ? null : fuzzyDate.parse(words);
  if (read === null || (read.ok && read.value.relative === null)) return [];
  const message = read.ok ? 'An article’s own date does not hang on another date.' : read.message;
  return [issue(['publishedAt'], 'NOT_UNDERSTOOD', message)];
};

const headlineIssues = (headline: string): readonly Issue[] => {
  if (headline === '') return [issue(['headline'], 'EMPTY', 'An article has a headline.')];
  return headline.length > longestHeadline
    ? [issue(['headline'], 'TOO_LONG', `A headline has at most ${longestHeadline} characters.`)]
    : [];
};

const outletIssues = async (sql: Sql, outlet: string | null): Promise<readonly Issue[]> => {
  if (outlet === null) return [];
  // Kept from being withdrawn until the description that names it is there.
  const [record] = await sql.$queryRaw<readonly { readonly kind: string }[]>`
    select kind from record where id = ${outlet}::uuid and withdrawn_at is null for key share`;
  if (!record) return [issue(['outlet'], 'NOT_FOUND', `There is no record with the id ${outlet}.`)];
  return record.kind === 'Organisation'
    ? []
    : [issue(['outlet'], 'WRONG_KIND', `An outlet is an organisation, not a ${record.kind.toLowerCase()}.`)];
};

const copyIssues = async (
  sql: Sql,
  copyOf: string | null,
  article: string | null,
): Promise<readonly Issue[]> => {
  if (copyOf === null) return [];
  if (copyOf === article) return [issue(['copyOf'], 'SELF', 'An article is no copy of itself.')];
  const there =
    isUuid(copyOf) && (await sql.article.findUnique({ where: { id: copyOf }, select: { id: true } }));
  if (!there) return [issue(['copyOf'], 'NOT_FOUND', `There is no article with the id ${copyOf}.`)];
  return article !== null && (await withCopies(sql, article)).includes(there.id)
    ? [issue(['copyOf'], 'SELF', 'That article is itself a copy of this one.')]
    : [];
};

/** Everything wrong with a description; paths begin at the command's input. `article` is the one described, null for a new one. */
export const descriptionIssues = async (
  sql: Sql,
  description: Description,
  article: string | null = null,
): Promise<readonly Issue[]> => {
  const { headline, authors, publishedAt, outlet, url, language } = description;
  const address = url === null ? null : urlType.parse(url);
  return [
    ...headlineIssues(headline),
    ...(authors.length > mostAuthors
      ? [issue(['authors'], 'TOO_MANY', `An article has at most ${mostAuthors} authors.`)]
      : []),
    ...dateIssues(publishedAt),
    ...(address && !address.ok ? [issue(['url'], 'NOT_UNDERSTOOD', address.message)] : []),
    ...(language !== null && !isLanguage(language)
      ? [
          issue(
            ['language'],
            'NOT_UNDERSTOOD',
            `“${language}” is no BCP 47 language tag, such as en or zh-Hans.`,
          ),
        ]
      : []),
    ...(await outletIssues(sql, outlet)),
    ...(await copyIssues(sql, description.copyOf, article)),
  ];
};
