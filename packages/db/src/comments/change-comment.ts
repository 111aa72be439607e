import { Invalid, NotAllowed, NotFound, Stale } from '@chancery/domain';
import { type Actor, requireRole } from '../actor.ts';
import { seesClaim } from '../claims/visible.ts';
import type { Database } from '../connect.ts';
import type { Comment } from '../generated/prisma/client.ts';
import { issue, isUuid, refuseIf } from '../issues.ts';
import { type Sql, transaction } from '../transaction.ts';
import { type Wording, wordingIssues, writeWording } from './wording.ts';

type OnComment = { readonly comment: string; readonly expectedVersion: number };

// Held until the command ends: of two at once the second one sees what the first did.
const takeComment = async (sql: Sql, id: string): Promise<Comment> => {
  if (!isUuid(id)) throw new NotFound(['comment'], id);
  await sql.$queryRaw`select id from comment where id = ${id}::uuid for update`;
  const found = await sql.comment.findUnique({ where: { id } });
  if (!found) throw new NotFound(['comment'], id);
  return found;
};

const takeOwn = async (sql: Sql, actor: Actor, { comment, expectedVersion }: OnComment): Promise<void> => {
  const { byId } = await takeComment(sql, comment);
  if (byId !== actor.id) throw new NotAllowed('Only who wrote a comment changes it.', ['comment']);
  const version = await sql.commentWording.count({ where: { commentId: comment } });
  if (version !== expectedVersion) throw new Stale(expectedVersion, version);
};

/** Words the actor's own comment anew; what it said before stays in the books. */
export const changeComment = async (
  db: Database,
  actor: Actor,
  { comment, expectedVersion, ...wording }: OnComment & Wording,
): Promise<string> => {
  requireRole(actor, 'EDITOR', 'change a comment');
  refuseIf(wordingIssues(wording));
  return transaction(db, async (sql) => {
    await takeOwn(sql, actor, { comment, expectedVersion });
    await writeWording(sql, comment, expectedVersion + 1, wording);
    return comment;
  });
};

/** Takes the actor's own comment back; its answers stay, and so does in the books what it said. */
export const removeComment = async (db: Database, actor: Actor, input: OnComment): Promise<string> => {
  requireRole(actor, 'EDITOR', 'remove a comment');
  return transaction(db, async (sql) => {
    await takeOwn(sql, actor, input);
    await writeWording(sql, input.comment, input.expectedVersion + 1, { text: null });
    return input.comment;
  });
};

/** Has the actor's own comment say again what it said, and to whom, before it was taken back. */
export const restoreComment = async (db: Database, actor: Actor, input: OnComment): Promise<string> => {
  requireRole(actor, 'EDITOR', 'restore a comment');
  return transaction(db, async (sql) => {
    await takeOwn(sql, actor, input);
    const { comment, expectedVersion } = input;
    const [now, before] = await sql.commentWording.findMany({
      where: { commentId: comment },
      orderBy: { version: 'desc' },
      take: 2,
    });
    if (!now || now.text !== null || !before || before.text === null)
      throw new Invalid([issue(['comment'], 'EMPTY', 'This comment was not taken back.')]);
    const called = await sql.commentMention.findMany({
      where: { commentId: comment, version: before.version },
      select: { accountId: true },
    });
    const mentions = called.map(({ accountId }) => accountId);
    await writeWording(sql, comment, expectedVersion + 1, { text: before.text, mentions });
    return comment;
  });
};

/** Settles a comment with its answers, or takes it up again. Nothing happens where it is so already. */
export const settleComment = async (
  db: Database,
  actor: Actor,
  { comment, settled }: { readonly comment: string; readonly settled: boolean },
): Promise<string> => {
  requireRole(actor, 'EDITOR', 'settle a comment');
  return transaction(db, async (sql) => {
    const { answersId, claimId } = await takeComment(sql, comment);
    if (claimId !== null && !(await seesClaim(sql, actor, claimId))) throw new NotFound(['comment'], comment);
    if (answersId !== null)
      throw new NotAllowed('An answer is settled with the comment that it answers.', ['comment']);
    const last = await sql.commentSettling.findFirst({
      where: { commentId: comment },
      orderBy: { id: 'desc' },
    });
    if ((last?.settled ?? false) !== settled)
      await sql.commentSettling.create({ data: { commentId: comment, settled, byId: actor.id } });
    return comment;
  });
};
