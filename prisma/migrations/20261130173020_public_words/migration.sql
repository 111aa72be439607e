-- CreateTable
CREATE TABLE "public_word" (
    "text" TEXT COLLATE "C" NOT NULL,
    "slips" INTEGER[]
);

-- By hand from here on, but for the indexes: all words of names that are public by now.
INSERT INTO "public_word" ("text", "slips")
SELECT DISTINCT ON (text) text, slips FROM (
  SELECT DISTINCT split_part(key, ' ', 1) AS text FROM "name_start" WHERE standing = 'PUBLISHED'
) word JOIN "name_word" USING (text) ORDER BY text;

-- CreateIndex
CREATE INDEX "public_word_text_idx" ON "public_word"("text");

-- CreateIndex
CREATE INDEX "public_word_parts_idx" ON "public_word" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "public_word_slips_idx" ON "public_word" USING GIN ("slips");

-- As of name_word.
ALTER INDEX "public_word_slips_idx" SET (fastupdate = off);
ALTER INDEX "public_word_parts_idx" SET (fastupdate = off);
ALTER TABLE "public_word" ALTER COLUMN "slips" SET STATISTICS 0;

-- Brings what search knows of some records up to their names and captions.
CREATE OR REPLACE FUNCTION refresh_name_starts(ids uuid[]) RETURNS void LANGUAGE sql AS $$
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
    RETURNING key, standing
  ), word AS MATERIALIZED (
    SELECT split_part(key, ' ', 1) AS text, bool_or(standing = 'PUBLISHED') AS is_public FROM added GROUP BY 1
  ), published AS (
    INSERT INTO public_word (text, slips)
    SELECT text, name_slips(text) FROM word
    -- Without the offset the planner may read all words instead of looking each up.
    WHERE is_public AND char_length(text) > 2
      AND NOT EXISTS (SELECT FROM public_word known WHERE known.text = word.text OFFSET 0)
    ORDER BY text
  )
  INSERT INTO name_word (text, slips)
  SELECT text, name_slips(text) FROM word
  WHERE char_length(text) > 2 AND NOT EXISTS (SELECT FROM name_word known WHERE known.text = word.text OFFSET 0)
  ORDER BY text
$$;
