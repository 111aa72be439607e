import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted } from '../../lib/refusal.ts';
import type { Kept } from './keeper.ts';

const KeptTypingDocument = graphql(`
  query KeptTyping($place: String!) {
    keptTyping(place: $place) {
      content
      version
    }
  }
`);

const KeepTypingDocument = graphql(`
  mutation KeepTyping($input: KeepTypingInput!) {
    keepTyping(input: $input) {
      __typename
      ... on KeptTyping {
        version
      }
      ... on Failure {
        message
      }
      ... on Invalid {
        issues {
          path
          message
        }
      }
    }
  }
`);

const DropTypingDocument = graphql(`
  mutation DropTyping($input: DropTypingInput!) {
    dropTyping(input: $input) {
      __typename
      ... on KeptTyping {
        version
      }
      ... on Failure {
        message
      }
    }
  }
`);

/** What the server has of a form; null where nothing was ever kept there. */
export const readKept = async (place: string): Promise<Kept | null> => {
  const { keptTyping } = await request(KeptTypingDocument, { place });
  return keptTyping ? { content: keptTyping.content ?? null, version: keptTyping.version } : null;
};

/** Writes what a form says, over the version that was seen; the version it has then. A page that closes lets it through. */
export const writeKept = async (
  place: string,
  { content, version: expectedVersion }: Kept,
): Promise<number> => {
  const seen = { place, expectedVersion };
  if (content === null)
    return accepted((await request(DropTypingDocument, { input: seen }, { outlivesPage: true })).dropTyping)
      .version;
  const input = { ...seen, content };
  return accepted((await request(KeepTypingDocument, { input }, { outlivesPage: true })).keepTyping).version;
};
