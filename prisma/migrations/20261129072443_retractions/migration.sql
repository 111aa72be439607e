-- CreateEnum
CREATE TYPE "retraction_kind" AS ENUM ('RETRACTION', 'CORRECTION', 'REINSTATEMENT');

-- AlterTable
ALTER TABLE "judgement" ADD COLUMN     "retraction_id" BIGINT;

-- CreateTable
CREATE TABLE "retraction" (
    "id" BIGSERIAL NOT NULL,
    "kind" "retraction_kind" NOT NULL,
    "article_id" UUID,
    "outlet_id" UUID,
    "reason" TEXT NOT NULL,
    "notice_url" TEXT,
    "notice" JSONB,
    "follows" BIGINT NOT NULL,
    "seconds_id" BIGINT,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "retraction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retracted_claim" (
    "retraction_id" BIGINT NOT NULL,
    "claim_id" TEXT NOT NULL,

    CONSTRAINT "retracted_claim_pkey" PRIMARY KEY ("retraction_id","claim_id")
);

-- CreateIndex
CREATE INDEX "retraction_article_id_id_idx" ON "retraction"("article_id", "id");

-- CreateIndex
CREATE INDEX "retraction_outlet_id_id_idx" ON "retraction"("outlet_id", "id");

-- CreateIndex
CREATE INDEX "retraction_seconds_id_idx" ON "retraction"("seconds_id");

-- CreateIndex
CREATE INDEX "retraction_by_id_idx" ON "retraction"("by_id");

-- CreateIndex
CREATE INDEX "retracted_claim_claim_id_retraction_id_idx" ON "retracted_claim"("claim_id", "retraction_id");

-- CreateIndex
CREATE INDEX "judgement_retraction_id_idx" ON "judgement"("retraction_id");

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_retraction_id_fkey" FOREIGN KEY ("retraction_id") REFERENCES "retraction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retraction" ADD CONSTRAINT "retraction_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retraction" ADD CONSTRAINT "retraction_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retraction" ADD CONSTRAINT "retraction_seconds_id_fkey" FOREIGN KEY ("seconds_id") REFERENCES "retraction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retraction" ADD CONSTRAINT "retraction_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retracted_claim" ADD CONSTRAINT "retracted_claim_retraction_id_fkey" FOREIGN KEY ("retraction_id") REFERENCES "retraction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retracted_claim" ADD CONSTRAINT "retracted_claim_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: retractions are never rewritten. What they did is taken back by another one.
CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON "retraction"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON "retracted_claim"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
