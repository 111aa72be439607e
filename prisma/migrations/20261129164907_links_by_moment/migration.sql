-- AlterTable
-- By hand: what stands there already gets its own when the office starts, which rebuilds it (projectionVersion).
ALTER TABLE "link" ADD COLUMN     "learnt" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "since" TIMESTAMPTZ(3) NOT NULL DEFAULT 'epoch';
ALTER TABLE "link" ALTER COLUMN "learnt" DROP DEFAULT,
ALTER COLUMN "since" DROP DEFAULT;

-- CreateTable
CREATE TABLE "former_link" (
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
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "former_link_source_id_field_value_key_since_key" ON "former_link"("source_id", "field", "value_key", "since");

-- AddForeignKey
ALTER TABLE "former_link" ADD CONSTRAINT "former_link_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_link" ADD CONSTRAINT "former_link_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_link" ADD CONSTRAINT "former_link_within_id_fkey" FOREIGN KEY ("within_id") REFERENCES "record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what led to a record at a moment, in the order in which it was learnt. See leadsTo.
CREATE INDEX "link_leads_to_learnt_idx" ON "link" ((COALESCE("target_id", "within_id")), "learnt");
CREATE INDEX "former_link_leads_to_idx" ON "former_link" ((COALESCE("target_id", "within_id")), "learnt");
