import { type AnnotatedRecord, foldedCode } from '@chancery/domain';
import { fold } from '../fold.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { refuseIf } from '../issues.ts';
import { addRecord, labelIssues, workingName } from '../records/create-record.ts';
import type { Sql } from '../transaction.ts';

/** Which record here each record of another installation is, by their ids, and which were made for it. */
export type RecordsHere = { readonly idOf: ReadonlyMap<string, string>; readonly made: readonly string[] };

type Candidate = { readonly foreign: string; readonly id: string };

// Each of the three tells them apart less surely than the one before.
const candidates = async (sql: Sql, records: readonly AnnotatedRecord[]): Promise<readonly Candidate[][]> => {
  const wanted = Prisma.sql`json_to_recordset(${JSON.stringify(
    records.map(({ id, kind, caption }) => ({ id, kind, folded: fold(caption) })),
  )}::json) as w(id uuid, kind text, folded text)`;
  const codes = Prisma.sql`json_to_recordset(${JSON.stringify(
    records.flatMap(({ id, kind, identifiers }) =>
      identifiers.map(({ scheme, value }) => ({ id, kind, scheme, folded: foldedCode(value, scheme) })),
    ),
  )}::json) as w(id uuid, kind text, scheme text, folded text)`;
  return [
    await sql.$queryRaw<Candidate[]>`
      select w.id as foreign, r.id from ${wanted} join record own on own.id = w.id
      join record r on r.id = coalesce(own.canonical_id, own.id) and r.kind = w.kind and r.withdrawn_at is null`,
    await sql.$queryRaw<Candidate[]>`
      select distinct w.id as foreign, r.id from ${codes}
      join identifier i on i.scheme = w.scheme and i.folded = w.folded
      join record r on r.id = i.record_id and r.kind = w.kind
      and r.withdrawn_at is null and r.canonical_id is null`,
    await sql.$queryRaw<Candidate[]>`
      select distinct w.id as foreign, r.id from ${wanted} join record r on r.kind = w.kind
      and r.withdrawn_at is null and r.canonical_id is null where w.folded <> '' and (r.folded = w.folded or exists (
        select 1 from name n where n.record_id = r.id and n.folded = w.folded))`,
  ];
};

const counts = (ids: readonly string[]): ReadonlyMap<string, number> =>
  ids.reduce((found, id) => found.set(id, (found.get(id) ?? 0) + 1), new Map<string, number>());

/** The records that are offered for one other only, and that it alone is offered for: two there are not one here. */
const onlyOnes = (offered: readonly Candidate[]): ReadonlyMap<string, string> => {
  const there = counts(offered.map(({ foreign }) => foreign));
  const here = counts(offered.map(({ id }) => id));
  return new Map(
    offered
      .filter(({ foreign, id }) => there.get(foreign) === 1 && here.get(id) === 1)
      .map(({ foreign, id }) => [foreign, id]),
  );
};

const make = async (sql: Sql, { id, kind, caption }: AnnotatedRecord): Promise<string> => {
  const taken = await sql.record.findUnique({ where: { id }, select: { id: true } });
  return addRecord(sql, { kind, label: workingName(caption), ...(taken ? {} : { id }) });
};

/**
 * Finds records of another installation here: by id, by an identifier, by the very name among those of the kind, each
 * where it leads to one only. What is not found is made, a draft under the id that it has there.
 */
export const recordsHere = async (sql: Sql, records: readonly AnnotatedRecord[]): Promise<RecordsHere> => {
  refuseIf(
    records.flatMap(({ caption }, at) =>
      labelIssues(['annotations', 'chancery:records', at, 'caption'], workingName(caption)),
    ),
  );
  const found = (await candidates(sql, records)).map(onlyOnes);
  const idOf = new Map<string, string>();
  const made: string[] = [];
  for (const record of records) {
    const here = found.map((ids) => ids.get(record.id)).find((id) => id !== undefined);
    const id = here ?? (await make(sql, record));
    if (here === undefined) made.push(id);
    idOf.set(record.id, id);
  }
  return { idOf, made };
};
