-- All claims that are of one report with a claim, by way of others too, itself among them. As was known at a moment, null being now.
-- Only those about what is one record then: a decision across records that were parted since is in the books, and in force
-- again where they are merged again.
CREATE OR REPLACE FUNCTION same_reports(given text, known timestamptz) RETURNS SETOF text LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
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
      AND (SELECT root_of(c.subject_id, known) FROM claim c WHERE c.id = next.id)
        = (SELECT root_of(c.subject_id, known) FROM claim c WHERE c.id = given)
  ) SELECT member.id FROM member
$$;
