import { z } from 'zod';
import { quotedRange } from './quoted-range.ts';

/** What kind of voice a link is (after PARC and PROV). */
export const sourceKinds = [
  'AUTHOR_VOICE',
  'NAMED_PERSON',
  'ANONYMOUS_PERSON',
  'ORGANISATION',
  'STATE',
  'PUBLICATION',
  'DOCUMENT',
  'COLLECTIVE_UNSPECIFIED',
] as const;

/** How a link relates to the next one, nearer to the origin. */
export const relations = ['QUOTES', 'PARAPHRASES', 'CITES_REPORT', 'TRANSLATES', 'UNKNOWN'] as const;

/** What is known of the place where the chain stops. */
export const chainEnds = ['NAMED_ORIGIN', 'ANONYMOUS_ORIGIN', 'NOT_STATED', 'UNKNOWN_IF_MORE'] as const;

const chainLink = z.strictObject({
  sourceKind: z.enum(sourceKinds),
  /** The record of the source, where there is one. */
  source: z.uuid().nullable(),
  /** The article's own words for a source without a record, such as "close to the ministry". */
  described: z.string().trim().min(1, 'A description has words.').nullable(),
  /** The office in which a person is quoted, as the article says it. */
  position: z.string().trim().min(1, 'An office has words.').nullable(),
  /** Whether the editor read this link's own text: of the article always, of a report it cites rarely. */
  read: z.boolean(),
  /** The words that name this link ("according to …"). */
  cue: quotedRange.nullable(),
  /** Null on the last link only. */
  toNext: z.enum(relations).nullable(),
});

const linkProblem = (link: z.infer<typeof chainLink>, isFirst: boolean, isLast: boolean): string | null => {
  if (isFirst !== (link.sourceKind === 'AUTHOR_VOICE'))
    return isFirst
      ? 'A chain begins with the article’s own voice.'
      : 'Only the first link is the article’s own voice.';
  if (isFirst && !link.read) return 'The article itself was read.';
  if (!isFirst && link.source === null && link.described === null)
    return 'A link names a record or describes its source.';
  if (isLast !== (link.toNext === null)) return 'Every link but the last says how it relates to the next.';
  return null;
};

/** The ordered links from the article's own voice to the origin, and how the chain ends. */
export const attributionChain = z
  .strictObject({ links: z.array(chainLink).min(1).max(20), ends: z.enum(chainEnds) })
  .superRefine(({ links }, context) => {
    links.forEach((link, at) => {
      const message = linkProblem(link, at === 0, at === links.length - 1);
      if (message) context.addIssue({ code: 'custom', path: ['links', at], message });
    });
  });

export type ChainLink = z.infer<typeof chainLink>;
export type AttributionChain = z.infer<typeof attributionChain>;

/** Who a link is, as a key: its record, or where it has none its words. Not of the article’s own voice: see originKey. */
export const sourceKey = ({
  sourceKind,
  source,
  described,
}: Pick<ChainLink, 'sourceKind' | 'source' | 'described'>): string =>
  source !== null
    ? `record:${source}`
    : `described:${sourceKind}:${(described ?? '').normalize('NFKC').toLowerCase().trim()}`;

/**
 * Who is at the far end, as a key: two claims with one origin are one source, however many outlets relay it.
 * An origin without a record is told by its words, and the article's own voice by its outlet or article.
 */
export const originKey = ({ links }: AttributionChain, ownVoice: string): string => {
  const last = links.at(-1);
  return !last || last.sourceKind === 'AUTHOR_VOICE' ? `voice:${ownVoice}` : sourceKey(last);
};
