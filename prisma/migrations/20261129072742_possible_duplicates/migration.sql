-- CreateTable
CREATE TABLE "blocking_key" (
    "record_id" UUID NOT NULL,
    "key" BIGINT NOT NULL,
    "most" SMALLINT NOT NULL,

    CONSTRAINT "blocking_key_pkey" PRIMARY KEY ("key","record_id")
);

-- CreateTable
CREATE TABLE "possible_duplicate" (
    "record_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "score" DECIMAL(7,6) NOT NULL,
    "evidence" JSONB NOT NULL,

    CONSTRAINT "possible_duplicate_pkey" PRIMARY KEY ("record_id","other_id")
);

-- CreateIndex
CREATE INDEX "blocking_key_record_id_idx" ON "blocking_key"("record_id");

-- CreateIndex
CREATE INDEX "possible_duplicate_score_record_id_other_id_idx" ON "possible_duplicate"("score", "record_id", "other_id");

-- CreateIndex
CREATE INDEX "possible_duplicate_kind_score_record_id_other_id_idx" ON "possible_duplicate"("kind", "score", "record_id", "other_id");

-- CreateIndex
CREATE INDEX "possible_duplicate_other_id_idx" ON "possible_duplicate"("other_id");
