-- CreateEnum
CREATE TYPE "identity_verdict" AS ENUM ('SAME', 'NOT_SAME', 'UNDECIDED');

-- AlterTable
ALTER TABLE "record" ADD COLUMN     "canonical_id" UUID;

-- CreateTable
CREATE TABLE "identity_judgement" (
    "id" BIGSERIAL NOT NULL,
    "record_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "verdict" "identity_verdict" NOT NULL,
    "reason" TEXT,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identity_judgement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "identity_judgement_record_id_id_idx" ON "identity_judgement"("record_id", "id");

-- CreateIndex
CREATE INDEX "identity_judgement_other_id_id_idx" ON "identity_judgement"("other_id", "id");

-- CreateIndex
CREATE INDEX "identity_judgement_by_id_idx" ON "identity_judgement"("by_id");

-- AddForeignKey
ALTER TABLE "identity_judgement" ADD CONSTRAINT "identity_judgement_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_judgement" ADD CONSTRAINT "identity_judgement_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_judgement" ADD CONSTRAINT "identity_judgement_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record" ADD CONSTRAINT "record_canonical_id_fkey" FOREIGN KEY ("canonical_id") REFERENCES "record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: judgements are never rewritten.
CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON "identity_judgement"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- By hand: an index of a part of the rows, those that were merged.
CREATE INDEX "record_canonical_idx" ON "record" ("canonical_id") WHERE "canonical_id" IS NOT NULL;

-- The record that one was merged into directly, as was known at a moment — null where it stood for itself.
CREATE FUNCTION merged_into(given uuid, known timestamptz) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT j.other_id FROM identity_judgement j
  WHERE j.record_id = given AND j.verdict = 'SAME' AND j.at <= known AND NOT EXISTS (
    SELECT 1 FROM identity_judgement n WHERE n.id > j.id AND n.at <= known
      AND ((n.record_id = j.record_id AND n.other_id = j.other_id) OR (n.record_id = j.other_id AND n.other_id = j.record_id)))
  LIMIT 1
$$;

-- The record that stands for one: itself, or what it was merged into at last. As was known at a moment, null being now.
CREATE FUNCTION root_of(given uuid, known timestamptz) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN known IS NULL THEN coalesce((SELECT r.canonical_id FROM record r WHERE r.id = given), given) ELSE (
    WITH RECURSIVE up (id, height) AS (
      SELECT given, 0
      UNION ALL
      SELECT next, up.height + 1 FROM up CROSS JOIN LATERAL merged_into(up.id, known) next WHERE next IS NOT NULL
    ) SELECT up.id FROM up ORDER BY up.height DESC LIMIT 1
  ) END
$$;

-- A record with all that were merged into it, these with theirs. As was known at a moment, null being now.
CREATE FUNCTION members_of(given uuid, known timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE ROWS 2 AS $$
  SELECT given
  UNION ALL
  SELECT r.id FROM record r WHERE known IS NULL AND r.canonical_id = given
  UNION ALL (
    WITH RECURSIVE member (id) AS (
      SELECT given WHERE known IS NOT NULL
      UNION
      SELECT j.record_id FROM member JOIN identity_judgement j ON j.other_id = member.id
      WHERE j.verdict = 'SAME' AND merged_into(j.record_id, known) = member.id
    ) SELECT member.id FROM member WHERE member.id <> given
  )
$$;

-- A key (of a value, of an origin) with the records that it names as they stand for others then.
CREATE FUNCTION held_key(given text, known timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN given !~ '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}' THEN given ELSE (
    SELECT string_agg(part || coalesce(root_of(found[1]::uuid, known)::text, ''), '' ORDER BY at)
    FROM ROWS FROM (
      regexp_split_to_table(given, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'),
      regexp_matches(given, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g')
    ) WITH ORDINALITY AS piece (part, found, at)
  ) END
$$;
