import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  parse,
  print,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Chance } from './chance.ts';
import type { Operation } from './random-operations.ts';

/** What a list gave: its cursors, in its order, and the root field that it stands in or is. */
type Given = { readonly root: string; readonly cursors: string[] };

/** An operation that asks for pages by the cursors of an earlier answer. */
export type Turned = Operation & {
  /** Variables of the same operation with other cursors of the same lists. */
  readonly others: Operation['variables'];
  /** By the name of a field in the answer, what its page is of. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
};

const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;
const named = (value: string) => ({ kind: Kind.NAME, value }) as const;

type Found = {
  readonly key: string;
  readonly root: string;
  readonly object: Readonly<Record<string, unknown>>;
};

/** Every object of an answer's data, by its name there, and by that of the root field. */
function* objectsIn(value: unknown, key = '', root = ''): Generator<Found> {
  if (Array.isArray(value)) for (const each of value) yield* objectsIn(each, key, root);
  else if (typeof value === 'object' && value !== null) {
    yield { key, root, object: value as Found['object'] };
    for (const [name, inner] of Object.entries(value)) yield* objectsIn(inner, name, root || name);
  }
}

const cursorsKey = 'cursorsOfAll';
const cursors: SelectionNode = {
  kind: Kind.FIELD,
  alias: named(cursorsKey),
  name: named('edges'),
  selectionSet: { kind: Kind.SELECTION_SET, selections: [{ kind: Kind.FIELD, name: named('cursor') }] },
};

const parsed = (query: string): DocumentNode | null => {
  try {
    return parse(query);
  } catch {
    return null; // it was spoiled
  }
};

const argument = (name: string, value: ArgumentNode['value']): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: named(name),
  value,
});
const size = (name: string, entries: number): ArgumentNode =>
  argument(name, { kind: Kind.INT, value: String(entries) });

/**
 * The first three entries of every list that a document asks for, whose lists have no such arguments yet, with their cursors;
 * null for a text that is no document.
 */
export const firstPages = (schema: GraphQLSchema, query: string): string | null => {
  const asked = parsed(query);
  if (!asked) return null;
  const info = new TypeInfo(schema);
  const document = visit(
    asked,
    visitWithTypeInfo(info, {
      Field: {
        leave: (field) => {
          const { selectionSet, arguments: given = [] } = field;
          if (!selectionSet || !getNamedType(info.getType())?.name.endsWith('Connection')) return undefined;
          const selections = [...selectionSet.selections, cursors];
          return {
            ...field,
            arguments: [...given, size('first', 3)],
            selectionSet: { ...selectionSet, selections },
          };
        },
      },
    }),
  );
  return print(document);
};

/** By the names of their fields in the answer, which are each their own: the lists that gave cursors. */
const listsIn = (data: unknown): ReadonlyMap<string, Given> => {
  const lists = new Map<string, Given>();
  for (const { key, root, object } of objectsIn(data)) {
    const edges = object[cursorsKey] as readonly { readonly cursor: string }[] | undefined; // as firstPages asks
    if (!edges?.length) continue;
    const list = lists.get(key) ?? { root, cursors: [] };
    list.cursors.push(...edges.map(({ cursor }) => cursor));
    lists.set(key, list);
  }
  return lists;
};

/** The root fields that are read as of a moment or a day. */
const standpointRoots = (document: DocumentNode, variables: Operation['variables']): ReadonlySet<string> => {
  const isStandpoint = ({ name, value }: ArgumentNode): boolean => {
    const given = value.kind === Kind.VARIABLE ? JSON.stringify(variables[value.name.value]) : print(value);
    return name.value === 'asOf' && /knownAt|validAt/u.test(given);
  };
  const roots = new Set<string>();
  for (const each of document.definitions)
    if (each.kind === Kind.OPERATION_DEFINITION)
      for (const field of each.selectionSet.selections)
        if (field.kind === Kind.FIELD && field.arguments?.some(isStandpoint)) roots.add(keyOf(field));
  return roots;
};

const declaring = (document: DocumentNode, variables: readonly string[]): DocumentNode =>
  visit(document, {
    OperationDefinition: ({ variableDefinitions = [], ...operation }) => ({
      ...operation,
      variableDefinitions: [
        ...variableDefinitions,
        ...variables.map((name) => ({
          kind: Kind.VARIABLE_DEFINITION,
          variable: { kind: Kind.VARIABLE, name: named(name) },
          type: { kind: Kind.NAMED_TYPE, name: named('String') },
        })),
      ],
    }),
  });

const hasNull = (cursor: string): boolean =>
  (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as readonly unknown[]).includes(null);

/**
 * Has an operation go on from where `data`, the answer of its `firstPages`, stood: with some of its pages after or
 * before an entry of them. Null where the answer has no cursor.
 */
export const turnPages = ({ query, variables }: Operation, data: unknown, chance: Chance): Turned | null => {
  const lists = listsIn(data);
  if (lists.size === 0) return null;
  const sure = chance.oneOf([...lists.keys()]);
  const document = parse(query);
  const standpoints = standpointRoots(document, variables);
  const pages = new Map<string, readonly string[]>();
  const [given, others]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];

  const cursorArgument = (name: string, cursor: string, of: Given): ArgumentNode => {
    if (chance.happens(0.4)) return argument(name, { kind: Kind.STRING, value: cursor });
    const variable = `turned${Object.keys(given).length}`;
    given[variable] = cursor;
    others[variable] = chance.oneOf(of.cursors);
    return argument(name, { kind: Kind.VARIABLE, name: named(variable) });
  };
  const turned = visit(document, {
    Field: {
      leave: (field) => {
        const key = keyOf(field);
        const of = lists.get(key);
        if (!of || (key !== sure && chance.happens(0.5))) return undefined;
        const { arguments: kept = [] } = field;
        const cursor = chance.oneOf(of.cursors);
        const way = chance.oneOf(['after', 'before']);
        const end = chance.oneOf(['first', 'last']);
        pages.set(key, [
          ...[way, end, field.name.value],
          ...(kept.some(({ name }) => name.value === 'orderBy') ? ['orderBy'] : []),
          ...(hasNull(cursor) ? ['null'] : []),
          ...(standpoints.has(of.root) ? ['asOf'] : []),
        ]);
        const place = [cursorArgument(way, cursor, of), size(end, 1 + chance.under(4))];
        return { ...field, arguments: [...kept, ...place] };
      },
    },
  });
  return {
    query: print(declaring(turned, Object.keys(given))),
    variables: { ...variables, ...given },
    others: { ...variables, ...others },
    pages,
  };
};

/** What is said of each page that was asked for and is in the answer, by the fields of whose objects it is one. */
export const pagesTurned = ({ pages }: Turned, data: unknown): readonly string[] => {
  const answered = [...objectsIn(data)].filter(({ key }) => pages.has(key));
  return [...pages].flatMap(([key, said]) => {
    const found = answered.filter((each) => each.key === key);
    if (found.length === 0) return [];
    const isFull = found.some(({ object }) =>
      Object.values(object).some((part) => Array.isArray(part) && part.length),
    );
    return ['pages', ...said, ...(isFull ? ['entries'] : [])];
  });
};
