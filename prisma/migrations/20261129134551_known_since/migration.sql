-- CreateIndex
CREATE INDEX "change_at_idx" ON "change"("at");

-- CreateIndex
CREATE INDEX "judgement_at_idx" ON "judgement"("at");

-- Whether a record was ever merged, or took another in, is asked for every claim that is read from a standpoint: of an index alone.
CREATE INDEX "identity_judgement_merged_idx" ON "identity_judgement"("record_id") WHERE "verdict" = 'SAME';
CREATE INDEX "identity_judgement_took_in_idx" ON "identity_judgement"("other_id") WHERE "verdict" = 'SAME';
CREATE INDEX "identity_judgement_at_idx" ON "identity_judgement"("at");
