import {
  asksEditors,
  type ClaimFilter,
  type Entries,
  type From,
  type KindFilter,
  NotAnswered,
  type OrderBy,
  type RootRead,
  type Slot,
} from '@chancery/db';
import { type KindName, kindNames, kinds } from '@chancery/domain';
import { type OperationDefinitionNode, print } from 'graphql';
import { listName } from '../schema/list-name.ts';
import { standpointOf } from '../schema/standpoint.ts';
import { claimShape } from './claims.ts';
import { collect } from './collected.ts';
import { pageAsked, type SlottedReading, slotOf } from './pages.ts';
import { recordShape, rowsShape } from './records.ts';
import { type Arguments, argumentsOf, entries, notRead, type Selected } from './selection.ts';

const kindOfList = new Map<string, KindName>(kindNames.map((kind) => [listName(kinds[kind].plural), kind]));

/** The lists of records whose order may be asked for. */
export const lists: ReadonlySet<string> = new Set(['records', ...kindOfList.keys()]);

type ListArguments = {
  readonly kinds?: readonly KindName[] | null;
  readonly name?: string | null;
  readonly filter?: KindFilter | null;
  readonly orderBy?: OrderBy | null;
};

const idOf = (reading: SlottedReading, selected: Selected, { id }: Arguments): Slot =>
  slotOf(reading, selected, 'id') ?? { slot: () => id };

/** Equal for fields of which the very same is selected. */
const sameness = ({ nodes }: Selected): string =>
  nodes.map(({ selectionSet }) => (selectionSet ? print(selectionSet) : '')).join(' ');

const list = (reading: SlottedReading, selected: Selected, given: Arguments, from: From): RootRead => {
  const only = kindOfList.get(selected.name);
  const { kinds: asked, name, filter, orderBy } = given as ListArguments; // the contract's own types
  return {
    is: 'records',
    from,
    filter: { kinds: only ? [only] : (asked ?? null), name: name ?? null, filter: filter ?? null },
    orderBy: orderBy ?? null,
    page: pageAsked(reading, selected, given),
    of: rowsShape(reading, only ?? 'Record', selected, (nodes) =>
      recordShape(reading, nodes, only && [only]),
    ),
  };
};

const claims = (reading: SlottedReading, selected: Selected, given: Arguments): RootRead => {
  const filter = (given['filter'] ?? {}) as ClaimFilter; // the contract's own type
  if (asksEditors(filter)) return notRead(selected); // which is not everybody's to ask
  return {
    is: 'claims',
    filter,
    page: pageAsked(reading, selected, given),
    of: rowsShape(reading, 'Claim', selected, (nodes) => claimShape(reading, nodes)),
  };
};

const root =
  (reading: SlottedReading) =>
  (selected: Selected): RootRead => {
    const given = argumentsOf(reading, selected);
    const from = standpointOf(given);
    if (selected.name === 'record')
      return {
        is: 'record',
        from,
        id: idOf(reading, selected, given),
        same: sameness(selected),
        of: recordShape(reading, selected.nodes),
      };
    if (lists.has(selected.name)) return list(reading, selected, given, from);
    if (from) throw new NotAnswered('This is read from a standpoint.');
    if (selected.name === 'claims') return claims(reading, selected, given);
    if (selected.name === 'claim')
      return { is: 'claim', id: idOf(reading, selected, given), of: claimShape(reading, selected.nodes) };
    return notRead(selected);
  };

/** What is read for a query in one statement. Throws NotAnswered for what is not, and Invalid. */
export const rootsOf = (
  reading: SlottedReading,
  { selectionSet }: OperationDefinitionNode,
): Entries<RootRead> => {
  const type = reading.schema.getQueryType();
  if (!type) throw new Error('The contract has no queries.');
  return entries<RootRead>(type, collect(reading, type, [selectionSet]), root(reading));
};
