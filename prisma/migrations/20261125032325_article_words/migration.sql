-- CreateEnum
CREATE TYPE "words_of" AS ENUM ('HEADLINE', 'TEXT', 'CITED');

-- CreateTable
CREATE TABLE "article_words" (
    "id" BIGSERIAL NOT NULL,
    "article_id" UUID NOT NULL,
    "of" "words_of" NOT NULL,
    "claim_id" TEXT,
    "ordinal" INTEGER,
    "start" INTEGER,
    "end" INTEGER,
    "tokeniser" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "article_words_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "article_words_article_id_of_idx" ON "article_words"("article_id", "of");

-- CreateIndex
CREATE INDEX "article_words_words_idx" ON "article_words" USING GIN ("words");

-- CreateIndex
CREATE UNIQUE INDEX "article_words_claim_id_ordinal_start_key" ON "article_words"("claim_id", "ordinal", "start");

-- AddForeignKey
ALTER TABLE "article_words" ADD CONSTRAINT "article_words_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_words" ADD CONSTRAINT "article_words_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;
