import { z } from 'zod';
import { exclusionReasons } from '../articles/article-row.ts';
import { suggestionVerdicts } from '../articles/suggestion-decisions.ts';

const exclusions = z.array(
  z.object({
    start: z.int(),
    end: z.int(),
    reason: z.enum(exclusionReasons),
    why: z.string().nullable(),
  }),
);
const details = z.object({
  headline: z.string(),
  authors: z.array(z.string()),
  publishedAt: z.string().nullable(),
  outletId: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  copyOfId: z.string().nullable(),
});
const decision = z.object({ verdict: z.enum(suggestionVerdicts), claims: z.array(z.string()) });
const decisions = z.array(z.object({ suggestion: z.string(), before: decision, after: decision }));
/** What was made of suggestions: what each was before an act, and after it. */
export type Decisions = z.infer<typeof decisions>;

const besides = z.object({
  decisions: decisions.default([]),
  made: z.array(z.string()).readonly().default([]),
  emptied: z.iso.datetime().nullable().default(null),
});
/**
 * What an act on claims did beside them: suggestions decided, records made, by their ids, and when the review had been
 * submitted of which it took the last claim; null where it left some, or there is a draft to go on with.
 */
export type BesidesClaims = Readonly<z.infer<typeof besides>>;
export const besidesClaims = (what: unknown): BesidesClaims => besides.parse(what ?? {});

/** Which text is an article's newest, with what is excluded in it. */
const textState = z.object({ revision: z.string(), excluded: exclusions });

/** What an act did to something else than the claims of a draft: enough to undo it, and to do it again. */
export const deed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('CREATE_RECORD'), record: z.string() }),
  /** Ranges are of one text: in another they stand elsewhere. */
  z.object({ kind: z.literal('EXCLUDE'), revision: z.string(), before: exclusions, after: exclusions }),
  z.object({ kind: z.literal('DESCRIBE'), before: details, after: details }),
  z.object({
    kind: z.literal('DECIDE_SUGGESTIONS'),
    decisions,
  }),
  z.object({ kind: z.literal('NEVER_SUGGEST'), entry: z.string(), listed: z.boolean() }),
  /** Another text became the newest one. */
  z.object({ kind: z.literal('REVISE'), before: textState, after: textState }),
  /** A draft was handed to the reviewers. */
  z.object({ kind: z.literal('SUBMIT'), review: z.string(), claims: z.int() }),
]);
export type Deed = z.infer<typeof deed>;
export type DeedOf<Kind extends Deed['kind']> = Extract<Deed, { readonly kind: Kind }>;
/** What is known of an article beside its text, as an act keeps it. */
export type Details = z.infer<typeof details>;

/** Kinds of acts at the desk of an article that are not about another act. */
export const deskActKinds = [
  'PROPOSE',
  'CHANGE',
  'WITHDRAW',
  'CREATE_RECORD',
  'EXCLUDE',
  'DESCRIBE',
  'DECIDE_SUGGESTIONS',
  'NEVER_SUGGEST',
  'REVISE',
  'SUBMIT',
] as const;
export type DeskActKind = (typeof deskActKinds)[number];

/** Most articles that a bulk act is of. */
export const mostBulkDesks = 500;

/** An act at the desk as readers see it. */
export type DeskActRow = {
  readonly id: bigint;
  readonly kind: DeskActKind;
  readonly at: Date;
  /** The draft whose claims it changed; null where it was about something else. */
  readonly review: string | null;
  /** The id that it shares with what it was done together with; null for an act of its own. */
  readonly bulk: string | null;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The id of the record that it made, or that all claims are about which it put in or took out; null for none. */
  readonly record: string | null;
  /** The suggestions that it decided. */
  readonly decisions: Decisions;
  /** The ids of the records that it made. */
  readonly made: readonly string[];
  /** When the review had been submitted of which it took the last claim; null for any other act. */
  readonly emptied: string | null;
  /** Null where it changed claims. */
  readonly deed: Deed | null;
};

/** The acts of one editor at the desk of an article. */
export type DeskActs = {
  /** How many there were, undoings too: whoever undoes says which they have seen. */
  readonly version: number;
  readonly undo: DeskActRow | null;
  readonly redo: DeskActRow | null;
};
