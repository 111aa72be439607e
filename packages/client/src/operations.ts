// Ready documents with their types. Apart from the client, since who writes documents of their own needs none of them.
export * from './generated/graphql.ts';
