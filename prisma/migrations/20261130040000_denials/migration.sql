-- By hand: the records of which sources disagree are those too of which a value is denied.
DROP INDEX "record_disputed_idx";
CREATE INDEX "record_disputed_idx" ON "record" ("updated_at" DESC, "id" DESC)
  WHERE jsonb_path_exists("held", '$.* ? (exists (@.alternatives[0]) || exists (@.values[*].denials[0]))');
