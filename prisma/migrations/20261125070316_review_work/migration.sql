-- AlterTable
ALTER TABLE "office" ADD COLUMN     "two_acceptances" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "review" ADD COLUMN     "assignee_id" TEXT;

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" TEXT,
    "revision_id" UUID,
    "start" INTEGER,
    "end" INTEGER,
    "exact" TEXT,
    "answers_id" UUID,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_wording" (
    "comment_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_wording_pkey" PRIMARY KEY ("comment_id","version")
);

-- CreateTable
CREATE TABLE "comment_mention" (
    "comment_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "account_id" TEXT NOT NULL,

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("comment_id","version","account_id")
);

-- CreateTable
CREATE TABLE "comment_settling" (
    "id" BIGSERIAL NOT NULL,
    "comment_id" UUID NOT NULL,
    "settled" BOOLEAN NOT NULL,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_settling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "acceptance" (
    "id" BIGSERIAL NOT NULL,
    "claim_id" TEXT NOT NULL,
    "review_id" UUID NOT NULL,
    "rank" "rank" NOT NULL DEFAULT 'NORMAL',
    "reason" TEXT,
    "confidence" INTEGER,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "follows" BIGINT NOT NULL,

    CONSTRAINT "acceptance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" BIGSERIAL NOT NULL,
    "review_id" UUID NOT NULL,
    "assignee_id" TEXT,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "comment_article_id_id_idx" ON "comment"("article_id", "id");

-- CreateIndex
CREATE INDEX "comment_claim_id_idx" ON "comment"("claim_id");

-- CreateIndex
CREATE INDEX "comment_revision_id_idx" ON "comment"("revision_id");

-- CreateIndex
CREATE INDEX "comment_answers_id_idx" ON "comment"("answers_id");

-- CreateIndex
CREATE INDEX "comment_by_id_idx" ON "comment"("by_id");

-- CreateIndex
CREATE INDEX "comment_mention_account_id_comment_id_idx" ON "comment_mention"("account_id", "comment_id");

-- CreateIndex
CREATE INDEX "comment_settling_comment_id_id_idx" ON "comment_settling"("comment_id", "id");

-- CreateIndex
CREATE INDEX "comment_settling_by_id_idx" ON "comment_settling"("by_id");

-- CreateIndex
CREATE INDEX "acceptance_review_id_idx" ON "acceptance"("review_id");

-- CreateIndex
CREATE INDEX "acceptance_by_id_idx" ON "acceptance"("by_id");

-- CreateIndex
CREATE UNIQUE INDEX "acceptance_claim_id_by_id_follows_key" ON "acceptance"("claim_id", "by_id", "follows");

-- CreateIndex
CREATE INDEX "assignment_review_id_id_idx" ON "assignment"("review_id", "id");

-- CreateIndex
CREATE INDEX "assignment_assignee_id_idx" ON "assignment"("assignee_id");

-- CreateIndex
CREATE INDEX "assignment_by_id_idx" ON "assignment"("by_id");

-- CreateIndex
CREATE INDEX "review_assignee_id_idx" ON "review"("assignee_id");

-- CreateIndex
CREATE INDEX "review_state_submitted_at_id_idx" ON "review"("state", "submitted_at", "id");

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_answers_id_fkey" FOREIGN KEY ("answers_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_wording" ADD CONSTRAINT "comment_wording_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_settling" ADD CONSTRAINT "comment_settling_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_settling" ADD CONSTRAINT "comment_settling_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here on: what the schema language cannot say.

-- Off, another pair of eyes, or two: never off and two at once.
ALTER TABLE "office" ADD CONSTRAINT "office_one_rule" CHECK (NOT ("self_acceptance" AND "two_acceptances"));

-- A comment is about a claim, about a passage, or about the article as a whole.
ALTER TABLE "comment" ADD CONSTRAINT "comment_about" CHECK (
  num_nulls("revision_id", "start", "end", "exact") IN (0, 4) AND num_nonnulls("claim_id", "revision_id") <= 1);

CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON "assignment"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON "acceptance"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON "comment"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON "comment_wording"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON "comment_mention"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON "comment_settling"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
