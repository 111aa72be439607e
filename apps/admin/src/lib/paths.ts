import { type KindName, kindNames, kinds, type Range } from '@chancery/domain';

/** Every address in the app. */
export const paths = {
  inbox: '/',
  signIn: (from?: string) => (from ? `/sign-in?from=${encodeURIComponent(from)}` : '/sign-in'),
  articles: '/articles',
  newArticle: '/articles/new',
  /** The article with its claims; a claim's id brings its passage into view. */
  article: (id: string, claim?: string) => `/articles/${id}${claim ? `?claim=${claim}` : ''}`,
  /** The article with a passage of its newest text, in code points, in view. */
  passage: (article: string, { start, end }: Range) => `/articles/${article}?passage=${start}-${end}`,
  /** How far two readings of the article agree. */
  agreement: (id: string) => `/articles/${id}/agreement`,
  /** Where an article is retracted, or some of it corrected. */
  retract: (id: string) => `/articles/${id}/retract`,
  /** Where all that an outlet says is retracted, or some of it corrected. */
  retractOutlet: (id: string) => `/r/${id}/retract`,
  reviews: '/reviews',
  review: (id: string) => `/reviews/${id}`,
  kind: (kind: KindName) => `/k/${kindSlug(kind)}`,
  /** A record; as the office knew it at a moment where one is given. */
  record: (id: string, knownAt?: string) =>
    knownAt ? `/r/${id}?knownAt=${encodeURIComponent(knownAt)}` : `/r/${id}`,
  /** A record, with what else its address said, told that the id of one that was merged into it led there. */
  recordFor: (id: string, asked: string, rest: string) => {
    const said = new URLSearchParams(rest);
    said.set('asked', asked);
    return `/r/${id}?${said}`;
  },
  /** A record by its own id, with what else the address of the one that stands for it said. */
  recordAlone: (id: string, rest: string) => {
    const said = new URLSearchParams(rest);
    said.delete('asked');
    return `/r/${id}?${said}`;
  },
  /** Where a record is looked at beside another one; STAYS has it stand for both. */
  merge: (id: string, other?: { readonly id: string; readonly way: 'GOES' | 'STAYS' }) =>
    `/r/${id}/merge${other ? `?with=${other.id}${other.way === 'STAYS' ? '&way=STAYS' : ''}` : ''}`,
  search: (text?: string) => (text ? `/search?q=${encodeURIComponent(text)}` : '/search'),
  activity: '/activity',
  /** Of what sources disagree: of all records or of one. */
  disputes: (record?: string) => (record ? `/disputes?record=${record}` : '/disputes'),
  /** The records that may be one: all of them, or those that may be one with a record. */
  duplicates: (record?: string) => (record ? `/duplicates?record=${record}` : '/duplicates'),
  accounts: '/accounts',
  tokens: '/tokens',
} as const;

/** "Deal" is listed under /k/deals. */
export const kindSlug = (kind: KindName): string => kinds[kind].plural.toLowerCase().replaceAll(' ', '-');

/** The kind that an address names, or null. */
export const kindOfSlug = (slug: string): KindName | null =>
  kindNames.find((kind) => kindSlug(kind) === slug) ?? null;

/** The passage that an address names, within a text of so many code points; null for none. */
export const passageIn = (said: string | null, length: number): Range | null => {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/u.exec(said ?? '') ?? [];
  const range = { start: Number(start), end: Number(end) };
  return range.start < range.end && range.end <= length ? range : null;
};

/** Only a path of this app: a crafted link must not lead people elsewhere after they signed in. */
export const safeReturn = (from: string | null): string =>
  from && /^\/(?![/\\])/u.test(from) && !from.startsWith('/sign-in') ? from : paths.inbox;

/** The longest name that the office searches by, in characters. */
export const longestSearch = 200;
