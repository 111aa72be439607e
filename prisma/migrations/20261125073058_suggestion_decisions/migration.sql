-- CreateEnum
CREATE TYPE "suggestion_verdict" AS ENUM ('ACCEPTED', 'CHANGED', 'REJECTED', 'OPEN');

-- CreateTable
CREATE TABLE "suggestion_decision" (
    "id" BIGSERIAL NOT NULL,
    "article_id" UUID NOT NULL,
    "suggestion" TEXT NOT NULL,
    "verdict" "suggestion_verdict" NOT NULL,
    "claims" TEXT[],
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suggestion_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "never_suggested" (
    "id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "record_id" UUID,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "never_suggested_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "suggestion_decision_article_id_suggestion_id_idx" ON "suggestion_decision"("article_id", "suggestion", "id");

-- CreateIndex
CREATE INDEX "suggestion_decision_by_id_idx" ON "suggestion_decision"("by_id");

-- CreateIndex
CREATE INDEX "never_suggested_taken_back_at_at_id_idx" ON "never_suggested"("taken_back_at", "at", "id");

-- CreateIndex
CREATE INDEX "never_suggested_record_id_idx" ON "never_suggested"("record_id");

-- CreateIndex
CREATE INDEX "never_suggested_by_id_idx" ON "never_suggested"("by_id");

-- AddForeignKey
ALTER TABLE "suggestion_decision" ADD CONSTRAINT "suggestion_decision_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_decision" ADD CONSTRAINT "suggestion_decision_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "never_suggested" ADD CONSTRAINT "never_suggested_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "never_suggested" ADD CONSTRAINT "never_suggested_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON "suggestion_decision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
