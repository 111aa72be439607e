import { codePoints, type Issue, NotFound, passageProblem } from '@chancery/domain';
import { type Actor, requireRole } from '../actor.ts';
import { newestOf } from '../articles/newest.ts';
import { seesClaim } from '../claims/visible.ts';
import type { Database } from '../connect.ts';
import { isClaimId, issue, isUuid, refuseIf } from '../issues.ts';
import { type Sql, transaction } from '../transaction.ts';
import { type Wording, wordingIssues, writeWording } from './wording.ts';

export type AddComment = Wording & {
  readonly article: string;
  /** A claim from the article. */
  readonly claim?: string | null | undefined;
  readonly passage?:
    | { readonly start: number; readonly end: number; readonly exact: string }
    | null
    | undefined;
  /** The comment that it answers; it is then about what that one is about. */
  readonly answers?: string | null | undefined;
};

const onlyOne = ({ claim, passage, answers }: AddComment): readonly Issue[] =>
  [claim, passage, answers].filter((given) => given != null).length > 1
    ? [issue([], 'UNEXPECTED', 'A comment is about a claim, or about a passage, or an answer.')]
    : [];

const placeOfComment = async (sql: Sql, { article, passage }: AddComment) => {
  const { revision } = await newestOf(sql, article);
  if (!passage) return {};
  const problem = passageProblem(codePoints(revision.text), passage);
  refuseIf(problem ? [issue(['passage'], 'PASSAGE_MISMATCH', `${problem}.`)] : []);
  const { start, end, exact } = passage;
  return { revisionId: revision.id, start, end, exact };
};

const requireClaim = async (sql: Sql, { claim, article }: AddComment): Promise<void> => {
  if (claim == null) return;
  const found = isClaimId(claim)
    ? await sql.claim.findUnique({
        where: { id: claim },
        select: { revision: { select: { articleId: true } } },
      })
    : null;
  if (found?.revision.articleId !== article) throw new NotFound(['claim'], claim);
};

// An answer to an answer goes to the comment that both answer.
const answeredBy = async (sql: Sql, { answers, article }: AddComment) => {
  if (answers == null) return null;
  const found = isUuid(answers) ? await sql.comment.findUnique({ where: { id: answers } }) : null;
  if (found?.articleId !== article) throw new NotFound(['answers'], answers);
  const { id, answersId, claimId, revisionId, start, end, exact } = found;
  return { answersId: answersId ?? id, claimId, revisionId, start, end, exact };
};

/** Says something to colleagues about a claim, a passage or a whole article. */
export const addComment = async (db: Database, actor: Actor, input: AddComment): Promise<string> => {
  requireRole(actor, 'EDITOR', 'comment');
  refuseIf([...wordingIssues(input), ...onlyOne(input)]);
  return transaction(db, async (sql) => {
    await requireClaim(sql, input);
    const place = await placeOfComment(sql, input);
    const answered = await answeredBy(sql, input);
    const about = answered ?? { ...place, claimId: input.claim ?? null };
    if (about.claimId !== null && !(await seesClaim(sql, actor, about.claimId)))
      throw answered
        ? new NotFound(['answers'], input.answers ?? '')
        : new NotFound(['claim'], about.claimId);
    const { id } = await sql.comment.create({
      data: { ...about, articleId: input.article, byId: actor.id },
      select: { id: true },
    });
    await writeWording(sql, id, 1, input);
    return id;
  });
};
