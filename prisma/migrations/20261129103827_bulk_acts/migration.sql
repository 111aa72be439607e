-- AlterTable
ALTER TABLE "act" ADD COLUMN     "bulk_id" UUID;

-- CreateIndex
CREATE INDEX "act_bulk_id_idx" ON "act"("bulk_id");
