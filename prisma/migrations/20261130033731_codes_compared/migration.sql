-- DropIndex
DROP INDEX "identifier_scheme_value_idx";

-- By hand: what foldedCode (packages/domain/src/fields/folded-code.ts) makes of a code, for those that are there.
CREATE FUNCTION pg_temp.folded_code(code TEXT, scheme TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE RETURN (
  SELECT CASE
    WHEN plain = '' THEN code
    WHEN starts_with(plain, scheme) AND substr(plain, length(scheme) + 1) ~ '^(:.|[0-9])'
      THEN regexp_replace(substr(plain, length(scheme) + 1), '^:', '')
    ELSE plain
  END
  FROM (SELECT regexp_replace(upper(normalize(code, NFKC)), '[\s.\u2010-\u2015\u2212-]+', '', 'g')) folded(plain)
);

-- AlterTable
ALTER TABLE "identifier" ADD COLUMN     "folded" TEXT;
UPDATE "identifier" SET "folded" = pg_temp.folded_code("value", "scheme");
ALTER TABLE "identifier" ALTER COLUMN "folded" SET NOT NULL;

-- CreateIndex
CREATE INDEX "identifier_scheme_folded_idx" ON "identifier"("scheme", "folded");

-- By hand: claims of one code in two writings corroborate each other. What they say stays as it was said.
ALTER TABLE "claim" DISABLE TRIGGER never_rewritten;
UPDATE "claim" SET "value_key" = ("value" ->> 'scheme') || ':' || pg_temp.folded_code("value" ->> 'value', "value" ->> 'scheme')
WHERE "field" = 'identifiers' AND "snak" = 'VALUE';
ALTER TABLE "claim" ENABLE TRIGGER never_rewritten;
