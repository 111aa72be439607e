import { allParts, type ClaimPart, type Parts } from '@chancery/db';
import { isLinkType, type KindName, kindNames, kinds, waysBack } from '@chancery/domain';
import {
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { listName } from '../schema/list-name.ts';

/** Parts of claims, and fields of which is needed what a record holds. */
type Needs = { readonly claim?: readonly ClaimPart[]; readonly held?: readonly string[] };
const nothing: Needs = {};

const all = (type: string, fields: readonly string[], needs: Needs = nothing) =>
  fields.map((field) => [`${type}.${field}`, needs] as const);

const ofRecords = [
  ...['id', 'kind', 'caption', 'label', 'standing', 'version', 'updatedAt', 'withdrawnAt'],
  ...['evidence', 'claims', 'links', 'linksBack'],
];
const linksOf = (kind: KindName): readonly string[] => [
  ...Object.entries(kinds[kind].fields).flatMap(([name, { type }]) => (isLinkType(type) ? [name] : [])),
  ...waysBack(kind).map(({ reverse }) => reverse),
];
// What a kind has of its own is held, but for links, which have a table.
const ofOwn = (kind: KindName) => [
  ...Object.entries(kinds[kind].fields).flatMap(([name, { type }]) =>
    isLinkType(type) ? [] : all(kind, [name, `${name}History`], { held: [name] }),
  ),
  ...(kind === 'State' ? all(kind, ['iso2', 'iso3', 'isoNumeric'], { held: ['identifiers'] }) : []),
];
const connections = ['Link', 'Claim', 'Record', ...kindNames].flatMap((type) => [
  ...all(`${type}Connection`, ['edges', 'nodes', 'pageInfo', 'totalCount']),
  ...all(`${type}Edge`, ['cursor', 'node']),
]);
const ofLinks = [
  'field',
  'reverse',
  'described',
  'within',
  'role',
  'title',
  'share',
  'realisation',
  'certainty',
];
const ofClaims = [
  ...['id', 'subject', 'field', 'snak', 'value', 'key', 'polarity', 'realisation', 'certainty', 'quote'],
  ...['alterations', 'condition', 'validTime', 'chainEnds', 'article', 'createdAt'],
];

/**
 * The fields of the schema of which it is known what they need of the rows of records and claims, those that lie on the
 * way included. Any other may need all of it. What a record holds and what a claim cites are the longest of their rows,
 * and a claim's origin the dearest to find.
 */
export const known: ReadonlyMap<string, Needs> = new Map<string, Needs>([
  ...all('Query', ['record', 'records', 'claim', ...kindNames.map((kind) => listName(kinds[kind].plural))]),
  ...['Record', ...kindNames].flatMap((type) => all(type, ofRecords)),
  ...kindNames.flatMap((kind) => all(kind, linksOf(kind))),
  ...['Record', ...kindNames].flatMap((type) =>
    ['names', 'identifiers', 'statements'].flatMap((field) => all(type, [field], { held: [field] })),
  ),
  ...kindNames.flatMap(ofOwn),
  ...connections,
  ...all('LinkEdge', [...ofLinks, 'claims']),
  ...all('Claim', ofClaims),
  ...all('Claim', ['citations', 'passage', 'passageNow'], { claim: ['citations'] }),
  ...all('Claim', ['chain'], { claim: ['chain'] }),
  ...all('Claim', ['origin'], { claim: ['origin'] }),
  ...all('Claim', ['relays'], { claim: ['relays'] }),
  ...all('Claim', ['report'], { claim: ['report'] }),
  ...all('Claim', ['judgement'], { claim: ['judgement'] }),
  ...all('Citation', ['role', 'passage', 'passageNow']),
  ...all('Passage', ['start', 'end', 'exact', 'prefix', 'suffix']),
  ...all('ChainLink', ['position', 'sourceKind', 'source', 'described', 'office', 'read', 'cue', 'toNext']),
  ...all('Article', ['id', 'headline', 'url', 'language', 'publishedAt', 'outlet']),
  ...all('Judgement', ['verdict', 'rank', 'reason', 'confidence', 'at']),
]);

/** Types all of whose fields are made of what led to them, or read what they say by id. */
export const madeOfTheirOwn: ReadonlySet<string> = new Set([
  ...[
    'PageInfo',
    'Value',
    'Amount',
    'Quantity',
    'Share',
    'Item',
    'Text',
    'Choice',
    'Country',
    'Url',
    'Identifier',
  ],
  ...['Name', 'Duration', 'FuzzyDate', 'Statement', 'Link', 'DatedStatus'],
]);

const together = (needs: readonly Needs[]): Parts => ({
  held: new Set(needs.flatMap(({ held = [] }) => held)),
  claim: new Set(needs.flatMap(({ claim = [] }) => claim)),
});

const found = new WeakMap<DocumentNode, Parts>();

const find = (schema: GraphQLSchema, document: DocumentNode): Parts => {
  const needs: Needs[] = [];
  const info = new TypeInfo(schema);
  let isKnown = true;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ name: { value: name } }) => {
        if (name === '__typename') return;
        const type = info.getParentType()?.name ?? '';
        if (madeOfTheirOwn.has(type)) return;
        const of = known.get(`${type}.${name}`);
        if (of) needs.push(of);
        else isKnown = false;
      },
    }),
  );
  return isKnown ? together(needs) : allParts;
};

/**
 * What an operation needs of the rows that it reads, by the fields that its document names: also those that @skip leaves
 * out, and those of other operations beside it. A command needs everything, as it may read more than is selected. Found
 * once for each document.
 */
export const neededParts = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Parts => {
  if (operation.operation !== 'query') return allParts;
  const parts = found.get(document) ?? find(schema, document);
  found.set(document, parts);
  return parts;
};
