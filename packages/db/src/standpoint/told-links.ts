import { certainties, realisations, type Standpoint } from '@chancery/domain';
import { Prisma } from '../generated/prisma/client.ts';
import type { Order } from '../keyset.ts';
import { type Heard, standsFrom } from './conditions.ts';
import { anyMember, rootFrom } from './identity.ts';
import { judgementFrom } from './then.ts';

/** In the order in which they were learnt: no two by one judgement, which is on one claim, which tells of one link. */
export const toldOrder: Order = {
  name: 'links from',
  parts: [{ sql: Prisma.sql`told.learnt`, part: 'bigint' }],
};

// As the projection has them: the surest first, of equal ones the first by its id.
const surest = Prisma.sql`array_position(${[...certainties]}::text[], c.certainty::text), c.id collate "C"`;

// The key of a link names what it leads to and what that is within, and nothing else. “is true” has all that were merged be
// hashed once for a statement, and not joined anew for every claim.
const keyOf = (from: Standpoint | Heard): Prisma.Sql => Prisma.sql`(case
  when (lower(claim.value ->> 'target') in (select m.record_id::text from identity_judgement m where m.verdict = 'SAME')) is true
    or (lower(claim.value ->> 'within') in (select m.record_id::text from identity_judgement m where m.verdict = 'SAME')) is true
  then held_key(claim.value_key, ${from.knownAt}::timestamptz) else claim.value_key end) as key`;
const subject = (from: Standpoint | Heard): Prisma.Sql => rootFrom(Prisma.sql`claim.subject_id`, from);

/**
 * Claims about a record there, each with what stands for its subject, `source`, and the key of its value, `key`. Whoever
 * knows that the record stands for itself gives it as the source: that spares a look for each claim.
 */
export const claimsOut = (
  record: Prisma.Sql,
  from: Standpoint | Heard,
  source = subject(from),
): Prisma.Sql => Prisma.sql`
  select claim.*, ${source} as source, ${keyOf(from)} from claim where claim.subject_id = ${anyMember(record, from)}`;

/** As `claimsOut`, those whose value names a record there. */
export const claimsBack = (record: Prisma.Sql, from: Standpoint | Heard): Prisma.Sql => Prisma.sql`
  select claim.*, ${subject(from)} as source, ${keyOf(from)} from claim_reference cr join claim on claim.id = cr.claim_id
  where cr.record_id = ${anyMember(record, from)} and cr."as" in ('TARGET', 'WITHIN')`;

/**
 * What claims tell of links from a standpoint, as `told`: of each link what the surest of them says, and since when it is
 * known. Whether a record holds it the projection decides, but where a field holds any number.
 */
export const toldLinks = (
  claims: Prisma.Sql,
  isAsked: Prisma.Sql,
  from: Standpoint | Heard,
): Prisma.Sql => Prisma.sql`(
  select c.source, c.field, c.key, min(j.id) as learnt,
    (array_agg(c.value order by ${surest}))[1] as value, (array_agg(c.certainty::text order by ${surest}))[1] as certainty,
    (array_agg(c.realisation::text order by array_position(${[...realisations]}::text[], c.realisation::text)))[1] as realisation
  from (${claims}) c ${judgementFrom(from)}
  where ${isAsked} and c.snak = 'VALUE' and c.polarity = 'POSITIVE'
    and c.realisation <> 'HYPOTHETICAL' and j.rank <> 'DEPRECATED' and ${standsFrom(from)}
  group by 1, 2, 3) told`;
