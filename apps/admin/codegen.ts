import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types every document in src against the API's contract, and lists them with their hashes for the API, which runs them
 * by hash: neither a GraphQL parser nor a document's text reaches the browser.
 */
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/generated/**'],
  ignoreNoDocuments: true,
  generates: {
    './src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: { mode: 'replaceDocumentWithHash' } },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string' },
        inputMaybeValue: 'T | null | undefined',
      },
    },
  },
};

export default config;
