/** The vocabulary of the W3C Web Annotation Data Model. */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** The media type of annotations (W3C Web Annotation Protocol). */
export const annotationMediaType = `application/ld+json; profile="${annotationContext}"`;

const namespace = 'https://chancery.example/ns#';

/** What the vocabulary has no words for, in words of our own: a claim's parts are plain JSON in it. */
export const ownContext = {
  '@version': 1.1,
  chancery: namespace,
  'chancery:subject': { '@type': '@id' },
  'chancery:value': { '@type': '@json' },
  'chancery:chain': { '@type': '@json' },
  'chancery:article': { '@type': '@json' },
  'chancery:records': { '@type': '@json' },
  'chancery:unplaced': { '@type': '@json' },
} as const;

/** The name of a record anywhere. */
export const recordIri = (id: string): string => `urn:uuid:${id}`;

/** The id in the name of a record; null where it is none. */
export const idOfIri = (iri: string): string | null =>
  /^urn:uuid:(?<id>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/u.exec(iri)?.groups?.['id'] ?? null;

/** The name of a text or a claim by its SHA-256, the same wherever it lies (RFC 6920). */
export const digestIri = (sha256: string): string => {
  const bytes = (sha256.match(/[\da-f]{2}/gu) ?? []).map((byte) => Number.parseInt(byte, 16));
  const base64 = btoa(String.fromCharCode(...bytes));
  return `ni:///sha-256;${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '')}`;
};

/** The hexadecimal digest in such a name; null where it is none. */
export const digestOfIri = (iri: string): string | null => {
  const base64 = /^ni:\/\/\/sha-256;(?<digest>[\w-]{43})$/u.exec(iri)?.groups?.['digest'];
  if (base64 === undefined) return null;
  const bytes = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
  return [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
};
