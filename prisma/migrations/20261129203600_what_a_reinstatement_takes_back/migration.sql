-- AlterTable
ALTER TABLE "retraction" ADD COLUMN     "is_in_force" BOOLEAN,
ADD COLUMN     "takes_back_id" BIGINT;

-- By hand: what stands there already was carried out where judgements name it.
ALTER TABLE "retraction" DISABLE TRIGGER "never_rewritten";
UPDATE "retraction" t SET "is_in_force" = EXISTS (SELECT 1 FROM "judgement" j WHERE j."retraction_id" = t."id");
ALTER TABLE "retraction" ENABLE TRIGGER "never_rewritten";

-- AlterTable
ALTER TABLE "retraction" ALTER COLUMN "is_in_force" SET NOT NULL;

-- CreateIndex
CREATE INDEX "retraction_takes_back_id_idx" ON "retraction"("takes_back_id");

-- AddForeignKey
ALTER TABLE "retraction" ADD CONSTRAINT "retraction_takes_back_id_fkey" FOREIGN KEY ("takes_back_id") REFERENCES "retraction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
