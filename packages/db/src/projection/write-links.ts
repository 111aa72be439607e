import type { Link } from '@chancery/domain';
import { takeMoment } from '../changes/clock.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { inChunks } from '../in-chunks.ts';
import type { Sql } from '../transaction.ts';
import { split } from './split.ts';
import type { Stored } from './stored.ts';
import { placeOfLink, type Wanted, type WantedLink } from './wanted.ts';

type Written = { readonly stored: Stored; readonly wanted: Wanted };

/** A link as a row has it: without a share is without a value, which null in JSON is. */
export const asRow = <Given extends WantedLink>(sourceId: string, { share, ...link }: Given) => ({
  ...link,
  sourceId,
  share: share === null ? Prisma.DbNull : (share as NonNullable<Link['share']>),
});

const linkRow = (sourceId: string, link: WantedLink, learnt: ReadonlyMap<string, number>, since: Date) => {
  const place = learnt.get(placeOfLink(link)) ?? 0;
  // Realisation and certainty come from claims, whose columns have the same enumerations.
  return { ...asRow(sourceId, link), learnt: place, since } as Prisma.LinkCreateManyInput;
};

// What was no longer than the moment was never seen.
const keepFormer = async (sql: Sql, ids: readonly bigint[], until: Date): Promise<void> => {
  await sql.$executeRaw`
    insert into former_link (source_id, field, reverse, target_id, within_id, described, role, title, share, value_key,
      realisation, certainty, learnt, since, until)
    select source_id, field, reverse, target_id, within_id, described, role, title, share, value_key,
      realisation, certainty, learnt, since, ${until}::timestamptz from link
    where id = any(${[...ids]}) and since < ${until}::timestamptz`;
};

/** Puts links that are wanted in the place of those that are stored, which are kept as what was. */
export const writeLinks = async (sql: Sql, written: readonly Written[]): Promise<void> => {
  const lists = written.map(({ stored: { id, is, linkIds }, wanted: { links, learnt } }) => ({
    ...split(is.links, linkIds, links),
    id,
    learnt,
  }));
  if (lists.every(({ gone, fresh }) => gone.length === 0 && fresh.length === 0)) return;
  const moment = await takeMoment(sql);
  await inChunks(
    lists.flatMap(({ gone }) => gone),
    async (ids) => {
      await keepFormer(sql, ids, moment);
      await sql.link.deleteMany({ where: { id: { in: ids } } });
    },
  );
  const fresh = lists.flatMap((list) =>
    list.fresh.map((link) => linkRow(list.id, link, list.learnt, moment)),
  );
  await inChunks(fresh, async (data) => sql.link.createMany({ data }));
};

type Place = { readonly id: bigint; readonly learnt: number };

/** Has links that stay take the places that they have now among those of a moment. */
export const placeLinks = async (sql: Sql, written: readonly Written[]): Promise<void> => {
  const moved = written.flatMap(({ stored: { is, linkIds }, wanted }) =>
    is.links.flatMap((link, at): Place[] => {
      const [id, place] = [linkIds[at], placeOfLink(link)];
      const learnt = wanted.learnt.get(place);
      return id === undefined || learnt === undefined || learnt === is.learnt.get(place)
        ? []
        : [{ id, learnt }];
    }),
  );
  if (moved.length === 0) return;
  const moment = await takeMoment(sql);
  await inChunks(moved, async (some) => {
    const ids = some.map(({ id }) => id);
    await keepFormer(sql, ids, moment);
    await sql.$executeRaw`
      update link set learnt = moved.learnt, since = ${moment}::timestamptz
      from unnest(${ids}::bigint[], ${some.map(({ learnt }) => learnt)}::bigint[]) moved(id, learnt)
      where link.id = moved.id`;
  });
};
