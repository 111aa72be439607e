-- AlterTable
ALTER TABLE "name" ADD COLUMN     "consonants" TEXT,
ADD COLUMN     "romanised" TEXT;

-- AlterTable
ALTER TABLE "record" ADD COLUMN     "consonants" TEXT,
ADD COLUMN     "romanised" TEXT;

-- CreateIndex
CREATE INDEX "name_romanised_idx" ON "name" USING GIN ("romanised" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "name_consonants_idx" ON "name"("consonants");

-- CreateIndex
CREATE INDEX "record_romanised_idx" ON "record" USING GIN ("romanised" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "record_consonants_idx" ON "record"("consonants");
