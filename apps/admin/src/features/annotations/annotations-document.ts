import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportTheAnnotationsMutation } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted } from '../../lib/refusal.ts';

const AnnotationsDocument = graphql(`
  query AnnotationsOf($article: ID!) {
    annotations(article: $article)
  }
`);

const ImportDocument = graphql(`
  mutation ImportTheAnnotations($input: ImportAnnotationsInput!) {
    importAnnotations(input: $input) {
      __typename
      ... on ImportedAnnotations {
        article {
          id
          headline
        }
        review {
          id
        }
        claimCount
        made {
          id
          kind
          caption
        }
        unplaced {
          claim
          exact
          reason
        }
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

export type Imported = Extract<
  ImportTheAnnotationsMutation['importAnnotations'],
  { readonly __typename: 'ImportedAnnotations' }
>;

// The browser keeps the file where it keeps downloads; the address of the words goes with the click.
const saveAs = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/ld+json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

/** Saves an article with its claims as a file of W3C annotations. */
export const useExport = (article: string) =>
  useMutation({
    mutationFn: async () => {
      const { annotations } = await request(AnnotationsDocument, { article });
      if (annotations) saveAs(`annotations-${article}.jsonld`, annotations);
    },
  });

/** Takes an article with its claims out of a file into a draft. */
export const useImport = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (file: File): Promise<Imported> => {
      const input = { annotations: await file.text() };
      return accepted((await request(ImportDocument, { input })).importAnnotations);
    },
    onSuccess: async () => client.invalidateQueries({ queryKey: ['article'] }),
  });
};
