import {
  type EdgeRead,
  type Entries,
  fieldOf,
  isLinkColumn,
  isRecordColumn,
  type LinkRead,
  maximumPage,
  type RecordRead,
  type RecordShape,
  type RowsShape,
} from '@chancery/db';
import { type Field, isLinkType, type KindName, kindNames, kindOf, waysBack } from '@chancery/domain';
import { type FieldNode, getNamedType, isEnumType } from 'graphql';
import { namedField, namedLink, namedWayBack } from '../schema/field-argument.ts';
import { claimShape } from './claims.ts';
import { pageAsked, pageShape, type SlottedReading } from './pages.ts';
import {
  argumentsOf,
  collected,
  count,
  entries,
  notRead,
  objectType,
  requirePlain,
  type Selected,
  selectedOf,
} from './selection.ts';
import { datedOf, valuesOf } from './values.ts';

const codesOf = ({ field }: Selected): ReadonlyMap<string, string> | null => {
  const type = getNamedType(field.type);
  if (!isEnumType(type) || type.getValues().every(({ name, value }) => name === value)) return null;
  return new Map(type.getValues().map(({ name, value }) => [String(value), name]));
};

// A link's `claims`, and what hangs on the value that it stands for, is read by itself.
const linkPart =
  (reading: SlottedReading) =>
  (selected: Selected): LinkRead => {
    const { name } = selected;
    if (name === 'cursor') return { is: 'cursor' };
    if (name === 'node' || name === 'within') return { is: name, of: recordShape(reading, selected.nodes) };
    if (name === 'share') return { is: 'share', of: valuesOf(reading, selected) };
    if (!isLinkColumn(name)) return notRead(selected);
    requirePlain(selected);
    return { is: 'column', name };
  };

const linkShape = (reading: SlottedReading, { nodes }: Selected): Entries<LinkRead> => {
  const type = objectType(reading, 'LinkEdge');
  return entries<LinkRead>(type, collected(reading, type, nodes), linkPart(reading));
};

const links = (
  reading: SlottedReading,
  selected: Selected,
  direction: 'OUT' | 'BACK',
  name: string | null,
): RecordRead => ({
  is: 'links',
  direction,
  name,
  page: pageAsked(reading, selected, argumentsOf(reading, selected)),
  of: pageShape<LinkRead, RecordShape>(reading, objectType(reading, 'LinkConnection'), selected, {
    edges: (each) => linkShape(reading, each),
    nodes: (each) => recordShape(reading, each.nodes),
  }),
});

/** A page of rows, by what is read of them as nodes. */
export const rowsShape = <Node>(
  reading: SlottedReading,
  of: string,
  selected: Selected,
  nodeOf: (nodes: readonly FieldNode[]) => Node,
): RowsShape<Node> =>
  pageShape<EdgeRead<Node>, Node>(reading, objectType(reading, `${of}Connection`), selected, {
    nodes: ({ nodes }) => nodeOf(nodes),
    edges: ({ nodes }) => {
      const type = objectType(reading, `${of}Edge`);
      return entries<EdgeRead<Node>>(type, collected(reading, type, nodes), (each) => {
        if (each.name === 'cursor') return { is: 'cursor' };
        return each.name === 'node' ? { is: 'node', of: nodeOf(each.nodes) } : notRead(each);
      });
    },
  });

const claims = (reading: SlottedReading, selected: Selected): RecordRead => {
  const given = argumentsOf(reading, selected);
  const field = given['field'];
  return {
    is: 'claims',
    field: typeof field === 'string' ? field : null,
    page: pageAsked(reading, selected, given),
    of: rowsShape(reading, 'Claim', selected, (nodes) => claimShape(reading, nodes)),
  };
};

// Where another number is asked for, the long way says so.
const evidence = (reading: SlottedReading, selected: Selected): RecordRead => {
  const { field, first } = argumentsOf(reading, selected);
  const size = first ?? 20;
  if (typeof field !== 'string' || typeof size !== 'number' || size < 0 || size > maximumPage)
    return notRead(selected);
  return { is: 'evidence', field, first: size, of: claimShape(reading, selected.nodes) };
};

const codes: Readonly<Record<string, string>> = {
  iso2: 'ISO_3166_1_ALPHA_2',
  iso3: 'ISO_3166_1_ALPHA_3',
  isoNumeric: 'ISO_3166_1_NUMERIC',
};

