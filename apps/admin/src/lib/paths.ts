import { type KindName, kindNames, kinds } from '@chancery/domain';

/** Every address in the app. */
export const paths = {
  inbox: '/',
  signIn: (from?: string) => (from ? `/sign-in?from=${encodeURIComponent(from)}` : '/sign-in'),
  articles: '/articles',
  newArticle: '/articles/new',
  /** The article with its claims; a claim's id brings its passage into view. */
  article: (id: string, claim?: string) => `/articles/${id}${claim ? `?claim=${claim}` : ''}`,
  reviews: '/reviews',
  review: (id: string) => `/reviews/${id}`,
  kind: (kind: KindName) => `/k/${kindSlug(kind)}`,
  record: (id: string) => `/r/${id}`,
  search: (text?: string) => (text ? `/search?q=${encodeURIComponent(text)}` : '/search'),
  accounts: '/accounts',
} as const;

/** "Deal" is listed under /k/deals. */
export const kindSlug = (kind: KindName): string => kinds[kind].plural.toLowerCase().replaceAll(' ', '-');

/** The kind that an address names, or null. */
export const kindOfSlug = (slug: string): KindName | null =>
  kindNames.find((kind) => kindSlug(kind) === slug) ?? null;

/** Only a path of this app: a crafted link must not lead people elsewhere after they signed in. */
export const safeReturn = (from: string | null): string =>
  from && /^\/(?![/\\])/u.test(from) && !from.startsWith('/sign-in') ? from : paths.inbox;

/** The longest name that the office searches by, in characters. */
export const longestSearch = 200;
