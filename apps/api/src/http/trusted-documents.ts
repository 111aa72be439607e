import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { z } from 'zod';

/** Documents that clients were built with, by the id that they are asked for: "sha256:" and the hash of the text. */
export type TrustedDocuments = ReadonlyMap<string, string>;

const manifest = z.record(z.string(), z.string());

/** The id of a document (GraphQL over HTTP, appendix on persisted documents). */
export const documentId = (text: string): string => `sha256:${hash('sha256', text, 'hex')}`;

const wrong = (file: string, why: string) =>
  new Error(`The trusted documents in ${file} cannot be served: ${why} Build what wrote them again.`);

/**
 * Reads manifests, JSON objects of texts by id. Throws where an id is not that of its text, and where a text does not fit
 * the contract: a client that was built against another one would fail in the hands of its users.
 */
export const readTrustedDocuments = (files: readonly string[], schema: GraphQLSchema): TrustedDocuments => {
  const documents = new Map<string, string>();
  for (const file of files)
    for (const [id, text] of Object.entries(manifest.parse(JSON.parse(readFileSync(file, 'utf8'))))) {
      if (id !== documentId(text)) throw wrong(file, `${id} is not the hash of its text.`);
      const [error] = validate(schema, parse(text));
      if (error) throw wrong(file, `${error.message}`);
      documents.set(id, text);
    }
  return documents;
};
