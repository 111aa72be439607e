import type { Standpoint } from '@chancery/domain';
import type { Database } from '../connect.ts';
import { fold } from '../fold.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { requireSize } from '../page.ts';
import { nameForms } from '../records/name-forms.ts';
import type { NameRow } from '../records/name-hits.ts';
import {
  findNames,
  hitsOf,
  type Ranked,
  ranked,
  requireShort,
  type SearchHit,
  type SearchRequest,
} from '../records/search-records.ts';
import { rootFrom } from './identity.ts';
import { projectedFrom, type RecordThere, recordsFrom } from './records-from.ts';

const atOnce = 1_000;
/** Of so many names of today at most it is asked whether they were names there. */
const mostOfToday = 800;

const namesThere = ({ id, caption, wanted }: RecordThere): readonly NameRow[] => {
  const row = (text: string, kind: NameRow['kind'], forms: { folded: string; romanised: string | null }) => ({
    record: id,
    caption,
    text,
    kind,
    folded: forms.folded,
    romanised: forms.romanised ?? '',
  });
  const names = wanted.names.map((name) => row(name.text, name.nameKind, name));
  return names.some(({ text }) => text === caption) ? names : [...names, row(caption, null, wanted.forms)];
};

const matchesAmong = async (
  db: Database,
  ids: readonly string[],
  { text, kinds, first }: SearchRequest,
  from: Standpoint,
): Promise<readonly Ranked[]> => {
  const there = [...(await projectedFrom(db, ids, from, ['names'])).values()];
  const asked = there.filter(({ kind }) => kinds === null || kinds.includes(kind));
  return ranked(asked.flatMap(namesThere), nameForms(text), first);
};

/** The best of two, each record once, by their names there. */
const best = (some: readonly Ranked[], others: readonly Ranked[], { text, first }: SearchRequest) =>
  ranked(
    [...some, ...others].map(({ name }) => name),
    nameForms(text),
    first,
  );

// What sources tell, and what holds on a day, are names of today too: all other names there are those of `sinceChanged`.
const amongToday = async (
  db: Database,
  request: SearchRequest,
  from: Standpoint,
): Promise<readonly Ranked[]> => {
  let asked = 2 * request.first;
  for (;;) {
    const today = await findNames(db, null, { ...request, first: asked });
    const found = await matchesAmong(
      db,
      today.map(({ name }) => name.record),
      request,
      from,
    );
    if (found.length >= request.first || today.length < asked || asked >= mostOfToday) return found;
    asked = Math.min(4 * asked, mostOfToday);
  }
};

/** Records whose names, or whose being public, may have been others at a moment, as they were one then; some at a time. */
const sinceChanged = async function* (
  { prisma }: Database,
  from: Standpoint & { readonly knownAt: Date },
): AsyncGenerator<readonly string[]> {
  let after: string | null = null;
  do {
    const rows: readonly { readonly id: string }[] = await prisma.$queryRaw<{ readonly id: string }[]>`
      select distinct there.id from (
        select c.subject_id as id from judgement j join claim c on c.id = j.claim_id
        where j.at > ${from.knownAt} and c.field = 'names'
        union
        select unnest(array[m.record_id, m.other_id]) from identity_judgement m where m.at > ${from.knownAt}
        union
        select record_id from change where at > ${from.knownAt} and action in ('WITHDRAWN', 'MERGED')
      ) named cross join lateral (select ${rootFrom(Prisma.sql`named.id`, from)} as id) there
      where ${after}::uuid is null or there.id > ${after}::uuid
      order by there.id limit ${atOnce}`;
    if (rows.length > 0) yield rows.map(({ id }) => id);
    after = rows.length < atOnce ? null : (rows.at(-1)?.id ?? null);
  } while (after !== null);
};

/**
 * As searchRecords, from a standpoint: by the names that records have there. Names of today lead to most of them; those of
 * records whose names have changed since are computed, a thousand records at a time. Throws Invalid.
 */
export const searchFrom = async (
  db: Database,
  request: SearchRequest,
  from: Standpoint,
): Promise<readonly SearchHit[]> => {
  requireSize('first', request.first);
  requireShort('text', request.text);
  if (fold(request.text) === '') return [];
  let found = await amongToday(db, request, from);
  const { knownAt } = from;
  if (knownAt)
    for await (const ids of sinceChanged(db, { ...from, knownAt }))
      found = best(found, await matchesAmong(db, ids, request, from), request);
  const records = await recordsFrom(
    db,
    found.map(({ name }) => name.record),
    from,
  );
  return hitsOf(found, records);
};
