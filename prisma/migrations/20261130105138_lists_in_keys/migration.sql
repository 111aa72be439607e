-- By hand: the records that a statement is about stand in its key as a list, in order and each once. As idListsInside
-- (packages/db/src/issues.ts) has it.
CREATE FUNCTION lists_in_order(key text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(part || coalesce((
    SELECT string_agg(id, ' | ' ORDER BY id COLLATE "C")
    FROM (SELECT DISTINCT unnest(string_to_array(list[1], ' | '))) named (id)
  ), ''), '' ORDER BY at)
  FROM ROWS FROM (
    regexp_split_to_table(key, '(?<=\| ?)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?: \| [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})+'),
    regexp_matches(key, '(?<=\| ?)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?: \| [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})+', 'g')
  ) WITH ORDINALITY AS piece (part, list, at)
$$;

-- By hand: two records of a list may be one, or stand in it in another order. As withRoots (packages/db/src/identity/roots.ts).
CREATE OR REPLACE FUNCTION held_key(given text, known timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN given !~ '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}' THEN given ELSE (
    SELECT CASE WHEN given LIKE '% | %' THEN lists_in_order(standing) ELSE standing END FROM (
      SELECT string_agg(part || coalesce(root_of(found[1]::uuid, known)::text, ''), '' ORDER BY at) AS standing
      FROM ROWS FROM (
        regexp_split_to_table(given, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'),
        regexp_matches(given, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g')
      ) WITH ORDINALITY AS piece (part, found, at)
    ) replaced
  ) END
$$;

-- By hand: what shortKey (packages/db/src/claims/field-of.ts) now makes of statements about several records that were hashed
-- record by record. Their own hash tells whether their words are read here as they were: of a few letters lower case differs.
CREATE FUNCTION pg_temp.hashed(words text) RETURNS text LANGUAGE sql IMMUTABLE RETURN
  'sha256:' || encode(sha256(convert_to(words, 'UTF8')), 'hex');
CREATE FUNCTION pg_temp.plain(number text) RETURNS text LANGUAGE sql IMMUTABLE RETURN
  coalesce(trim_scale(number::numeric)::text, '');
CREATE FUNCTION pg_temp.counted(quantity jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT RETURN
  ' | ' || CASE WHEN (quantity ->> 'approximate')::boolean THEN '~' ELSE '' END
  || CASE WHEN quantity ->> 'value' IS NOT NULL THEN pg_temp.plain(quantity ->> 'value') ELSE
    CASE WHEN quantity ->> 'lower' IS NULL OR (quantity ->> 'lowerInclusive')::boolean THEN '[' ELSE '(' END
    || pg_temp.plain(quantity ->> 'lower') || ',' || pg_temp.plain(quantity ->> 'upper')
    || CASE WHEN quantity ->> 'upper' IS NULL OR (quantity ->> 'upperInclusive')::boolean THEN ']' ELSE ')' END
  END || ' ' || lower(coalesce(quantity ->> 'unit', ''));

ALTER TABLE "claim" DISABLE TRIGGER never_rewritten;
UPDATE "claim" SET "value_key" = CASE
    WHEN length(words || ' | #' || counted) + 35 <= 200 THEN words || ' | ' || list || counted
    ELSE pg_temp.hashed(words || ' | #' || counted) || '|' || list
  END
FROM (
  SELECT "id" AS claim, substr("value_key", 1, 71) AS hash, replace(substr("value_key", 73), '|', ' | ') AS list,
    jsonb_array_length("value" -> 'about') AS many,
    btrim(regexp_replace(lower(normalize("value" ->> 'text', NFKC)), '\s+', ' ', 'g')) AS words,
    coalesce(pg_temp.counted(nullif("value" -> 'quantity', 'null')), '') AS counted
  FROM "claim" WHERE "field" = 'statements' AND "snak" = 'VALUE' AND "value_key" ~ '^sha256:[0-9a-f]{64}\|.*\|'
) long
WHERE "id" = claim AND hash = pg_temp.hashed(words || repeat(' | #', many) || counted);
ALTER TABLE "claim" ENABLE TRIGGER never_rewritten;
