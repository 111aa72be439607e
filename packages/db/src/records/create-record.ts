import { kinds } from '@chancery/domain';
import { type Actor, requireRole } from '../actor.ts';
import type { Database } from '../connect.ts';
import { fold } from '../fold.ts';
import { issue, refuseIf, textIssues } from '../issues.ts';
import { tableOf } from '../projection/stored.ts';
import { transaction } from '../transaction.ts';

export type CreateRecord = { readonly kind: string; readonly label: string };

const longestLabel = 300;

/** Makes a draft of which nothing is known but the editors' working name. Answers with its id. */
export const createRecord = async (db: Database, actor: Actor, input: CreateRecord): Promise<string> => {
  requireRole(actor, 'EDITOR', 'create a record');
  const label = input.label.normalize('NFC').replace(/\s+/gu, ' ').trim();
  refuseIf([
    ...textIssues(input),
    ...(Object.hasOwn(kinds, input.kind)
      ? []
      : [issue(['kind'], 'UNKNOWN_KIND', `There is no kind “${input.kind}”.`)]),
    ...(!/[\p{L}\p{N}\p{S}]/u.test(label) ? [issue(['label'], 'EMPTY', 'A record has a working name.')] : []),
    ...(label.length > longestLabel
      ? [issue(['label'], 'TOO_LONG', `A working name has at most ${longestLabel} characters.`)]
      : []),
  ]);
  return transaction(db, async (sql) => {
    const { id } = await sql.record.create({
      data: {
        kind: input.kind,
        label,
        caption: label,
        folded: fold(label),
        [tableOf(input.kind)]: { create: {} },
      },
      select: { id: true },
    });
    return id;
  });
};