// What every kind has, by its name.
const ofAll: Readonly<Record<string, (reading: SlottedReading, selected: Selected) => RecordRead>> = {
  names: (reading, selected) => ({ is: 'values', field: 'names', of: valuesOf(reading, selected) }),
  identifiers: (reading, selected) => ({
    is: 'values',
    field: 'identifiers',
    of: valuesOf(reading, selected),
  }),
  statements: (reading, selected) => ({ is: 'values', field: 'statements', of: valuesOf(reading, selected) }),
  claims,
  evidence,
  links: (reading, selected) => {
    const { field } = argumentsOf(reading, selected);
    return links(reading, selected, 'OUT', typeof field === 'string' ? field : null);
  },
  linksBack: (reading, selected) => {
    const { reverse } = argumentsOf(reading, selected);
    return links(reading, selected, 'BACK', typeof reverse === 'string' ? reverse : null);
  },
};

const ofField = (reading: SlottedReading, selected: Selected, { type, holds }: Field): RecordRead => {
  const { name } = selected;
  if (isLinkType(type))
    return holds === 'MANY'
      ? links(reading, selected, 'OUT', name)
      : { is: 'link', field: name, of: linkShape(reading, selected) };
  if (type.name === 'choice') {
    requirePlain(selected);
    return { is: holds === 'MANY' ? 'choices' : 'choice', field: name };
  }
  // As the contract has it: of a text one or many, of items many, of all others one.
  return { is: isListed(selected) ? 'values' : 'value', field: name, of: valuesOf(reading, selected) };
};

const isListed = ({ field }: Selected): boolean => String(field.type).startsWith('[');

const recordPart =
  (reading: SlottedReading, kind: KindName) =>
  (selected: Selected): RecordRead => {
    const { name } = selected;
    if (isRecordColumn(name)) return { is: 'column', name, codes: codesOf(selected) };
    const common = ofAll[name];
    if (common) return common(reading, selected);
    const scheme = kind === 'State' ? codes[name] : undefined;
    if (scheme !== undefined) return { is: 'code', scheme };
    if (name === 'missing') return { is: 'missing', fields: kindOf(kind)?.featured ?? [] };
    const declared = fieldOf(kind, name);
    if (declared) return ofField(reading, selected, declared);
    if (waysBack(kind).some(({ reverse }) => reverse === name)) return links(reading, selected, 'BACK', name);
    const dated = name.endsWith('History') ? fieldOf(kind, name.slice(0, -'History'.length)) : null;
    if (dated?.holds === 'HISTORY')
      return { is: 'history', field: name.slice(0, -'History'.length), of: datedOf(reading, selected) };
    return notRead(selected);
  };

const named: Readonly<Record<string, readonly [string, (kind: KindName, name: string) => unknown]>> = {
  claims: ['field', namedField],
  evidence: ['field', namedField],
  links: ['field', namedLink],
  linksBack: ['reverse', namedWayBack],
};

/** Whether a kind has what an argument names: where it has not, the long way says so. */
const isNamed = (reading: SlottedReading, kind: KindName, nodes: readonly FieldNode[]): boolean => {
  const [node] = nodes;
  const name = node?.name.value ?? '';
  const [argument, find] = named[name] ?? [];
  const field = objectType(reading, kind).getFields()[name];
  if (argument === undefined || !find || !field) return true;
  const given = argumentsOf(reading, { name, field, nodes })[argument];
  if (given == null) return true;
  try {
    find(kind, String(given));
    return true;
  } catch {
    return false;
  }
};

/** What is read of records, by what is selected of them. Kinds of which the same is selected share one shape. */
export const recordShape = (
  reading: SlottedReading,
  nodes: readonly FieldNode[],
  only: readonly KindName[] = kindNames,
): RecordShape => {
  const known: { readonly of: Entries<RecordRead>; readonly places: readonly unknown[] }[] = [];
  return new Map(
    only.map((kind) => {
      const type = objectType(reading, kind);
      const selected = selectedOf(reading, type, nodes);
      const refused = new Set(
        [...selected.keys()].filter((key) => !isNamed(reading, kind, selected.get(key) ?? [])),
      );
      // The very same places of the document, which are of all kinds then.
      const places = [...selected].flatMap(([key, each]) => [
        key,
        refused.has(key),
        ...each,
        ...(each.some(({ name }) => name.value === 'missing') ? [kind] : []), // which is of each kind otherwise
      ]);
      const same = known.find(
        (each) =>
          each.places.length === places.length && each.places.every((place, at) => place === places[at]),
      );
      if (same) return [kind, same.of];
      count(reading, selected.size); // each kind that is read otherwise has the statement grow
      const read = recordPart(reading, kind);
      const of = [...selected].map(([key, each]): Entries<RecordRead>[number] => {
        if (refused.has(key)) return [key, { is: 'refused' }];
        if (each[0]?.name.value === '__typename') return [key, { is: 'column', name: 'kind', codes: null }];
        return entries<RecordRead>(type, new Map([[key, each]]), read)[0] ?? notRead({ name: key });
      });
      known.push({ of, places });
      return [kind, of];
    }),
  );
};
