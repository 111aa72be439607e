import { type KindName, kindNames, type LinkOptions } from '@chancery/domain';
import { builder } from '../builder.ts';
import { Kind } from './enums.ts';

const isKind = (name: string): name is KindName => kindNames.some((kind) => kind === name);

export const DeclaredLink = builder.objectRef<LinkOptions>('DeclaredLink').implement({
  description: 'Where the links of a field lead, and what qualifies them.',
  fields: (t) => ({
    to: t.field({
      type: [Kind],
      description: 'The kinds of record that it may lead to.',
      resolve: ({ to }) => to.filter(isKind),
    }),
    reverse: t.exposeString('reverse', {
      description:
        'What the far end calls the way back: an argument of `linksBack`, and a field of its type.',
    }),
    roles: t.stringList({
      description: 'What the far end may be in it; empty where links have no role.',
      resolve: ({ roles }) => [...(roles ?? [])],
    }),
    described: t.boolean({
      description: 'Whether words may stand for a class that has no record: "Russian energy companies".',
      resolve: ({ described }) => described ?? false,
    }),
    titled: t.boolean({
      description: 'Whether a link has a title, such as that of an office.',
      resolve: ({ titled }) => titled ?? false,
    }),
    shared: t.boolean({
      description: 'Whether a link says how much of the record it is about, such as an owner’s part.',
      resolve: ({ shared }) => shared ?? false,
    }),
  }),
});
