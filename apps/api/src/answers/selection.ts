import { type Entries, type Fixed, NotAnswered, textIssues } from '@chancery/db';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  GraphQLString,
  getArgumentValues,
  getNamedType,
  isEnumType,
  isObjectType,
} from 'graphql';
import { type Collected, type Collecting, collect } from './collected.ts';

export type Arguments = Readonly<Record<string, unknown>>;

/** A field that is selected of a type, with all the places of the document that select it under one key. */
export type Selected = {
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
};

/** What is selected may be large, and each fragment is read wherever it is spread: so much is written in one statement. */
const largest = 700;

/** An operation whose selections are being read, with how many of them were. */
export type Reading = Collecting & { readonly size: { count: number } };

/** Counts what is read. Throws NotAnswered where it is too much. */
export const count = ({ size }: Reading, more: number): void => {
  size.count += more;
  if (size.count > largest) throw new NotAnswered('This is too much for one statement.');
};

/** Says that a field is not read in one statement. */
export const notRead = ({ name }: { readonly name: string }): never => {
  throw new NotAnswered(`“${name}” is not read in one statement.`);
};

export const objectType = ({ schema }: Reading, name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (isObjectType(type)) return type;
  throw new Error(`There is no object type ${name}.`);
};

/** What is selected of the object that some fields answer with, by its type; not counted. */
export const selectedOf = (
  reading: Reading,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Collected =>
  collect(
    reading,
    type,
    nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
  );

/** As `selectedOf`, counted. Throws NotAnswered where it is too much. */
export const collected = (
  reading: Reading,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Collected => {
  const found = selectedOf(reading, type, nodes);
  count(reading, found.size);
  return found;
};

/** The entries of an object's answer. */
export const entries = <Read>(
  type: GraphQLObjectType,
  selected: Collected,
  read: (selected: Selected) => Read,
): Entries<Read | Fixed> =>
  [...selected].map(([key, nodes]) => {
    const name = nodes[0]?.name.value ?? '';
    if (name === '__typename') return [key, { is: 'fixed', text: type.name }];
    const field = type.getFields()[name];
    return [key, field ? read({ name, field, nodes }) : notRead({ name })];
  });

/** A text that was given. Throws NotAnswered for what no text can be: the long way says what is wrong with it. */
export const readableText = (given: unknown): unknown => {
  if (textIssues(given).length > 0) throw new NotAnswered('The long way says what is wrong with this text.');
  return given;
};

/** The arguments of a field. Throws NotAnswered for texts that are refused. */
export const argumentsOf = ({ variables }: Reading, { field, nodes }: Selected): Arguments => {
  const [node] = nodes;
  const given = node ? getArgumentValues(field, node, variables) : {};
  for (const { name, type } of field.args)
    if (getNamedType(type) === GraphQLString) readableText(given[name]);
  return given;
};

/** Has a field's codes stand in answers under the names that they have in the books. */
export const requirePlain = (selected: Selected): void => {
  const type = getNamedType(selected.field.type);
  if (isEnumType(type) && type.getValues().some(({ name, value }) => name !== value)) notRead(selected);
};
