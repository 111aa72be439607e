-- DropIndex
DROP INDEX "organisation_jurisdiction_id_idx";

-- DropIndex
DROP INDEX "state_iso2_id_idx";

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "revision_id" UUID NOT NULL;

-- AlterTable
ALTER TABLE "deal" DROP COLUMN "announced",
DROP COLUMN "begins",
DROP COLUMN "ends",
DROP COLUMN "items",
DROP COLUMN "signed",
DROP COLUMN "statements",
DROP COLUMN "status_history",
DROP COLUMN "term",
DROP COLUMN "value";

-- AlterTable
ALTER TABLE "link" DROP COLUMN "valid_time",
ADD COLUMN     "certainty" "certainty" NOT NULL,
ADD COLUMN     "realisation" "realisation" NOT NULL;

-- AlterTable
ALTER TABLE "organisation" DROP COLUMN "dissolved",
DROP COLUMN "founded",
DROP COLUMN "jurisdiction",
DROP COLUMN "statements";

-- AlterTable
ALTER TABLE "person" DROP COLUMN "birth_date",
DROP COLUMN "nationality",
DROP COLUMN "statements";

-- AlterTable
ALTER TABLE "record" ADD COLUMN     "folded" TEXT NOT NULL,
ADD COLUMN     "held" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "sanction" DROP COLUMN "effective",
DROP COLUMN "published",
DROP COLUMN "statements",
DROP COLUMN "status_history";

-- AlterTable
ALTER TABLE "state" DROP COLUMN "existed",
DROP COLUMN "iso2",
DROP COLUMN "iso3",
DROP COLUMN "iso_numeric",
DROP COLUMN "statements",
DROP COLUMN "status_history";

-- CreateTable
CREATE TABLE "identifier" (
    "id" BIGSERIAL NOT NULL,
    "record_id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "identifier_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "identifier_scheme_value_idx" ON "identifier"("scheme", "value");

-- CreateIndex
CREATE UNIQUE INDEX "identifier_record_id_scheme_value_key" ON "identifier"("record_id", "scheme", "value");

-- CreateIndex
CREATE INDEX "claim_revision_id_created_at_id_idx" ON "claim"("revision_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "link_source_id_field_value_key_key" ON "link"("source_id", "field", "value_key");

-- CreateIndex
CREATE INDEX "record_folded_idx" ON "record" USING GIN ("folded" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identifier" ADD CONSTRAINT "identifier_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;
