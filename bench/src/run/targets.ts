import { Client } from 'pg';
import type { Place, Targets } from '../shapes/shape.ts';

const column = async (
  client: Client,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly string[]> =>
  (await client.query<{ readonly one: string }>(sql, [...values])).rows.map(({ one }) => one);

const places = async (
  client: Client,
  where: string,
  before: readonly number[],
): Promise<readonly Place[]> => {
  const { rows } = await client.query<Place>(
    `select caption, id, before::int from (
        select caption, id, row_number() over (order by caption, id) as before from record
        where standing = 'PUBLISHED' ${where}) r
      where before = any($1) order by before`,
    [[...before]],
  );
  return rows;
};

const some = 60;

/** What the shapes ask for in an office: records spread over the whole of it. */
export const targetsIn = async (url: string): Promise<Targets> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const spread = (
      where: string,
    ) => `select id as one from (select id, row_number() over (order by md5(id::text)) as at
      from record where standing = 'PUBLISHED' ${where}) r where at <= ${some} order by at`;
    const [counted] = await column(
      client,
      `select count(*)::text as one from record where standing = 'PUBLISHED'`,
    );
    const [deals] = await column(client, `select count(*)::text as one from record where kind = 'Deal'`);
    const step = Math.floor((Number(deals) - 30) / some);
    const deep = Math.min(10_000 * 20, Number(counted) - 60); // the 10,000th page of 20, or the last there is
    const at = (start: number, by: number) =>
      Array.from({ length: some / 2 }, (_, nth) => start + nth * by + 1);
    const [halfWay] = await column(
      client,
      `select to_json(percentile_disc(0.5) within group (order by at) at time zone 'UTC') #>> '{}' || 'Z' as one from judgement`,
    );
    const [allPublished] = await column(
      client,
      `select to_json(max(at) at time zone 'UTC') #>> '{}' || 'Z' as one from change where action = 'PUBLISHED'`,
    );
    if (halfWay === undefined || allPublished === undefined)
      throw new Error('Nothing was decided in this office.');
    return {
      halfWay,
      allPublished,
      outlets: await column(
        client,
        `select outlet_id::text as one from article_description where outlet_id is not null
          group by outlet_id order by count(*) desc, outlet_id limit ${some / 3}`,
      ),
      deals: await column(client, spread(`and kind = 'Deal'`)),
      records: await column(client, spread('')),
      dealPlaces: await places(client, `and kind = 'Deal'`, at(0, step * 2)),
      deepPlaces: await places(client, '', at(deep - 20, 1)),
      types: await column(client, 'select distinct type as one from deal where type is not null order by 1'),
      words: await column(
        client,
        `select distinct on (md5(folded)) left(split_part(folded, ' ', 1), 6) as one from name
          where folded ~ '^[a-z]{6}' order by md5(folded) limit ${some / 2}`,
      ),
    };
  } finally {
    await client.end();
  }
};
