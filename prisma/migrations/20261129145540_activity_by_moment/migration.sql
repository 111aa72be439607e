-- CreateIndex
CREATE INDEX "acceptance_at_idx" ON "acceptance"("at");

-- CreateIndex
CREATE INDEX "act_at_idx" ON "act"("at");

-- CreateIndex
CREATE INDEX "api_token_created_at_idx" ON "api_token"("created_at");

-- CreateIndex
CREATE INDEX "api_token_revoked_at_idx" ON "api_token"("revoked_at");

-- CreateIndex
CREATE INDEX "article_description_at_idx" ON "article_description"("at");

-- CreateIndex
CREATE INDEX "assignment_at_idx" ON "assignment"("at");

-- CreateIndex
CREATE INDEX "claim_relation_at_idx" ON "claim_relation"("at");

-- CreateIndex
CREATE INDEX "comment_at_idx" ON "comment"("at");

-- CreateIndex
CREATE INDEX "comment_settling_at_idx" ON "comment_settling"("at");

-- CreateIndex
CREATE INDEX "comment_wording_at_idx" ON "comment_wording"("at");

-- CreateIndex
CREATE INDEX "office_deed_at_idx" ON "office_deed"("at");

-- CreateIndex
CREATE INDEX "retraction_at_idx" ON "retraction"("at");

-- CreateIndex
CREATE INDEX "review_submitted_at_idx" ON "review"("submitted_at");

-- CreateIndex
CREATE INDEX "user_created_at_idx" ON "user"("created_at");
