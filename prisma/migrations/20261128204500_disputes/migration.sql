-- By hand: the schema language has no index of a part of the rows. The records of which sources disagree, and no others.
CREATE INDEX "record_disputed_idx" ON "record" ("updated_at" DESC, "id" DESC)
  WHERE jsonb_path_exists("held", '$.*.alternatives[0]');
