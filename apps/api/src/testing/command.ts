import { isUnionType } from 'graphql';
import { schema } from '../schema/index.ts';

const fragments: Readonly<Record<string, string>> = {
  Invalid: '... on Invalid { issues { path code message } }',
  Stale: '... on Stale { expected actual }',
  NotFound: '... on NotFound { id }',
};

/** The document of a command with what its refusals say: `command('openReview', '... on Review { id }')`. */
export const command = (name: string, selection: string): string => {
  const pascal = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const union = schema.getType(`${pascal}Result`);
  const members = isUnionType(union) ? union.getTypes().map((type) => type.name) : [];
  const refusals = members.map((member) => fragments[member] ?? '').join(' ');
  return `mutation ($input: ${pascal}Input!) { ${name}(input: $input) {
    __typename ${selection} ... on Failure { code message path } ${refusals} } }`;
};
