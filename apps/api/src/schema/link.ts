import type { HeldValue, LinkRequest, LinkRow, PageArguments } from '@chancery/db';
import { builder } from '../builder.ts';
import { type Context, claimsBy, maybeRecord } from '../context.ts';
import { type Connected, countText, cursorText, PageInfo, pageInfoOf } from './connection.ts';
import { Certainty, Rank, Realisation } from './enums.ts';
import { Share, shareOf } from './number-values.ts';
import { Claim, Record } from './refs.ts';
import { Validity } from './standpoint.ts';

type Edge = { readonly cursor: string; readonly row: LinkRow; readonly direction: 'OUT' | 'BACK' };

const farEnd = ({ row, direction }: Edge): string | null =>
  direction === 'OUT' ? row.targetId : row.sourceId;

/** What the record that it leads from holds of it. */
const heldBehind = async (context: Context, { row }: Edge): Promise<HeldValue | null> => {
  const record = await maybeRecord(context, row.sourceId);
  const { values = [], alternatives = [] } = record?.held[row.field] ?? {};
  return [...values, ...alternatives].find(({ key }) => key === row.key) ?? null;
};

export const LinkEdge = builder.objectRef<Edge>('LinkEdge').implement({
  description: 'One link, read from either end; `node` is the other end.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: cursorText }),
    node: t.field({
      type: Record,
      nullable: true,
      description: 'The record at the other end; null where words describe a class that has no record.',
      resolve: (edge, _, context) => maybeRecord(context, farEnd(edge)),
    }),
    field: t.string({
      description: 'The field that says it, on the record it leads from.',
      resolve: ({ row }) => row.field,
    }),
    reverse: t.string({
      description: 'What the far end calls the way back.',
      resolve: ({ row }) => row.reverse,
    }),
    described: t.string({
      nullable: true,
      description:
        'The article’s words for a class that has no record: "Russian energy companies"; else null.',
      resolve: ({ row }) => row.described,
    }),
    within: t.field({
      type: Record,
      nullable: true,
      description: 'The record that the described class belongs to; null where none is given.',
      resolve: ({ row }, _, context) => maybeRecord(context, row.withinId),
    }),
    role: t.string({
      nullable: true,
      description:
        'What the far end of the field is in it, one of `DeclaredLink.roles`; null where none is given.',
      resolve: ({ row }) => row.role,
    }),
    title: t.string({
      nullable: true,
      description: 'The title of the office, as the article says it; null where none is given.',
      resolve: ({ row }) => row.title,
    }),
    share: t.field({
      type: Share,
      nullable: true,
      description: 'How much of it, in percent; null where none is given.',
      resolve: ({ row }) => shareOf(row.share),
    }),
    realisation: t.field({
      type: Realisation,
      description: 'Whether it is done, going on or planned (after PLOVER).',
      resolve: ({ row }) => row.realisation,
    }),
    certainty: t.field({
      type: Certainty,
      description: 'How sure the surest source is.',
      resolve: ({ row }) => row.certainty,
    }),
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day from which it may hold; null where no claim says.',
      resolve: async (edge, _, context) => (await heldBehind(context, edge))?.validFrom ?? null,
    }),
    validity: t.field({
      type: Validity,
      nullable: true,
      description: 'Where it is read `asOf` a day: whether it certainly was so then; else null.',
      resolve: async (edge, _, context) => (await heldBehind(context, edge))?.holds ?? null,
    }),
    rank: t.field({
      type: Rank,
      nullable: true,
      description: 'How editors rank it. Null only where it changed while it was read.',
      resolve: async (edge, _, context) => (await heldBehind(context, edge))?.rank ?? null,
    }),
    origins: t.int({
      nullable: true,
      description:
        'Independent origins, as `FieldValue.origins` counts them. Null only where it changed while it was read.',
      resolve: async (edge, _, context) => (await heldBehind(context, edge))?.origins ?? null,
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims it rests on, surest first; `asOf` a day those that may hold then.',
      resolve: async ({ row }, _, context) =>
        claimsBy(
          context,
          await context.loaders.claimsBehind.load({ record: row.sourceId, field: row.field, key: row.key }),
        ),
    }),
  }),
});

type Links = Connected<LinkRow> & { readonly direction: 'OUT' | 'BACK' };

const edgesOf = ({ page, direction }: Links): Edge[] => page.items.map((item) => ({ ...item, direction }));

export const LinkConnection = builder.objectRef<Links>('LinkConnection').implement({
  description: 'A page of links, in the order in which they were learnt.',
  fields: (t) => ({
    edges: t.field({
      type: [LinkEdge],
      description: 'The links, each with what qualifies it.',
      resolve: edgesOf,
    }),
    nodes: t.field({
      type: [Record],
      nullable: { list: false, items: true },
      description: 'The other ends; null where words describe a class that has no record.',
      resolve: (links, _, context) =>
        Promise.all(edgesOf(links).map((edge) => maybeRecord(context, farEnd(edge)))),
    }),
    pageInfo: t.field({ type: PageInfo, description: 'Where the page stands.', resolve: pageInfoOf }),
    totalCount: t.int({ description: countText, resolve: ({ total }) => total() }),
  }),
});

/** One page of a record's links. */
export const linksOf = async (
  context: Context,
  request: LinkRequest,
  asked: PageArguments,
): Promise<Links> => {
  const page = await context.loaders.links.load({ ...request, ...asked });
  const total = () => context.loaders.linkCount.load(request);
  return { page, direction: request.direction, total };
};

/** The one link of a field that holds one; null where it holds none. */
export const linkOf = async (context: Context, record: string, field: string): Promise<Edge | null> => {
  const page = await context.loaders.links.load({
    record,
    direction: 'OUT',
    name: field,
    first: 1,
  });
  const [item] = page.items;
  return item ? { ...item, direction: 'OUT' } : null;
};
