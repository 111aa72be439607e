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
