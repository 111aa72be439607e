import type { Standpoint, Validity } from '@chancery/domain';
import { Prisma } from '../generated/prisma/client.ts';
import type { Order } from '../keyset.ts';
import { toldOrder } from './told-links.ts';

const columns = Prisma.raw(
  `l.source_id, l.field, l.reverse, l.target_id, l.within_id, l.described, l.role, l.title, l.share, l.value_key,
    l.realisation, l.certainty, l.learnt`,
);

/** The order of `linksAt`: as `toldOrder`, whose cursors it shares. */
export const orderAt: Order = {
  name: toldOrder.name,
  parts: [{ sql: Prisma.sql`l.learnt`, part: 'bigint' }],
};

/** The links `l` as they were at a moment, those that meet a condition: as they stand since, and as they were until later. */
export const linksAt = (moment: Date, condition: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  select ${columns} from link l where l.since <= ${moment} and ${condition}
  union all
  select ${columns} from former_link l where l.since <= ${moment} and l.until > ${moment} and ${condition}) l`;

type Day = NonNullable<Standpoint['validAt']>;

const turns: Readonly<Record<Validity, Prisma.Sql>> = {
  POSSIBLY: Prisma.sql`possibly`,
  CERTAINLY: Prisma.sql`certainly`,
};

/** Whether a row tells of a day: an odd number of its turns has come by then. */
export const isOn = ({ day, holds }: Day): Prisma.Sql =>
  Prisma.sql`width_bucket(${day}::date, ${turns[holds]}) % 2 = 1`;

// Asked for link by link (offset 0 has it so): a page is the first few of a hub's.
const tellsNoDay = Prisma.sql`not exists (select 1 from dated_link d
  where d.source_id = l.source_id and d.field = l.field and d.value_key = l.value_key offset 0)`;

/** The links `l` on a day, those that meet a condition: of which claims tell so, and of which no claim tells when. */
export const linksOn = (on: Day, condition: Prisma.Sql): Prisma.Sql => {
  const dated = Prisma.sql`select ${columns} from dated_link l where ${isOn(on)} and ${condition}`;
  if (on.holds === 'CERTAINLY') return Prisma.sql`(${dated}) l`;
  return Prisma.sql`(
    select ${columns} from link l where ${tellsNoDay} and ${condition} union all ${dated}) l`;
};
