-- AlterEnum
ALTER TYPE "act_kind" ADD VALUE 'CREATE_RECORD';
ALTER TYPE "act_kind" ADD VALUE 'EXCLUDE';
ALTER TYPE "act_kind" ADD VALUE 'DESCRIBE';
ALTER TYPE "act_kind" ADD VALUE 'DECIDE_SUGGESTIONS';
ALTER TYPE "act_kind" ADD VALUE 'NEVER_SUGGEST';

-- AlterTable
ALTER TABLE "act" ADD COLUMN     "article_id" UUID,
ADD COLUMN     "what" JSONB,
ALTER COLUMN "review_id" DROP NOT NULL;

-- By hand: the acts that are there get the article of their review. Nothing that was done is changed by that.
ALTER TABLE "act" DISABLE TRIGGER never_rewritten;
UPDATE "act" SET "article_id" = r."article_id" FROM "review" r WHERE r."id" = "act"."review_id";
ALTER TABLE "act" ENABLE TRIGGER never_rewritten;
ALTER TABLE "act" ALTER COLUMN "article_id" SET NOT NULL;

-- AlterTable
ALTER TABLE "record" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "act_article_id_by_id_id_idx" ON "act"("article_id", "by_id", "id");

-- AddForeignKey
ALTER TABLE "act" ADD CONSTRAINT "act_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
