import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types every document in src against the API's contract. Documents are strings: no GraphQL parser reaches the browser. */
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/generated/**'],
  ignoreNoDocuments: true,
  generates: {
    './src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
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
