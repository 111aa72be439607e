-- What leads to a record, be it to itself or to a class within it: one walk in the order of a page. See leadsTo.
CREATE INDEX "link_leads_to_idx" ON "link" ((COALESCE("target_id", "within_id")), "reverse", "id");
