import { BreakingChangeType, buildSchema, DangerousChangeType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schemaChanges } from './schema-change.ts';

const before = buildSchema(`
  directive @kept(gone: Int) repeatable on FIELD | QUERY
  directive @gone on FIELD
  interface Node { id: ID! }
  interface Named { name: String }
  type Query { deal(gone: Int, kept: Int, other: Int = 1): Deal, any: Any, more(given: In): Int, far: Far }
  type Deal implements Node { id: ID!, gone: Int, kept: Int, other(kept: Int): Int }
  type State { name: String }
  type Gone { a: Int }
  union Any = Deal | State
  enum Status { GONE KEPT }
  type Far { a: Status, gone: Gone }
  input In { gone: Int, kept: Int, other: Int! = 1, same: [Int!] = [1] }
  scalar Kind`);
const after = buildSchema(`
  directive @kept(more: Int!) on FIELD
  interface Node { id: ID! }
  interface Named { name: String }
  type Query { deal(kept: String, other: Int = 2, needed: Int!, more: Int): Deal, any: Any, more(given: In): Int, far: Far }
  type Deal { id: ID!, kept: String, other(kept: Int): Int }
  type State implements Named { name: String }
  type Further { a: Int }
  union Any = State | Further
  enum Status { KEPT NEW }
  type Far { a: Status }
  input In { kept: Int, needed: Int!, more: Int = 1, other: Int! = 2, same: [Int!] = [1] }
  enum Kind { A }`);

describe('the changes between two contracts', () => {
  const found = schemaChanges(before, after);

  it('are placed by schema coordinates', () => {
    expect(found.map(({ type, coordinate }) => `${type} ${coordinate}`).sort()).toEqual([
      'ARG_CHANGED_KIND Query.deal(kept:)',
      'ARG_DEFAULT_VALUE_CHANGE In.other',
      'ARG_DEFAULT_VALUE_CHANGE Query.deal(other:)',
      'ARG_REMOVED Query.deal(gone:)',
      'DIRECTIVE_ARG_REMOVED @kept(gone:)',
      'DIRECTIVE_LOCATION_REMOVED @kept',
      'DIRECTIVE_REMOVED @gone',
      'DIRECTIVE_REPEATABLE_REMOVED @kept',
      'FIELD_CHANGED_KIND Deal.kept',
      'FIELD_REMOVED Deal.gone',
      'FIELD_REMOVED Far.gone',
      'FIELD_REMOVED In.gone',
      'IMPLEMENTED_INTERFACE_ADDED State',
      'IMPLEMENTED_INTERFACE_REMOVED Deal',
      'OPTIONAL_ARG_ADDED Query.deal(more:)',
      'OPTIONAL_INPUT_FIELD_ADDED In.more',
      'REQUIRED_ARG_ADDED Query.deal(needed:)',
      'REQUIRED_DIRECTIVE_ARG_ADDED @kept(more:)',
      'REQUIRED_INPUT_FIELD_ADDED In.needed',
      'TYPE_ADDED_TO_UNION Any',
      'TYPE_CHANGED_KIND Kind',
      'TYPE_REMOVED Gone',
      'TYPE_REMOVED_FROM_UNION Any',
      'VALUE_ADDED_TO_ENUM Status.NEW',
      'VALUE_REMOVED_FROM_ENUM Status.GONE',
    ]);
  });

  it('are of every sort that graphql-js knows', () => {
    const sorts = new Set<string>(found.map(({ type }) => type));
    const all = [...Object.values(BreakingChangeType), ...Object.values(DangerousChangeType)];
    expect(all.filter((sort) => !sorts.has(sort))).toEqual([]);
  });

  it('are breaking or not as graphql-js says', () => {
    const breaking: readonly string[] = Object.values(BreakingChangeType);
    expect(found.filter(({ type, isBreaking }) => isBreaking !== breaking.includes(type))).toEqual([]);
  });
});
