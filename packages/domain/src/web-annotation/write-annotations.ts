import { codePoints, type IndexedText } from '../code-points.ts';
import { kinds } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import type { AnnotatedArticle, AnnotatedClaim } from './annotated-article.ts';
import { selectorsOf } from './selectors.ts';
import { annotationContext, digestIri, ownContext, recordIri } from './vocabulary.ts';

const declared: Readonly<Record<string, Kind>> = kinds;

/** The claim in a line for people who read annotations without knowing our words. */
const described = ({ records }: AnnotatedArticle, { content }: AnnotatedClaim): string => {
  const subject = records.find(({ id }) => id === content.subject);
  const field = declared[subject?.kind ?? '']?.fields[content.field]?.label ?? content.field;
  const said = content.citations.find(({ role }) => role === 'CONTENT')?.passage.exact ?? '';
  const how = [content.polarity, content.realisation, content.certainty].join(', ').toLowerCase();
  return `${subject?.caption ?? content.subject} · ${field} (${how}): “${said}”`;
};

const chainOf = (text: IndexedText, { chain }: AnnotatedClaim['content']) => ({
  ends: chain.ends,
  links: chain.links.map(({ cue, source, ...link }) => ({
    ...link,
    source: source === null ? null : recordIri(source),
    cue: cue && { selector: selectorsOf(text, cue) },
  })),
});

const bodyOf = (text: IndexedText, { content }: AnnotatedClaim) => ({
  type: 'chancery:Claim',
  'chancery:subject': recordIri(content.subject),
  'chancery:field': content.field,
  'chancery:snak': content.snak,
  'chancery:value': content.value ?? null,
  'chancery:polarity': content.polarity,
  'chancery:realisation': content.realisation,
  'chancery:certainty': content.certainty,
  'chancery:quote': content.quote,
  'chancery:alterations': content.alterations,
  'chancery:condition': content.condition,
  'chancery:validTime': content.validTime,
  'chancery:chain': chainOf(text, content),
});

const annotationOf = (from: AnnotatedArticle, text: IndexedText, claim: AnnotatedClaim) => ({
  id: digestIri(claim.id),
  type: 'Annotation',
  motivation: 'describing',
  created: claim.createdAt,
  'chancery:accepted': claim.accepted,
  body: [
    { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: described(from, claim) },
    bodyOf(text, claim),
  ],
  target: claim.content.citations.map(({ role, passage }) => ({
    type: 'SpecificResource',
    source: digestIri(from.revision.sha256),
    'chancery:role': role,
    selector: selectorsOf(text, passage),
  })),
});

/** An article's claims as a W3C annotation collection: an annotation a claim, a target a passage that it cites. */
export const writeAnnotations = (from: AnnotatedArticle) => {
  const text = codePoints(from.revision.text);
  const { id, outlet, ...article } = from.article;
  return {
    '@context': [annotationContext, ownContext],
    id: `${recordIri(id)}#annotations`,
    type: 'AnnotationCollection',
    label: article.headline,
    total: from.claims.length,
    'chancery:article': {
      ...article,
      id: recordIri(id),
      outlet: outlet === null ? null : recordIri(outlet),
      ...from.revision,
    },
    'chancery:records': from.records.map((record) => ({ ...record, id: recordIri(record.id) })),
    'chancery:unplaced': from.unplaced.map(({ claim, exact, reason }) => ({
      claim: digestIri(claim),
      exact,
      reason,
    })),
    first: {
      id: `${recordIri(id)}#annotations-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: from.claims.map((claim) => annotationOf(from, text, claim)),
    },
  };
};
