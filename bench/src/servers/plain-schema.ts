/** The schema of the plain server: the tables as they are. */
export const typeDefs = `
  type Record { id: ID! kind: String! caption: String! version: Int! deal: Deal names: [Name!]!
    links(field: String!, first: Int!): [Link!]! linkedFrom(reverse: String!, first: Int!): [Link!]!
    claims(field: String, first: Int!): [Claim!]! }
  type Deal { type: String status: String subject: String valueLower: String valueUpper: String valueCurrency: String
    signedEarliest: String signedLatest: String }
  type Name { text: String! nameKind: String! language: String }
  type Link { role: String source: Record! target: Record }
  type Claim { id: ID! field: String! valueKey: String! certainty: String! polarity: String! citations: [Citation!]! attribution: Attribution! }
  type Citation { role: String! start: Int! end: Int! exact: String! }
  type Attribution { chainEnds: String! links: [AttributionLink!]! }
  type AttributionLink { sourceKind: String! source: Record }
  type Page { totalCount: Int! nodes: [Record!]! }
  type Query {
    record(id: ID!): Record
    records(kind: String, name: String, first: Int!, after: ID): [Record!]!
    dealsOf(type: String!, first: Int!): Page!
  }`;
