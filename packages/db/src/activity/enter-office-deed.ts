import type { OfficeDeedKind } from '../generated/prisma/client.ts';
import type { Sql } from '../transaction.ts';

/** What somebody did of which no other table keeps by whom; see `OfficeDeed` of the schema. */
export type NewOfficeDeed = {
  readonly kind: OfficeDeedKind;
  readonly by: string;
  readonly account?: string;
  readonly token?: string;
  readonly record?: string;
  readonly what?: string;
};

/** Enters it for the log of the office, in the transaction that does it. */
export const enterOfficeDeed = async (
  sql: Sql,
  { kind, by, account, token, record, what }: NewOfficeDeed,
): Promise<void> => {
  await sql.officeDeed.create({
    data: {
      ...{ kind, byId: by, accountId: account ?? null, tokenId: token ?? null },
      ...{ recordId: record ?? null, what: what ?? null },
    },
    select: { id: true },
  });
};
