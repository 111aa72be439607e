import { canonicalJson } from '@chancery/domain';
import type { Prisma } from '../generated/prisma/client.ts';
import { inChunks } from '../in-chunks.ts';
import type { Sql } from '../transaction.ts';
import type { Difference } from './differences.ts';
import type { OnDays, WantedOnDays } from './on-days.ts';
import { asRow } from './write-links.ts';

type Projected = { readonly stored: { readonly id: string }; readonly onDays: WantedOnDays };

const days = (dates: readonly Date[]): readonly string[] =>
  dates.map((date) => date.toISOString().slice(0, 10));
const dates = (turns: readonly string[]): Date[] => turns.map((day) => new Date(`${day}T00:00:00Z`));

const inDates = <Row extends OnDays>({ possibly, certainly, ...row }: Row) => ({
  ...row,
  possibly: dates(possibly),
  certainly: dates(certainly),
});

const text = (rows: readonly object[]): string => canonicalJson(rows.map(canonicalJson).sort());

/** What is stored of records on days, by record, as it is wanted. */
const storedOnDays = async (sql: Sql, records: readonly string[]) => {
  const some = { in: [...records] };
  const found = new Map(records.map((id) => [id, { links: [] as object[], captions: [] as object[] }]));
  for (const row of await sql.datedLink.findMany({ where: { sourceId: some } })) {
    const { id: _, sourceId, learnt, possibly, certainly, ...link } = row;
    const turns = { possibly: days(possibly), certainly: days(certainly) };
    found.get(sourceId)?.links.push({ ...link, ...turns, learnt: Number(learnt) });
  }
  for (const { recordId, caption, possibly, certainly } of await sql.datedCaption.findMany({
    where: { recordId: some },
  }))
    found.get(recordId)?.captions.push({ caption, possibly: days(possibly), certainly: days(certainly) });
  return found;
};

const replace = async (sql: Sql, projected: readonly Projected[]): Promise<void> => {
  const some = { in: projected.map(({ stored }) => stored.id) };
  await sql.datedLink.deleteMany({ where: { sourceId: some } });
  await sql.datedCaption.deleteMany({ where: { recordId: some } });
  const links = projected.flatMap(({ stored, onDays }) =>
    // Realisation and certainty come from claims, whose columns have the same enumerations.
    onDays.links.map((link) => inDates(asRow(stored.id, link)) as Prisma.DatedLinkCreateManyInput),
  );
  const captions = projected.flatMap(({ stored, onDays }) =>
    onDays.captions.map((caption) => ({ ...inDates(caption), recordId: stored.id })),
  );
  await inChunks(links, async (data) => sql.datedLink.createMany({ data }));
  await inChunks(captions, async (data) => sql.datedCaption.createMany({ data }));
};

/** Brings what is stored of records on days up to their claims, and tells of it. */
export const writeOnDays = async (
  sql: Sql,
  projected: readonly Projected[],
): Promise<readonly Difference[]> => {
  const is = await storedOnDays(
    sql,
    projected.map(({ stored }) => stored.id),
  );
  const found = projected.flatMap((each) =>
    (['links', 'captions'] as const).flatMap((place) => {
      const { id } = each.stored;
      const [there, wanted] = [text(is.get(id)?.[place] ?? []), text(each.onDays[place])];
      return there === wanted ? [] : [{ each, place, is: there, shouldBe: wanted }];
    }),
  );
  if (found.length > 0) await replace(sql, [...new Set(found.map(({ each }) => each))]);
  return found.map(({ each, place, ...texts }) => ({
    ...texts,
    record: each.stored.id,
    place: `${place}.onDays`,
  }));
};
