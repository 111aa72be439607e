-- CreateEnum
CREATE TYPE "relation_of_claims" AS ENUM ('CORROBORATES', 'CONTRADICTS', 'REFINES', 'SAME_REPORT_AS', 'UNRELATED');

-- CreateTable
CREATE TABLE "claim_relation" (
    "id" BIGSERIAL NOT NULL,
    "claim_id" TEXT NOT NULL,
    "other_id" TEXT NOT NULL,
    "relation" "relation_of_claims" NOT NULL,
    "reason" TEXT,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_relation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "claim_relation_claim_id_id_idx" ON "claim_relation"("claim_id", "id");

-- CreateIndex
CREATE INDEX "claim_relation_other_id_id_idx" ON "claim_relation"("other_id", "id");

-- CreateIndex
CREATE INDEX "claim_relation_by_id_idx" ON "claim_relation"("by_id");

-- AddForeignKey
ALTER TABLE "claim_relation" ADD CONSTRAINT "claim_relation_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_relation" ADD CONSTRAINT "claim_relation_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_relation" ADD CONSTRAINT "claim_relation_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what was decided is never rewritten.
CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON "claim_relation"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- All claims that are of one report with a claim, by way of others too, itself among them. As was known at a moment, null being now.
CREATE FUNCTION same_reports(given text, known timestamptz) RETURNS SETOF text LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  WITH RECURSIVE member (id) AS (
    SELECT given
    UNION
    SELECT next.id FROM member CROSS JOIN LATERAL (
      SELECT r.other_id AS id, r.id AS number, r.claim_id AS one, r.other_id AS two FROM claim_relation r
      WHERE r.claim_id = member.id AND r.relation = 'SAME_REPORT_AS' AND r.at <= coalesce(known, 'infinity')
      UNION ALL
      SELECT r.claim_id, r.id, r.claim_id, r.other_id FROM claim_relation r
      WHERE r.other_id = member.id AND r.relation = 'SAME_REPORT_AS' AND r.at <= coalesce(known, 'infinity')
    ) next WHERE NOT EXISTS (
      SELECT 1 FROM claim_relation n WHERE n.id > next.number AND n.at <= coalesce(known, 'infinity')
        AND ((n.claim_id = next.one AND n.other_id = next.two) OR (n.claim_id = next.two AND n.other_id = next.one)))
  ) SELECT member.id FROM member
$$;

-- A key that claims of one report share: the least of their ids. Null where a claim is of one with no other.
CREATE FUNCTION report_of(given text, known timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN count(*) > 1 THEN min(id) END FROM same_reports(given, known) id
$$;
