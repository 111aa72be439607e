import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

const RevisionTextDocument = graphql(`
  query RevisionText($id: ID!) {
    node(id: $id) {
      ... on Revision {
        id
        text
      }
    }
  }
`);

/** The text of a revision; empty where there is none any more. */
export const textOfRevision = async (id: string): Promise<string> => {
  const { node } = await request(RevisionTextDocument, { id });
  return (node && 'text' in node ? node.text : null) ?? '';
};
