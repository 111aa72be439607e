-- CreateEnum
CREATE TYPE "change_action" AS ENUM ('PUBLISHED', 'CHANGED', 'WITHDRAWN', 'MERGED');

-- CreateTable
CREATE TABLE "change" (
    "sequence" BIGINT NOT NULL,
    "record_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "action" "change_action" NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "change_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "epoch" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clock_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "change_record_id_sequence_idx" ON "change"("record_id", "sequence");

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here on: what the schema language cannot say.

ALTER TABLE "clock" ADD CONSTRAINT "clock_one_row" CHECK ("id" = 1);

-- What is public already is published as the first changes, so that who follows from the start gets all of it.
INSERT INTO "clock" ("id", "sequence", "epoch")
  SELECT 1, count(*), count(*) FROM "record" WHERE "standing" = 'PUBLISHED';

INSERT INTO "change" ("sequence", "record_id", "kind", "action", "version", "at")
  SELECT row_number() OVER (ORDER BY r."created_at", r."id"), r."id", r."kind", 'PUBLISHED', r."version", c."at"
  FROM "record" r CROSS JOIN "clock" c WHERE r."standing" = 'PUBLISHED';

CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON "change"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- A clock that stands still or goes back would give one number to two changes.
CREATE FUNCTION refuse_turning_back() RETURNS trigger LANGUAGE plpgsql AS U&'
BEGIN
  IF TG_OP = ''UPDATE'' AND NEW.sequence >= OLD.sequence AND NEW.epoch > OLD.epoch AND NEW.at > OLD.at THEN
    RETURN NEW\003B
  END IF\003B
  RAISE EXCEPTION ''The clock of the public state only goes on.''
    USING ERRCODE = ''restrict_violation''\003B
END';

CREATE TRIGGER only_goes_on BEFORE UPDATE OR DELETE ON "clock"
  FOR EACH ROW EXECUTE FUNCTION refuse_turning_back();
