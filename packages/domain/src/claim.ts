import { z } from 'zod';
import { attributionChain } from './chain.ts';
import { quotedRange } from './quoted-range.ts';

export const polarities = ['POSITIVE', 'NEGATIVE'] as const;
/** After PLOVER. */
export const realisations = ['ACTUAL', 'ONGOING', 'PLANNED', 'HYPOTHETICAL'] as const;
/** As the source expresses it; from surest to least said. */
export const certainties = ['CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNDERSPECIFIED'] as const;
/** After Wikibase: a value, some unknown value, or explicitly none. */
export const snaks = ['VALUE', 'SOME_VALUE', 'NO_VALUE'] as const;
export const quoteKinds = ['DIRECT', 'INDIRECT', 'MIXED'] as const;
export const alterations = ['BRACKETED', 'ELLIPSIS', 'TRANSLATED'] as const;
/** What a cited passage is for (after PARC). */
export const citationRoles = [
  'CONTENT',
  'CUE',
  'SOURCE',
  'AMOUNT',
  'DATE',
  'HEDGE',
  'QUANTITY',
  'DURATION',
  'CONDITION',
  'MENTION',
] as const;

const citation = z.strictObject({ role: z.enum(citationRoles), passage: quotedRange });

const json: z.ZodType<unknown> = z.unknown();

/** What one text says of one field of one record, and how it says it. Immutable once stored. */
export const claimContent = z
  .strictObject({
    subject: z.uuid(),
    field: z.string().min(1),
    snak: z.enum(snaks),
    /** The JSON shape of the field's type; null unless the snak is VALUE. */
    value: json,
    polarity: z.enum(polarities),
    realisation: z.enum(realisations),
    certainty: z.enum(certainties),
    quote: z.enum(quoteKinds).nullable(),
    alterations: z.array(z.enum(alterations)),
    /** What it depends on, in the article's words. */
    condition: z.string().min(1).nullable(),
    /** When it holds: an EDTF date or interval. */
    validTime: z.string().min(1).nullable(),
    revision: z.uuid(),
    citations: z.array(citation).min(1),
    chain: attributionChain,
  })
  .superRefine(({ snak, value, citations }, context) => {
    if ((snak === 'VALUE') !== (value !== null && value !== undefined))
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: 'A value is given exactly when the snak is VALUE.',
      });
    if (!citations.some(({ role }) => role === 'CONTENT'))
      context.addIssue({
        code: 'custom',
        path: ['citations'],
        message: 'One citation has the role CONTENT.',
      });
  });

export type ClaimContent = z.infer<typeof claimContent>;
export type Citation = z.infer<typeof citation>;
export type Polarity = (typeof polarities)[number];
export type Realisation = (typeof realisations)[number];
export type Certainty = (typeof certainties)[number];

/** Whether a claim may ever change a field or make a link. */
export const isProjectable = (claim: {
  readonly polarity: Polarity;
  readonly realisation: Realisation;
}): boolean => claim.polarity === 'POSITIVE' && claim.realisation !== 'HYPOTHETICAL';

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The order of claims by how sure they are. */
export const surest = (
  one: { readonly claim: string; readonly certainty: Certainty },
  other: { readonly claim: string; readonly certainty: Certainty },
): number =>
  certainties.indexOf(one.certainty) - certainties.indexOf(other.certainty) || byText(one.claim, other.claim);

/** JSON with sorted keys and no spaces (after RFC 8785), so that one content has one text. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => byText(one, other));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
};

/** The text whose SHA-256 is the claim's id; the order in which citations were entered does not count. */
export const claimText = (claim: ClaimContent): string =>
  canonicalJson({
    ...claim,
    alterations: [...new Set(claim.alterations)].sort(byText),
    citations: [...new Set(claim.citations.map(canonicalJson))].sort(byText),
  });

export type Snak = (typeof snaks)[number];
export type QuoteKind = (typeof quoteKinds)[number];
export type CitationRole = (typeof citationRoles)[number];
