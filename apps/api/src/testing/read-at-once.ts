import { kindNames, kinds, waysBack } from '@chancery/domain';
import { type GraphQLSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql';

const kindFields = new Set(
  kindNames.flatMap((kind) => [
    ...Object.keys(kinds[kind].fields).flatMap((name) => [name, `${name}History`]),
    ...waysBack(kind).map(({ reverse }) => reverse),
  ]),
);
const ofRecords = new Set([
  ...['id', 'kind', 'caption', 'label', 'standing', 'version', 'updatedAt', 'withdrawnAt', 'names'],
  ...[
    'identifiers',
    'statements',
    'claims',
    'links',
    'linksBack',
    'missing',
    'evidence',
    'iso2',
    'iso3',
    'isoNumeric',
  ],
]);
const isRecord = (type: string) => type === 'Record' || kindNames.some((kind) => kind === type);
const notOf: Readonly<Record<string, readonly string[]>> = {
  Claim: ['passageNow', 'relations', 'relays', 'shared', 'acceptances'],
  Citation: ['passageNow'],
  ChainLink: ['cueNow'],
  Judgement: ['by', 'review', 'retraction'],
  LinkEdge: ['validFrom', 'validity', 'rank', 'origins', 'claims'],
};
const onlyOf: Readonly<Record<string, readonly string[]>> = {
  Revision: ['id'],
  Article: ['id', 'version', 'headline', 'authors', 'publishedAt', 'outlet', 'url', 'language', 'createdAt'],
};
/** The lists of records, at the root. */
export const lists: readonly string[] = [
  'records',
  'states',
  'organisations',
  'people',
  'deals',
  'sanctions',
];
const others =
  /^(?:PageInfo|Value|Choice|Country|Url|Link|Statement|Passage|Name|Identifier|Text|Amount|Quantity|Share|Item|Duration|FuzzyDate|DatedStatus|\w+(?:Connection|Edge))$/u;

/** What is read in one statement, below some fields of the root: whether a type's field is among it. */
export const isReadBelow =
  (roots: readonly string[]) =>
  (type: string, field: string): boolean => {
    if (type === 'Query') return roots.includes(field);
    if (isRecord(type)) return ofRecords.has(field) || kindFields.has(field);
    if (type in onlyOf) return onlyOf[type]?.includes(field) === true;
    if (type in notOf) return !notOf[type]?.includes(field);
    return others.test(type) && field !== 'facets';
  };

const ofPages = /^(?:Query|PageInfo|\w+(?:Connection|Edge))$/u;

/** Of what is read in one statement, pages, and of what stands on them only what is called so and further pages. */
export const isPaged = (schema: GraphQLSchema, type: string, field: string): boolean => {
  const found = schema.getType(type);
  if (!isObjectType(found) && !isInterfaceType(found)) return false;
  const { [field]: of } = found.getFields();
  return (
    ofPages.test(type) ||
    ['id', 'caption'].includes(field) ||
    getNamedType(of?.type)?.name.endsWith('Connection') === true
  );
};
