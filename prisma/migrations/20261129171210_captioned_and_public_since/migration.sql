-- AlterTable
ALTER TABLE "record" ADD COLUMN     "captioned" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "public_since" TIMESTAMPTZ(3);

-- By hand: what stands there already. A caption may have changed with any judgement on its record’s names, and where
-- there are several to choose from, or who is one with whom was judged, with any change of the record.
UPDATE "record" r SET
  "captioned" = CASE WHEN EXISTS (SELECT 1 FROM "identity_judgement" m WHERE r."id" IN (m."record_id", m."other_id"))
      OR (SELECT count(DISTINCT c."value_key") FROM "claim" c
        WHERE c."subject_id" = r."id" AND c."field" = 'names' AND c."value" ->> 'kind' = 'PRIMARY') > 1
    THEN greatest(r."updated_at", (SELECT max(n."at") FROM "change" n WHERE n."record_id" = r."id"))
    ELSE coalesce((SELECT max(j."at") FROM "claim" c JOIN "judgement" j ON j."claim_id" = c."id"
      WHERE c."subject_id" = r."id" AND c."field" = 'names'), r."created_at") END,
  "public_since" = CASE WHEN r."standing" = 'PUBLISHED' THEN (SELECT min(n."at") FROM "change" n
    WHERE n."record_id" = r."id" AND n."action" = 'PUBLISHED' AND NOT EXISTS (SELECT 1 FROM "change" later
      WHERE later."record_id" = r."id" AND later."sequence" > n."sequence" AND later."action" IN ('WITHDRAWN', 'MERGED'))) END;
