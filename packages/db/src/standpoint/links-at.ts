import { Prisma } from '../generated/prisma/client.ts';
import type { Order } from '../keyset.ts';
import { toldOrder } from './told-links.ts';

const columns = Prisma.raw(
  [
    'source_id',
    'field',
    'reverse',
    'target_id',
    'within_id',
    'described',
    'role',
    'title',
    'share',
    'value_key',
  ]
    .concat(['realisation', 'certainty', 'learnt'])
    .map((name) => `l.${name}`)
    .join(', '),
);

/** The order of `linksAt`: that of what is told of links, whose cursors it shares. */
export const orderAt: Order = {
  name: toldOrder.name,
  parts: [
    { sql: Prisma.sql`l.learnt`, part: 'bigint' },
    { sql: Prisma.sql`md5(l.source_id::text || l.field || l.value_key)`, part: 'text' },
  ],
};

/** The links `l` as they were at a moment, those that meet a condition: as they stand since, and as they were until later. */
export const linksAt = (moment: Date, condition: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  select ${columns} from link l where l.since <= ${moment} and ${condition}
  union all
  select ${columns} from former_link l where l.since <= ${moment} and l.until > ${moment} and ${condition}) l`;
