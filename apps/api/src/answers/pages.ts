import {
  type Entries,
  isPageInfoPart,
  type PageAsked,
  type PageInfoRead,
  type PageRead,
  type PageShape,
  type Slot,
} from '@chancery/db';
import { type GraphQLObjectType, Kind } from 'graphql';
import {
  type Arguments,
  collected,
  entries,
  notRead,
  objectType,
  type Reading,
  readableText,
  type Selected,
} from './selection.ts';

/** A reading of a document whose variables may be given anew each time, some of them. */
export type SlottedReading = Reading & {
  /** Variables that stand for ids and cursors only: the statement is the same whatever they are. */
  readonly free: ReadonlySet<string>;
};

/** What an argument is given anew each time, where a free variable stands for it; else null. */
export const slotOf = ({ free }: SlottedReading, { nodes }: Selected, argument: string): Slot | null => {
  const value = nodes[0]?.arguments?.find(({ name }) => name.value === argument)?.value;
  if (value?.kind !== Kind.VARIABLE || !free.has(value.name.value)) return null;
  const variable = value.name.value;
  return { slot: (given) => readableText(given[variable]) };
};

type PageArguments = {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
};

/** What page a field asks for. */
export const pageAsked = (reading: SlottedReading, selected: Selected, given: Arguments): PageAsked => {
  const { first, last, after, before } = given as PageArguments; // the contract's own types
  return {
    first,
    last,
    before,
    after: after == null ? after : (slotOf(reading, selected, 'after') ?? after),
  };
};

const pageInfo = (reading: Reading, { nodes }: Selected): Entries<PageInfoRead> => {
  const type = objectType(reading, 'PageInfo');
  return entries<PageInfoRead>(type, collected(reading, type, nodes), (selected) =>
    isPageInfoPart(selected.name) ? { is: selected.name } : notRead(selected),
  );
};

/** What is read of a page, by what is read of its edges and its nodes. */
export const pageShape = <Edge, Node>(
  reading: Reading,
  type: GraphQLObjectType,
  { nodes }: Selected,
  read: {
    readonly edges: (selected: Selected) => Entries<Edge>;
    readonly nodes: (selected: Selected) => Node;
  },
): PageShape<Edge, Node> =>
  entries<PageRead<Edge, Node>>(type, collected(reading, type, nodes), (selected) => {
    switch (selected.name) {
      case 'edges':
        return { is: 'edges', of: read.edges(selected) };
      case 'nodes':
        return { is: 'nodes', of: read.nodes(selected) };
      case 'pageInfo':
        return { is: 'pageInfo', of: pageInfo(reading, selected) };
      case 'totalCount':
        return { is: 'totalCount' };
      default:
        return notRead(selected);
    }
  });
