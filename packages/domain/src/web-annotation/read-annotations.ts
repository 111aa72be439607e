import { z } from 'zod';
import { chainEnds, relations, sourceKinds } from '../chain.ts';
import {
  alterations,
  certainties,
  citationRoles,
  polarities,
  quoteKinds,
  realisations,
  snaks,
} from '../claim.ts';
import { codePoints, type IndexedText } from '../code-points.ts';
import type { Issue } from '../failure.ts';
import { plainMessage } from '../fields/plain-message.ts';
import { kindNames } from '../kinds/index.ts';
import type { AnnotatedArticle, AnnotatedClaim } from './annotated-article.ts';
import { place, selectors } from './selectors.ts';
import { type Unplaced, unplacedReasons } from './unplaced.ts';
import { digestIri, digestOfIri, idOfIri } from './vocabulary.ts';

const most = 5_000;
const iri = z.string().transform((given, context) => {
  const id = idOfIri(given);
  if (id !== null) return id;
  context.addIssue({ code: 'custom', message: 'A record is named as urn:uuid: and its id.' });
  return z.NEVER;
});
const digest = z.string().transform((given, context) => {
  const found = digestOfIri(given);
  if (found !== null) return found;
  context.addIssue({ code: 'custom', message: 'A claim is named as ni:///sha-256; and its digest.' });
  return z.NEVER;
});
const line = z.string().max(10_000);

const link = z.object({
  sourceKind: z.enum(sourceKinds),
  source: iri.nullable(),
  described: line.nullable(),
  position: line.nullable(),
  read: z.boolean(),
  cue: z.object({ selector: selectors }).nullable(),
  toNext: z.enum(relations).nullable(),
});

const claimBody = z.object({
  type: z.literal('chancery:Claim'),
  'chancery:subject': iri,
  'chancery:field': line,
  'chancery:snak': z.enum(snaks),
  'chancery:value': z.unknown(),
  'chancery:polarity': z.enum(polarities),
  'chancery:realisation': z.enum(realisations),
  'chancery:certainty': z.enum(certainties),
  'chancery:quote': z.enum(quoteKinds).nullable(),
  'chancery:alterations': z.array(z.enum(alterations)).max(10),
  'chancery:condition': line.nullable(),
  'chancery:validTime': line.nullable(),
  'chancery:chain': z.object({ ends: z.enum(chainEnds), links: z.array(link).min(1).max(20) }),
});

const annotation = z.object({
  id: digest,
  type: z.literal('Annotation'),
  created: z.iso.datetime(),
  'chancery:accepted': z.boolean(),
  body: z.array(z.union([claimBody, z.object({ type: z.literal('TextualBody') })])).max(10),
  target: z
    .array(z.object({ source: line, 'chancery:role': z.enum(citationRoles), selector: selectors }))
    .min(1)
    .max(100),
});

const collection = z.object({
  type: z.literal('AnnotationCollection'),
  'chancery:article': z.object({
    id: iri,
    headline: line,
    authors: z.array(line).max(100),
    publishedAt: line.nullable(),
    outlet: iri.nullable(),
    url: line.nullable(),
    language: line.nullable(),
    text: z.string().min(1),
    sha256: z.string().regex(/^[\da-f]{64}$/u, 'A digest is a SHA-256 in hexadecimal.'),
    excluded: z
      .array(
        z.object({
          start: z.int().min(0),
          end: z.int(),
          reason: z.enum(['CREDIT', 'ADVERT', 'OTHER']),
          why: line.nullable(),
        }),
      )
      .max(most),
  }),
  'chancery:records': z
    .array(
      z.object({
        id: iri,
        kind: z.enum(kindNames),
        caption: line.min(1),
        identifiers: z.array(z.object({ scheme: line, value: line })).max(100),
      }),
    )
    .max(most),
  'chancery:unplaced': z
    .array(z.object({ claim: digest, exact: z.string().max(10_000), reason: z.enum(unplacedReasons) }))
    .max(most)
    .default([]),
  first: z.object({ items: z.array(annotation).max(most) }),
});

type Given = z.infer<typeof collection>;
type GivenAnnotation = z.infer<typeof annotation>;

