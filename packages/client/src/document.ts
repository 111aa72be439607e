import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/**
 * A GraphQL document as text, with the types of its answer and its variables where graphql-codegen wrote it
 * (`documentMode: 'string'`). A plain string is a document too: its answer is then unknown.
 */
export type TypedDocument<Data, Variables> = DocumentTypeDecoration<Data, Variables> & {
  toString(): string;
  readonly __meta__?: Readonly<Record<string, unknown>> | undefined;
};

/** How documents are sent: as text, or as the id under which the server keeps the text. */
export type SentAs = 'TEXT' | 'ID';

/** What a request says of its document. A document without an id is sent as text. */
export const sent = (
  document: TypedDocument<unknown, never>,
  as: SentAs,
): { readonly query: string } | { readonly documentId: string } => {
  const id = document.__meta__?.['hash'];
  return as === 'ID' && typeof id === 'string' ? { documentId: id } : { query: document.toString() };
};
