-- What lists are ordered by most, in both directions: what is not known stands last in each, so one index does not do for
-- both. See recordOrder.
CREATE INDEX "deal_value_rising_idx" ON "deal" ((COALESCE("value_lower", "value_upper")), "id");
CREATE INDEX "deal_value_falling_idx" ON "deal" ((COALESCE("value_lower", "value_upper")) DESC NULLS LAST, "id" DESC);
CREATE INDEX "deal_announced_rising_idx" ON "deal" ((COALESCE("announced_earliest", "announced_latest")), "id");
CREATE INDEX "deal_announced_falling_idx" ON "deal" ((COALESCE("announced_earliest", "announced_latest")) DESC NULLS LAST, "id" DESC);
CREATE INDEX "deal_signed_rising_idx" ON "deal" ((COALESCE("signed_earliest", "signed_latest")), "id");
CREATE INDEX "deal_signed_falling_idx" ON "deal" ((COALESCE("signed_earliest", "signed_latest")) DESC NULLS LAST, "id" DESC);
CREATE INDEX "sanction_effective_rising_idx" ON "sanction" ((COALESCE("effective_earliest", "effective_latest")), "id");
CREATE INDEX "sanction_effective_falling_idx" ON "sanction" ((COALESCE("effective_earliest", "effective_latest")) DESC NULLS LAST, "id" DESC);
