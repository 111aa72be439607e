import { type Issue, NotFound } from '@chancery/domain';
import { issue, textIssues } from '../issues.ts';
import type { Sql } from '../transaction.ts';

/** What a comment says, and whom it calls. */
export type Wording = {
  readonly text: string;
  /** The accounts that it calls by name. */
  readonly mentions?: readonly string[] | null | undefined;
};

const longest = 5000;
const most = 20;

/** What is wrong with a wording. */
export const wordingIssues = ({ text, mentions }: Wording): readonly Issue[] => [
  ...textIssues({ text, mentions: mentions ?? [] }),
  ...(text.trim() === '' ? [issue(['text'], 'EMPTY', 'A comment says something.')] : []),
  ...(text.length > longest
    ? [issue(['text'], 'TOO_LONG', `A comment has at most ${longest} characters.`)]
    : []),
  ...((mentions?.length ?? 0) > most
    ? [issue(['mentions'], 'TOO_MANY', `A comment calls at most ${most} accounts.`)]
    : []),
];

/** Stores what a comment says from now on. Throws NotFound where it calls somebody who is not there. */
export const writeWording = async (
  sql: Sql,
  comment: string,
  version: number,
  { text, mentions }: { readonly text: string | null; readonly mentions?: Wording['mentions'] },
): Promise<void> => {
  const called = [...new Set(mentions ?? [])];
  const known = await sql.user.findMany({ where: { id: { in: called } }, select: { id: true } });
  const unknown = called.find((account) => !known.some(({ id }) => id === account));
  if (unknown !== undefined) throw new NotFound(['mentions'], unknown);
  await sql.commentWording.create({ data: { commentId: comment, version, text: text?.trim() ?? null } });
  await sql.commentMention.createMany({
    data: called.map((accountId) => ({ commentId: comment, version, accountId })),
  });
};
