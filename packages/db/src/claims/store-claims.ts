import {
  type ClaimContent,
  canonicalJson,
  claimText,
  type IndexedText,
  type Link,
  originKey,
  passageAt,
  type Range,
  type Statement,
} from '@chancery/domain';
import { type ClaimReferenceAs, Prisma } from '../generated/prisma/client.ts';
import { sha256 } from '../hash.ts';
import { inChunks } from '../in-chunks.ts';
import type { Sql } from '../transaction.ts';
import { writeCitedWords } from '../words/write-words.ts';
import type { CheckedClaim } from './check-claim.ts';
import { shortKey, storedKey } from './field-of.ts';

/** The text that claims cite. */
export type Cited = { readonly article: string; readonly revision: string; readonly text: IndexedText };

export const claimId = (content: ClaimContent): string => sha256(claimText(content));

const attributionId = ({ chain, revision }: ClaimContent): string =>
  sha256(canonicalJson({ chain, revision }));

const json = (value: unknown) => (value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue)); // JSON by the types' schemas

const passageOf = ({ text, revision }: Cited, { start, end }: Range) => ({
  revisionId: revision,
  ...passageAt(text, { start, end }),
});

const attributionRow = ({ content }: CheckedClaim) => ({
  id: attributionId(content),
  chainEnds: content.chain.ends,
  origin: shortKey(originKey(content.chain, '')),
});

const linkRows = (cited: Cited, { content }: CheckedClaim) =>
  content.chain.links.map(({ sourceKind, source, described, position, read, cue, toNext }, at) => ({
    attributionId: attributionId(content),
    position: at,
    sourceKind,
    sourceId: source,
    described,
    sourcePosition: position,
    read,
    toNext,
    cue: json(cue && passageOf(cited, cue)),
  }));

const claimRow = ({ article }: Cited, { content, type, validTime }: CheckedClaim) => ({
  id: claimId(content),
  subjectId: content.subject,
  field: content.field,
  snak: content.snak,
  value: json(content.value),
  valueKey: storedKey(type, content, article),
  polarity: content.polarity,
  realisation: content.realisation,
  certainty: content.certainty,
  quote: content.quote,
  alterations: content.alterations,
  condition: content.condition,
  validTime: json(validTime),
  revisionId: content.revision,
  attributionId: attributionId(content),
});

const citationRows = (cited: Cited, { content }: CheckedClaim) =>
  content.citations.map(({ role, passage }, ordinal) => ({
    claimId: claimId(content),
    ordinal,
    role,
    ...passageOf(cited, passage),
  }));

/** Every record that a claim names, and as what. */
export const namedBy = ({
  content,
  type,
}: CheckedClaim): readonly (readonly [string, ClaimReferenceAs])[] => {
  const sources = content.chain.links.flatMap(({ source }) => (source ? [[source, 'SOURCE'] as const] : []));
  const found: (readonly [string, ClaimReferenceAs])[] = [[content.subject, 'SUBJECT'], ...sources];
  if (content.value !== null && 'link' in type) {
    const { target, within } = content.value as Link; // checked by the type's own schema
    if (target) found.push([target, 'TARGET']);
    if (within) found.push([within, 'WITHIN']);
  }
  if (content.value !== null && type.name === 'statement')
    for (const id of (content.value as Statement).about) found.push([id, 'ABOUT']); // as above
  return found;
};

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] =>
  [...new Map(rows.map((row) => [row.id, row])).values()].sort((one, other) => (one.id < other.id ? -1 : 1));

/** Stores claims that are not stored yet, with all that belongs to them; answers with their ids in order. */
export const storeClaims = async (
  sql: Sql,
  cited: Cited,
  claims: readonly CheckedClaim[],
): Promise<readonly string[]> => {
  const skipDuplicates = true; // one content is one claim, whoever proposes it
  // In one order for all: two commands that store the same claims wait for each other, and not in a circle.
  await inChunks(byId(claims.map(attributionRow)), async (data) =>
    sql.attribution.createMany({ data, skipDuplicates }),
  );
  await inChunks(
    claims.flatMap((claim) => linkRows(cited, claim)),
    async (data) => sql.attributionLink.createMany({ data, skipDuplicates }),
  );
  await inChunks(byId(claims.map((claim) => claimRow(cited, claim))), async (data) =>
    sql.claim.createMany({ data, skipDuplicates }),
  );
  const citations = claims.flatMap((claim) => citationRows(cited, claim));
  await inChunks(citations, async (data) => sql.citation.createMany({ data, skipDuplicates }));
  await writeCitedWords(sql, cited.article, citations);
  await inChunks(
    claims.flatMap((claim) =>
      namedBy(claim).map(([recordId, as]) => ({ claimId: claimId(claim.content), recordId, as })),
    ),
    async (data) => sql.claimReference.createMany({ data, skipDuplicates }),
  );
  return claims.map(({ content }) => claimId(content));
};
