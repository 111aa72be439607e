-- DropIndex
DROP INDEX "name_romanised_idx";

-- DropIndex
DROP INDEX "record_romanised_idx";

-- CreateTable
CREATE TABLE "name_start" (
    "record_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "standing" "standing" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "length" INTEGER NOT NULL,
    "first" BOOLEAN NOT NULL,
    "sound" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "name_word" (
    "text" TEXT COLLATE "C" NOT NULL,
    "slips" INTEGER[]
);

-- CreateIndex
CREATE INDEX "name_start_key_idx" ON "name_start"("kind", "standing", "sound", "key", "length", "first", "record_id");

-- CreateIndex
CREATE INDEX "name_start_record_id_idx" ON "name_start"("record_id");

-- CreateIndex
CREATE INDEX "name_word_text_idx" ON "name_word"("text");

-- CreateIndex
CREATE INDEX "name_word_parts_idx" ON "name_word" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "name_word_slips_idx" ON "name_word" USING GIN ("slips");

-- By hand from here on: what the schema language cannot say.

-- The shortest names that begin with some letters, in their order: what a few letters find among very many.
CREATE INDEX "name_start_one_letter_idx" ON "name_start" ("kind", "standing", "sound", left("key", 1), "length", "key", "record_id")
  WHERE "first";
CREATE INDEX "name_start_two_letters_idx" ON "name_start" ("kind", "standing", "sound", left("key", 2), "length", "key", "record_id")
  WHERE "first";
CREATE INDEX "name_start_three_letters_idx" ON "name_start" ("kind", "standing", "sound", left("key", 3), "length", "key", "record_id")
  WHERE "first";

-- Words are added one by one: a list of those still to be entered would be read by every search.
ALTER INDEX "name_word_slips_idx" SET (fastupdate = off);
ALTER INDEX "name_word_parts_idx" SET (fastupdate = off);
-- Nor need the planner know which slips are common, which costs it more than the search.
ALTER TABLE "name_word" ALTER COLUMN "slips" SET STATISTICS 0;

-- Where the words of a form begin: the form from there on, cut after 24 characters, which are 12 words at most.
CREATE FUNCTION name_starts(form text) RETURNS TABLE (key text, first boolean) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT left(array_to_string(words[at:at + 11], ' '), 24), at = 1
  FROM string_to_array(form, ' ') words, generate_subscripts(words, 1) at
$$;

-- The first seven letters of a word where none, one or two are left out, of short words fewer, or they would all be
-- alike. Two words that are a slip or two apart share one of them.
CREATE FUNCTION name_slips(word text) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH beginning AS (SELECT left(word, 7) AS letters, char_length(left(word, 7)) AS count),
  one AS (
    SELECT at, left(letters, at - 1) || substr(letters, at + 1) AS left_over
    FROM beginning, generate_series(1, count) at WHERE count > 3
  )
  SELECT array_agg(DISTINCT hashtext(each)) FROM (
    SELECT letters AS each FROM beginning
    UNION ALL SELECT left_over FROM one
    UNION ALL SELECT left(left_over, second - 1) || substr(left_over, second + 1)
      FROM beginning, one, generate_series(at, count - 1) second WHERE count > 4
  ) variants
$$;

-- Brings what search knows of some records up to their names and captions.
CREATE FUNCTION refresh_name_starts(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH form AS (
    SELECT id, kind, standing, unnest(ARRAY[folded, romanised]) AS form, unnest(ARRAY[false, true]) AS sound
    FROM record WHERE id = ANY(ids)
    UNION
    SELECT r.id, r.kind, r.standing, unnest(ARRAY[n.folded, n.romanised]), unnest(ARRAY[false, true])
    FROM name n JOIN record r ON r.id = n.record_id WHERE n.record_id = ANY(ids)
  ), wanted AS MATERIALIZED (
    SELECT id AS record_id, kind, standing, key, char_length(form) AS length, first, bool_and(sound) AS sound
    FROM form, name_starts(form) GROUP BY id, kind, standing, key, char_length(form), first
  ), gone AS (
    DELETE FROM name_start k WHERE k.record_id = ANY(ids) AND NOT EXISTS (
      SELECT FROM wanted w WHERE w.record_id = k.record_id AND w.kind = k.kind AND w.standing = k.standing
        AND w.key = k.key AND w.length = k.length AND w.first = k.first AND w.sound = k.sound)
  ), added AS (
    INSERT INTO name_start (record_id, kind, standing, key, length, first, sound)
    SELECT * FROM wanted
    EXCEPT SELECT record_id, kind, standing, key, length, first, sound FROM name_start WHERE record_id = ANY(ids)
    RETURNING key
  ), word AS MATERIALIZED (SELECT DISTINCT split_part(key, ' ', 1) AS text FROM added)
  INSERT INTO name_word (text, slips)
  SELECT text, name_slips(text) FROM word
  -- Without the offset the planner may read all words instead of looking each up.
  WHERE char_length(text) > 2 AND NOT EXISTS (SELECT FROM name_word known WHERE known.text = word.text OFFSET 0)
  ORDER BY text
$$;

CREATE FUNCTION follow_names() RETURNS trigger LANGUAGE plpgsql AS U&'
BEGIN
  PERFORM refresh_name_starts(ARRAY(SELECT DISTINCT record_id FROM touched))\003B
  RETURN NULL\003B
END';
CREATE FUNCTION follow_records() RETURNS trigger LANGUAGE plpgsql AS U&'
BEGIN
  PERFORM refresh_name_starts(ARRAY(SELECT id FROM touched))\003B
  RETURN NULL\003B
END';
CREATE FUNCTION follow_record() RETURNS trigger LANGUAGE plpgsql AS U&'
BEGIN
  PERFORM refresh_name_starts(ARRAY[NEW.id])\003B
  RETURN NULL\003B
END';

CREATE TRIGGER names_added AFTER INSERT ON "name" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION follow_names();
CREATE TRIGGER names_changed AFTER UPDATE ON "name" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION follow_names();
CREATE TRIGGER names_gone AFTER DELETE ON "name" REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION follow_names();
CREATE TRIGGER records_added AFTER INSERT ON "record" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION follow_records();
CREATE TRIGGER records_gone AFTER DELETE ON "record" REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION follow_records();
CREATE TRIGGER record_changed AFTER UPDATE OF kind, standing, folded, romanised ON "record" FOR EACH ROW
  WHEN ((OLD.kind, OLD.standing, OLD.folded, OLD.romanised) IS DISTINCT FROM (NEW.kind, NEW.standing, NEW.folded, NEW.romanised))
  EXECUTE FUNCTION follow_record();

SELECT refresh_name_starts(ARRAY(SELECT id FROM record));
