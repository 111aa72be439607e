-- DropIndex
DROP INDEX "claim_subject_id_field_idx";

-- CreateIndex
CREATE INDEX "claim_subject_id_created_at_id_idx" ON "claim"("subject_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "claim_subject_id_field_created_at_id_idx" ON "claim"("subject_id", "field", "created_at", "id");

-- CreateIndex
CREATE INDEX "record_standing_kind_idx" ON "record"("standing", "kind");