export type ReadAnnotations =
  | {
      readonly ok: true;
      readonly read: AnnotatedArticle;
      /** For each claim read, which of the annotations it is, from 0. */
      readonly places: readonly number[];
      /** What the export left out already, and then the annotations that are left out here. */
      readonly unplaced: readonly Unplaced[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

type Body = z.infer<typeof claimBody>;
const isClaim = (body: GivenAnnotation['body'][number]): body is Body => body.type === 'chancery:Claim';

const contentOf = (
  text: IndexedText,
  given: GivenAnnotation,
  body: Body,
): AnnotatedClaim['content'] | Omit<Unplaced, 'claim'> => {
  const places = given.target.map(({ selector }) => place(text, selector));
  const links = body['chancery:chain'].links.map(({ cue, ...rest }) => ({
    rest,
    cue: cue && place(text, cue.selector),
  }));
  const lost = [...places, ...links.flatMap(({ cue }) => cue ?? [])].find(({ ok }) => !ok);
  if (lost && !lost.ok) return { exact: lost.exact, reason: lost.reason };
  return {
    subject: body['chancery:subject'],
    field: body['chancery:field'],
    snak: body['chancery:snak'],
    value: body['chancery:value'] ?? null,
    polarity: body['chancery:polarity'],
    realisation: body['chancery:realisation'],
    certainty: body['chancery:certainty'],
    quote: body['chancery:quote'],
    alterations: body['chancery:alterations'],
    condition: body['chancery:condition'],
    validTime: body['chancery:validTime'],
    citations: given.target.flatMap(({ 'chancery:role': role }, at) => {
      const found = places[at];
      return found?.ok ? [{ role, passage: found.range }] : [];
    }),
    chain: {
      ends: body['chancery:chain'].ends,
      links: links.map(({ rest, cue }) => ({ ...rest, cue: cue?.ok ? cue.range : null })),
    },
  };
};

const shapeIssues = (given: Given): readonly Issue[] => {
  const { sha256 } = given['chancery:article'];
  return given.first.items.flatMap(({ target, body }, at) => [
    ...target.flatMap(({ source }, place) =>
      source === digestIri(sha256)
        ? []
        : [
            {
              path: ['first', 'items', String(at), 'target', String(place), 'source'],
              code: 'NOT_FOUND' as const,
              message: 'The passage is of another text than the article’s.',
            },
          ],
    ),
    ...(body.filter(isClaim).length === 1
      ? []
      : [
          {
            path: ['first', 'items', String(at), 'body'],
            code: 'MISSING' as const,
            message: 'An annotation says one claim.',
          },
        ]),
  ]);
};

/**
 * Reads what writeAnnotations wrote, here or in another installation. Annotations whose words do not stand in the text
 * are left out and named. Paths of issues begin at the collection.
 */
export const readAnnotations = (json: unknown): ReadAnnotations => {
  const given = collection.safeParse(json, { error: plainMessage });
  if (!given.success)
    return {
      ok: false,
      issues: given.error.issues.map(({ path, message }) => ({
        path: path.map(String),
        code: 'INVALID_VALUE',
        message,
      })),
    };
  const issues = shapeIssues(given.data);
  if (issues.length > 0) return { ok: false, issues };
  const { text, sha256, excluded, ...article } = given.data['chancery:article'];
  const indexed = codePoints(text);
  const claims: AnnotatedClaim[] = [];
  const places: number[] = [];
  const unplaced: Unplaced[] = [];
  for (const [at, each] of given.data.first.items.entries()) {
    const body = each.body.find(isClaim);
    if (!body) continue; // refused above
    const content = contentOf(indexed, each, body);
    if ('reason' in content) {
      unplaced.push({ claim: each.id, ...content });
      continue;
    }
    places.push(at);
    claims.push({ id: each.id, createdAt: each.created, accepted: each['chancery:accepted'], content });
  }
  const read = {
    article,
    revision: { text, sha256, excluded },
    records: given.data['chancery:records'],
    claims,
    unplaced: given.data['chancery:unplaced'],
  };
  return { ok: true, read, places, unplaced: [...read.unplaced, ...unplaced] };
};
