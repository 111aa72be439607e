import { kindNames, kinds, listNames, listOf, waysBack } from '@chancery/domain';
import { buildSchema, type GraphQLSchema, getNamedType, isEnumType, isObjectType } from 'graphql';
import { apiKind, words } from './format.ts';
import { inside, type Names } from './names.ts';

/** Every name that a catalogue may give to kinds, fields and constants, as they are called in English. */
export function everyName(names: Names, contract: string): Readonly<Record<string, string>> {
  const ofKinds = kindNames.flatMap((name) => {
    const kind = apiKind(name);
    const fields = Object.keys(kinds[name].fields);
    return [
      [`kind.${name}`, names.kind(kind)],
      [`kind.${name}.inside`, names.kindInside(kind)],
      ...waysBack(name).map(({ reverse }) => [`reverse.${reverse}`, names.reverse(reverse)]),
      ...fields.flatMap((field) => {
        const label = names.field(kind, field);
        return [
          [`field.${name}.${field}`, label],
          [`field.${name}.${field}.inside`, inside(label)],
        ];
      }),
    ];
  });
  const ofLists = listNames.flatMap((name) => [
    [`kinds.${name}`, names.kinds(name)],
    [`kinds.${name}.inside`, names.kindsInside(name)],
    ...Object.keys(listOf(name).fields).map((field) => [
      `field.${name}.${field}`,
      names.listField(name, field),
    ]),
  ]);
  const ofConstants = constantsIn(buildSchema(contract)).flatMap((word) => [
    [`choice.${word}`, words(word)],
    [`choice.${word}.inside`, inside(words(word))],
  ]);
  return Object.fromEntries([...ofKinds, ...ofLists, ...ofConstants]);
}

const forPrograms = ['FailureCode', 'IssueCode'];

function constantsIn(schema: GraphQLSchema): readonly string[] {
  const answered = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []))
    .map((field) => getNamedType(field.type))
    .filter(isEnumType)
    .filter(({ name }) => !forPrograms.includes(name))
    .flatMap((type) => type.getValues().map(({ name }) => name));
  const chosen = kindNames.flatMap((name) =>
    Object.values(kinds[name].fields).flatMap(({ type }) => [
      ...('options' in type ? type.options : []),
      ...('link' in type && 'roles' in type.link && Array.isArray(type.link.roles) ? type.link.roles : []),
    ]),
  );
  return [...new Set([...answered, ...chosen])].sort();
}
