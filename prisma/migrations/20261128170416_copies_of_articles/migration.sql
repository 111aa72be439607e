-- AlterTable
ALTER TABLE "article_description" ADD COLUMN     "copy_of_id" UUID;

-- CreateTable
CREATE TABLE "revision_sketch" (
    "revision_id" UUID NOT NULL,
    "rules" TEXT NOT NULL,
    "hashes" INTEGER[],

    CONSTRAINT "revision_sketch_pkey" PRIMARY KEY ("revision_id")
);

-- CreateIndex
CREATE INDEX "revision_sketch_hashes_idx" ON "revision_sketch" USING GIN ("hashes");

-- CreateIndex
CREATE INDEX "revision_sketch_rules_idx" ON "revision_sketch"("rules");

-- CreateIndex
CREATE INDEX "article_description_copy_of_id_idx" ON "article_description"("copy_of_id");

-- AddForeignKey
ALTER TABLE "article_description" ADD CONSTRAINT "article_description_copy_of_id_fkey" FOREIGN KEY ("copy_of_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_sketch" ADD CONSTRAINT "revision_sketch_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;
