-- CreateEnum
CREATE TYPE "act_kind" AS ENUM ('PROPOSE', 'CHANGE', 'WITHDRAW', 'UNDO', 'REDO');

-- CreateTable
CREATE TABLE "act" (
    "id" BIGSERIAL NOT NULL,
    "review_id" UUID NOT NULL,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" "act_kind" NOT NULL,
    "of_id" BIGINT,
    "added" TEXT[],
    "removed" TEXT[],

    CONSTRAINT "act_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "act_review_id_id_idx" ON "act"("review_id", "id");

-- CreateIndex
CREATE INDEX "act_by_id_idx" ON "act"("by_id");

-- CreateIndex
CREATE INDEX "act_of_id_idx" ON "act"("of_id");

-- AddForeignKey
ALTER TABLE "act" ADD CONSTRAINT "act_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "act" ADD CONSTRAINT "act_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "act" ADD CONSTRAINT "act_of_id_fkey" FOREIGN KEY ("of_id") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what was done is never rewritten.
CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON "act"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
