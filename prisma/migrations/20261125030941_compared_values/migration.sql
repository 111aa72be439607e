-- AlterTable
ALTER TABLE "deal" ADD COLUMN     "announced_from" DATE,
ADD COLUMN     "announced_until" DATE,
ADD COLUMN     "begins_from" DATE,
ADD COLUMN     "begins_until" DATE,
ADD COLUMN     "ends_from" DATE,
ADD COLUMN     "ends_until" DATE,
ADD COLUMN     "signed_from" DATE,
ADD COLUMN     "signed_until" DATE,
ADD COLUMN     "term_least" DECIMAL(65,30),
ADD COLUMN     "term_most" DECIMAL(65,30),
ADD COLUMN     "value_currency_certain" BOOLEAN,
ADD COLUMN     "value_least" DECIMAL(65,30),
ADD COLUMN     "value_least_inclusive" BOOLEAN,
ADD COLUMN     "value_most" DECIMAL(65,30),
ADD COLUMN     "value_most_inclusive" BOOLEAN;

-- AlterTable
ALTER TABLE "office" ADD COLUMN     "projection_version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "dissolved_from" DATE,
ADD COLUMN     "dissolved_until" DATE,
ADD COLUMN     "founded_from" DATE,
ADD COLUMN     "founded_until" DATE;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "birth_date_from" DATE,
ADD COLUMN     "birth_date_until" DATE;

-- AlterTable
ALTER TABLE "sanction" ADD COLUMN     "effective_from" DATE,
ADD COLUMN     "effective_until" DATE,
ADD COLUMN     "published_from" DATE,
ADD COLUMN     "published_until" DATE;

-- AlterTable
ALTER TABLE "state" ADD COLUMN     "existed_from" DATE,
ADD COLUMN     "existed_until" DATE;

-- CreateIndex
CREATE INDEX "deal_value_lower_id_idx" ON "deal"("value_lower", "id");

-- CreateIndex
CREATE INDEX "deal_signed_earliest_id_idx" ON "deal"("signed_earliest", "id");
