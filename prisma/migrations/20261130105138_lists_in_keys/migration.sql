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
