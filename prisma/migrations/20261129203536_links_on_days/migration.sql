-- CreateTable
CREATE TABLE "dated_link" (
    "id" BIGSERIAL NOT NULL,
    "source_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "reverse" TEXT NOT NULL,
    "target_id" UUID,
    "within_id" UUID,
    "described" TEXT,
    "role" TEXT,
    "title" TEXT,
    "share" JSONB,
    "value_key" TEXT NOT NULL,
    "realisation" "realisation" NOT NULL,
    "certainty" "certainty" NOT NULL,
    "learnt" BIGINT NOT NULL,
    "possibly" DATE[],
    "certainly" DATE[],

    CONSTRAINT "dated_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dated_caption" (
    "record_id" UUID NOT NULL,
    "caption" TEXT NOT NULL,
    "possibly" DATE[],
    "certainly" DATE[],

    CONSTRAINT "dated_caption_pkey" PRIMARY KEY ("record_id","caption")
);

-- CreateIndex
CREATE INDEX "dated_link_source_id_field_value_key_idx" ON "dated_link"("source_id", "field", "value_key");

-- AddForeignKey
ALTER TABLE "dated_link" ADD CONSTRAINT "dated_link_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dated_link" ADD CONSTRAINT "dated_link_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dated_link" ADD CONSTRAINT "dated_link_within_id_fkey" FOREIGN KEY ("within_id") REFERENCES "record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dated_caption" ADD CONSTRAINT "dated_caption_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what leads to a record on a day, in the order in which it was learnt. See leadsTo.
CREATE INDEX "dated_link_leads_to_idx" ON "dated_link" ((COALESCE("target_id", "within_id")), "learnt");
