import { type Issue, kinds } from '@chancery/domain';
import { enterOfficeDeed } from '../activity/enter-office-deed.ts';
import { type Actor, requireRole } from '../actor.ts';
import { enterDeed } from '../acts/enter-deed.ts';
import type { Database } from '../connect.ts';
import { issue, isUuid, refuseIf, textIssues } from '../issues.ts';
import { tableOf } from '../projection/stored.ts';
import { type Sql, transaction } from '../transaction.ts';
import { nameForms } from './name-forms.ts';

export type CreateRecord = {
  readonly kind: string;
  readonly label: string;
  /** The article at whose desk it is made, which keeps the making among what can be undone there. */
  readonly article?: string | null | undefined;
};

const longestLabel = 300;

/** A working name as it is kept. */
export const workingName = (given: string): string => given.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** What is wrong with a working name. */
export const labelIssues = (path: readonly (string | number)[], label: string): readonly Issue[] => {
  if (!/[\p{L}\p{N}\p{S}]/u.test(label)) return [issue(path, 'EMPTY', 'A record has a working name.')];
  return label.length > longestLabel
    ? [issue(path, 'TOO_LONG', `A working name has at most ${longestLabel} characters.`)]
    : [];
};

/** Adds a draft with a name that was checked; under an id of another installation where one is given. */
export const addRecord = async (
  sql: Sql,
  { id, kind, label }: Omit<CreateRecord, 'article'> & { readonly id?: string },
): Promise<string> => {
  const added = await sql.record.create({
    data: {
      ...(id === undefined ? {} : { id }),
      kind,
      label,
      caption: label,
      ...nameForms(label),
      [tableOf(kind)]: { create: {} },
    },
    select: { id: true },
  });
  return added.id;
};

const requireArticle = async (sql: Sql, article: string): Promise<void> => {
  const there = isUuid(article) && (await sql.article.count({ where: { id: article } })) > 0;
  refuseIf(there ? [] : [issue(['article'], 'NOT_FOUND', `There is no article with the id ${article}.`)]);
};

/** Makes a draft of which nothing is known but the editors' working name. Answers with its id. */
export const createRecord = async (db: Database, actor: Actor, input: CreateRecord): Promise<string> => {
  requireRole(actor, 'EDITOR', 'create a record');
  const label = workingName(input.label);
  refuseIf([
    ...textIssues(input),
    ...(Object.hasOwn(kinds, input.kind)
      ? []
      : [issue(['kind'], 'UNKNOWN_KIND', `There is no kind “${input.kind}”.`)]),
    ...labelIssues(['label'], label),
  ]);
  const article = input.article ?? null;
  return transaction(db, async (sql) => {
    if (article !== null) await requireArticle(sql, article);
    const record = await addRecord(sql, { kind: input.kind, label });
    await enterOfficeDeed(sql, { kind: 'RECORD_MADE', by: actor.id, record });
    if (article !== null)
      await enterDeed(sql, { article, by: actor.id, deed: { kind: 'CREATE_RECORD', record } });
    return record;
  });
};
